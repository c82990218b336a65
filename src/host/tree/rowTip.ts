import * as vscode from 'vscode';
import { block, inline } from '../../core/documents/markdown';
import { named } from '../punctuation';

/** A tooltip of facts. All text of records goes in as text: nothing in it becomes a link, an image or a command. */
export class RowTip {
  readonly markdown = new vscode.MarkdownString();

  title(text: string): void {
    this.markdown.appendMarkdown(`**${inline(text)}**\n\n`);
  }

  /** A line; facts that follow each other stand close together. */
  fact(name: string, value: string | number | undefined): void {
    if (value === undefined || value === '') return;
    this.markdown.appendMarkdown(`${named(name, inline(String(value)))}  \n`);
  }

  list(name: string, values: readonly string[] | undefined): void {
    if (!values?.length) return;
    this.markdown.appendMarkdown(`\n${named(name, '').trim()}\n\n`);
    for (const value of values) this.markdown.appendMarkdown(`- ${inline(value)}\n`);
    this.markdown.appendMarkdown('\n');
  }

  /** A text of several lines, below its name if that is given. */
  text(name: string | undefined, value: string | undefined): void {
    if (!value?.trim()) return;
    this.markdown.appendMarkdown(`\n${name ? `**${name}**\n\n` : ''}${block(value)}\n\n`);
  }
}
