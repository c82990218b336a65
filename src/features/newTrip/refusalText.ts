import * as vscode from 'vscode';
import type { TripRefusal } from '../../core/scaffold/newTrip';
import { comma } from '../../host/punctuation';

/** Why a trip cannot be made, as a person understands it. */
export function refusalText(refusal: TripRefusal): string {
  switch (refusal.code) {
    case 'missing':
      return vscode.l10n.t('“{0}” is missing.', refusal.key);
    case 'bad-date':
      return vscode.l10n.t('“{0}” is “{1}”; a date reads like 2026-03-09.', refusal.key, refusal.value);
    case 'end-before-start':
      return vscode.l10n.t('The trip would end on {0}, before it starts on {1}.', refusal.end, refusal.start);
    case 'unknown-goal':
      return vscode.l10n.t(
        '“{0}” is “{1}”; it must be one of: {2}.',
        refusal.key,
        refusal.value,
        refusal.words.join(comma()),
      );
    case 'bad-timezone':
      return vscode.l10n.t('“{0}” is not a time zone; one reads like Asia/Shanghai.', refusal.value);
  }
}
