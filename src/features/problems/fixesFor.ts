import type { Problem, ProblemCode } from '../../core/model/problem';
import { staleConfirmationFixes } from './confirmationFixes';
import type { FindFixes, Fix, FixContext } from './fix';
import { missingCustomerFixes, missingIdFixes } from './idFixes';
import { doneAndSkippedFixes, missingKeyFixes, storedParentDoneFixes } from './itemFixes';
import { fullWidthColonFixes, tabFixes } from './syntaxFixes';
import { badDateFixes, barePlaceholderFixes, noOffsetFixes, unknownWordFixes, wrongTypeFixes } from './valueFixes';

const finders: { readonly [C in ProblemCode]?: FindFixes } = {
  'full-width-colon': fullWidthColonFixes,
  'tab-indent': tabFixes,
  'unknown-word': unknownWordFixes,
  'wrong-type': wrongTypeFixes,
  'bare-placeholder': barePlaceholderFixes,
  'bad-date': badDateFixes,
  'no-offset': noOffsetFixes,
  'done-and-skipped': doneAndSkippedFixes,
  'stored-parent-done': storedParentDoneFixes,
  'missing-key': missingKeyFixes,
  'missing-id': missingIdFixes,
  'missing-customer': missingCustomerFixes,
  'stale-confirmation': staleConfirmationFixes,
};

/** Whether a problem of this code is ever mended by a quick fix. */
export function isFixable(code: ProblemCode): boolean {
  return finders[code] !== undefined;
}

/** The ways to mend a problem in the text as it is now, the likeliest first. */
export function fixesFor(problem: Problem, context: FixContext): readonly Fix[] {
  return finders[problem.code]?.(problem, context) ?? [];
}
