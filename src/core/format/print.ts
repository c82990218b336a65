import type { Plain } from '../model/problem';
import { isList, isMap, isScalar } from './plainValues';
import { printScalar } from './printScalar';
import { listLines, mapLines, printFlow, usualLayout } from './printValue';

/** The text of a new file: block style, in the order of the keys, with a line break at its end. */
export function printRecord(value: Plain, { eol = '\n' }: { readonly eol?: '\n' | '\r\n' } = {}): string {
  return `${lines(value).join(eol)}${eol}`;
}

function lines(value: Plain): readonly string[] {
  if (isScalar(value)) return [printScalar(value)];
  if (isMap(value) && Object.keys(value).length > 0) return mapLines(value, [], usualLayout);
  if (isList(value) && value.length > 0) return listLines(value, [], usualLayout);
  return [printFlow(value)];
}
