import type { Completion } from './completions';

/** More in one list nobody looks through, and each costs time on its way to the editor. */
export const maxOffered = 100;

/**
 * Of very many completions the first that what is typed may lead to: an editor asks again with every letter as long as
 * the list is not complete. The one that is typed out comes first; then those in which what is typed stands as a whole,
 * then those in which its letters follow each other, as editors filter.
 */
export function worthOffering(
  found: readonly Completion[],
  text: string,
): { readonly offered: readonly Completion[]; readonly isComplete: boolean } {
  if (found.length <= maxOffered) return { offered: found, isComplete: true };
  const typedOut: Completion[] = [];
  const whole: Completion[] = [];
  const scattered: Completion[] = [];
  for (const completion of found) {
    const [start, cursor] = completion.range;
    const typed = text.slice(start, cursor).toLowerCase();
    const filter = completion.filter.toLowerCase();
    if (completion.label.toLowerCase() === typed.replace(/^["']/, '')) typedOut.push(completion);
    else if (filter.includes(typed)) whole.push(completion);
    else if (follows(typed, filter)) scattered.push(completion);
  }
  return { offered: [...typedOut, ...whole, ...scattered].slice(0, maxOffered), isComplete: false };
}

/** Whether all letters are in the text in their order. */
function follows(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
