/*
 * The third bundle: what helps to write the records, loaded when an editor first asks for it (features/language).
 */
export { provideCompletions } from './features/language/completion';
