/*
 * The second bundle: what needs a YAML parser, schemas or hashes, loaded when first used (host/deferred.ts).
 */
export { buildRetro } from './core/documents/buildRetro';
export { documentLanguage } from './core/documents/documentLanguage';
export { edit, hasComment } from './core/format/edit';
export { locate } from './core/format/locate';
export { positionsOf } from './core/format/positions';
export { readRecord } from './core/format/readRecord';
export { readText } from './core/format/readText';
export { checkTrip } from './core/rules/checkTrip';
export { digestOfChange, digestOfIssue, digestOfItem } from './core/rules/digest';
export { planToggle } from './core/rules/toggle';
export { planConfirmChange, planConfirmIssue, planConfirmItem } from './core/scaffold/confirm';
export { planDeliverables } from './core/scaffold/deliverables';
export { planAnalyze, planDrop, planPropose, planResolve } from './core/scaffold/issueSteps';
export { planIssue } from './core/scaffold/newIssue';
export { planTrip } from './core/scaffold/newTrip';
