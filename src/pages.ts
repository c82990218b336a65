/*
 * The bundle of the pages: what needs a Markdown renderer, loaded when a page is first made.
 */
import { asWritten } from './core/documents/asWritten';
import { pageOf } from './core/documents/page';
import type { DocumentLanguage } from './core/documents/documentLanguage';
import { toolkitMarkdown, toolkitTitle } from './core/documents/toolkit';
import type { TripContents } from './core/model/contents';

/** A trip's toolkit as one HTML page to print, from what its files say now. */
export function toolkitPage(shown: TripContents, language: DocumentLanguage): string {
  const contents = asWritten(shown);
  return pageOf(toolkitMarkdown(contents, language), { title: toolkitTitle(contents, language), language });
}
