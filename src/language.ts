/*
 * The third bundle: what helps to write the records, loaded when an editor first asks for it (features/language).
 */
export { provideCompletions } from './features/language/completion';
export { provideHover } from './features/language/hover';
export { provideDefinition, provideReferences } from './features/language/navigation';
export { prepareRename, provideRename } from './features/language/rename';
export { provideFolding, provideInlayHints, provideLinks, provideOutline } from './features/language/structure';
