/*
 * The second bundle: what needs a YAML parser, schemas or hashes, loaded when first used (host/deferred.ts).
 */
export { buildRetro } from './core/documents/buildRetro';
export { documentLanguage } from './core/documents/documentLanguage';
export { edit, hasComment } from './core/format/edit';
export { locate } from './core/format/locate';
export { positionsOf } from './core/format/positions';
export { printRecord } from './core/format/print';
export { readRecord } from './core/format/readRecord';
export { readText } from './core/format/readText';
export { planAddItem } from './core/items/addItem';
export { planCopyItems } from './core/items/copyItems';
export { deleteChanges, waitingFor } from './core/items/deleteItems';
export { planEditItem } from './core/items/editItem';
export { dueDay } from './core/items/itemFields';
export { idsInTrip } from './core/items/itemIds';
export { planMoveItems } from './core/items/moveItems';
export { planChecklist } from './core/items/newChecklist';
export { blockedCount, readyItemsOf } from './core/items/readyItems';
export { planSkip, planUnskip } from './core/items/skipItem';
export { checkTrip } from './core/rules/checkTrip';
export { digestOfChange, digestOfIssue, digestOfItem } from './core/rules/digest';
export { planToggle } from './core/rules/toggle';
export { planConfirmChange, planConfirmIssue, planConfirmItem } from './core/scaffold/confirm';
export { planDeliverables } from './core/scaffold/deliverables';
export { planAnalyze, planDrop, planPropose, planResolve } from './core/scaffold/issueSteps';
export { planIssue } from './core/scaffold/newIssue';
export { findCustomer } from './core/scaffold/newCustomer';
export { planTrip } from './core/scaffold/newTrip';
export { movableSecret } from './core/secrets/moveSecret';
export { secretProblems } from './core/secrets/secretProblems';
export { secretRefs } from './core/secrets/secretRefs';
export { builtInTemplates, usualTemplates } from './core/scaffold/templateCatalog';
export { planTripChecklists } from './core/scaffold/tripChecklists';
