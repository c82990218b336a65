import type { Path, Plain, Problem } from '../model/problem';
import { EditBatch } from './editBatch';
import { changeValue, narrowed } from './changeValue';
import { hasCommentAt } from './comments';
import { eolOf } from './lines';
import { samePlain } from './plainValues';
import { PieceTable } from './pieceTable';
import { readExact } from './readExact';
import { sourceOf } from './sourceOf';

/** One change of a record's values. Paths are those of the values as `readExact` gives them. */
export type Change =
  | {
      /** Sets a value; maps and lists missing on the way are made. */
      readonly op: 'set';
      readonly path: Path;
      readonly value: Plain;
      /** A key of the same map that a new key goes before; else it goes at the end. */
      readonly before?: string;
    }
  | { readonly op: 'delete'; readonly path: Path }
  | {
      readonly op: 'insert';
      /** Path of the list; a missing one is made. */
      readonly path: Path;
      /** Where in the list; -1 is its end. */
      readonly index: number;
      readonly value: Plain;
    };

/** Replaces `length` UTF-16 code units at `offset` of the text before by `text`. */
export interface TextSplice {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export type EditResult =
  | {
      readonly ok: true;
      /** Sorted, not overlapping, counted in the text before. */
      readonly splices: readonly TextSplice[];
      /** The text after. */
      readonly text: string;
    }
  | { readonly ok: false; readonly problem: Problem };

interface Manner {
  /** Plan several changes on one parsed text. */
  readonly together: boolean;
  readonly inline: boolean;
  readonly wide: boolean;
}
/** The ways to try, one after the other, until the result reads as it should. */
const manners: readonly Manner[] = [
  { together: true, inline: false, wide: false },
  { together: false, inline: false, wide: false },
  { together: false, inline: true, wide: false },
  { together: false, inline: true, wide: true },
];

/**
 * Makes changes, each of which sees what the ones before it left, by the smallest splices. The result is read again and
 * holds exactly the intended values, or nothing is changed: `shared-value` where a value has an anchor that is used, is an alias, is
 * in one or comes by a merge; `cannot-edit` where the text has no place for it; else the text's own first problem.
 */
export function edit(text: string, changes: readonly Change[]): EditResult {
  const source = sourceOf(text);
  if ('problem' in source) return { ok: false, problem: source.problem };
  let wanted: Plain = source.value;
  const steps: Change[] = [];
  for (const change of changes) {
    const after = changeValue(wanted, change);
    if (after === undefined) return cannotEdit(change.path);
    steps.push(...narrowed(wanted, change));
    wanted = after;
  }
  if (steps.length === 0) return { ok: true, splices: [], text };
  for (const manner of manners) {
    const result = run(text, steps, manner);
    if ('problem' in result && result.problem.code === 'shared-value') return { ok: false, problem: result.problem };
    if ('problem' in result) continue;
    if (!readsAs(result.text, wanted)) continue;
    const added = addedBreak(text, result.text);
    // Where a comment can follow, no block needs the break.
    if (added > 0 && readsAs(`${result.text.slice(0, -added)} #`, wanted)) {
      result.apply([{ offset: result.text.length - added, length: added, text: '' }]);
    }
    return { ok: true, splices: result.splices(), text: result.text };
  }
  return cannotEdit(steps[0]?.path ?? []);
}

/** Whether the lines of the entry at this path carry a comment, which would go with the entry. */
export function hasComment(text: string, path: Path): boolean {
  const source = sourceOf(text);
  return !('problem' in source) && hasCommentAt(text, source.root, path);
}

function run(text: string, steps: readonly Change[], manner: Manner): PieceTable | { readonly problem: Problem } {
  const table = new PieceTable(text);
  for (let index = 0; index < steps.length;) {
    const source = sourceOf(table.text, manner);
    if ('problem' in source) return source;
    // The first text's line breaks, though a change may have taken the last of them away.
    const batch = new EditBatch({ ...source, eol: eolOf(text) });
    for (let first = true; index < steps.length && (first || manner.together); first = false) {
      const step = steps[index];
      const outcome = step ? batch.add(step) : 'added';
      if (outcome === 'later') break;
      if (outcome !== 'added') return outcome;
      index++;
    }
    table.apply(batch.splices());
  }
  return table;
}

function readsAs(text: string, wanted: Plain): boolean {
  const reading = readExact(text);
  return reading.understood && samePlain(reading.value ?? null, wanted);
}

/** How long the line break is that a text ends with whose last line had none: that of the line above what is gone. */
function addedBreak(before: string, after: string): number {
  if (/(?:^\ufeff?|\n)$/.test(before)) return 0;
  return /\r?\n$/.exec(after)?.[0].length ?? 0;
}

function cannotEdit(path: Path): EditResult {
  return { ok: false, problem: { code: 'cannot-edit', path } };
}
