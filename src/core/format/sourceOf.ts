import type { Problem } from '../model/problem';
import { layoutOf } from './layoutOf';
import { eolOf } from './lines';
import { parseYaml } from './parseYaml';
import { plainOf } from './readExact';
import type { Source } from './source';
import { dropUnusedAnchors } from './unusedAnchors';

/** A text made ready to be changed; or what is wrong with it, so that it may not be. */
export function sourceOf(text: string, { inline = false, wide = false } = {}): Source | { readonly problem: Problem } {
  const { document, problems } = parseYaml(text, { tokens: true });
  const [problem] = problems;
  if (problem) return { problem };
  if (document) dropUnusedAnchors(document);
  const root = document?.contents ?? null;
  const value = document ? plainOf(document) : null;
  return { text, root, value, layout: { ...layoutOf(text, root), inline }, eol: eolOf(text), wide };
}
