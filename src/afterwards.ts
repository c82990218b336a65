/*
 * What nobody sees before the trips are there: problems with their quick fixes, lenses in editors, tooltips of rows.
 */
import type { Disposable } from './core/events';
import { register as registerCodeLens } from './features/codeLens';
import { register as registerProblems } from './features/problems';
import { register as registerSecretLenses } from './features/secretLenses';
import type { Services } from './host/services';

export { customerTooltip } from './features/customers/tooltips';
export { tripTooltip } from './features/trips/tooltips';

export const features: readonly ((services: Services) => Disposable)[] = [
  registerProblems,
  registerSecretLenses,
  registerCodeLens,
];
