import * as vscode from 'vscode';
import type { FindFixes } from './fix';

/** `标题：x` becomes `标题: x`. */
export const fullWidthColonFixes: FindFixes = (_problem, { text, range: [start] }) => {
  if (text[start] !== '：') return [];
  const next = text[start + 1];
  const replacement = next === undefined || /\s/.test(next) ? ':' : ': ';
  return [
    {
      title: vscode.l10n.t('Replace the full-width colon with “: ”'),
      splices: [{ offset: start, length: 1, text: replacement }],
    },
  ];
};

/** The widths that people set for a tab, the conventions' own indent first. */
const widths = [2, 4, 8];

/** Every indent with a tab becomes spaces, of the width with which the file can be read. */
export const tabFixes: FindFixes = (_problem, { text, deferred }) => {
  const tries = widths.map((width) => {
    const { understood, problems } = deferred.readText(text.replace(tabbed, (indent) => spaces(indent, width)));
    return { width, understood, gone: problems.every(({ code }) => code !== 'tab-indent') };
  });
  const good = tries.find(({ understood }) => understood) ?? tries.find(({ gone }) => gone);
  if (!good) return [];
  const splices = Array.from(text.matchAll(tabbed), ({ 0: indent, index }) => ({
    offset: index,
    length: indent.length,
    text: spaces(indent, good.width),
  }));
  return splices.length > 0 ? [{ title: vscode.l10n.t('Indent with spaces instead of tabs'), splices }] : [];
};

/** The indent of a line that holds more than an indent, with a tab in it. */
const tabbed = /^ *\t[ \t]*(?=[^ \t\r\n])/gm;

function spaces(indent: string, width: number): string {
  let column = 0;
  for (const letter of indent) column += letter === '\t' ? width - (column % width) : 1;
  return ' '.repeat(column);
}
