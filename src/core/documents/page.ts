import MarkdownIt, { type Token } from 'markdown-it';
import type { DocumentLanguage } from './documentLanguage';

export interface PageOptions {
  readonly title: string;
  readonly language: DocumentLanguage;
}

/**
 * Markdown as one HTML page that needs nothing else: styles for screen and paper in it, no script, no HTML of the
 * Markdown's own, no link other than to the web, a mailbox or a telephone.
 */
export function pageOf(markdown: string, { title, language }: PageOptions): string {
  const renderer = new MarkdownIt({ html: false, linkify: false });
  renderer.validateLink = (url) => /^(?:https?:\/\/|mailto:|tel:)/i.test(url.trim());
  // A picture would be fetched when the page is opened.
  renderer.disable('image');
  renderer.core.ruler.push('boxes', markBoxes);
  const body = renderer.render(markdown).trim();
  return `<!doctype html>
<html lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${renderer.utils.escapeHtml(title)}</title>
<style>
${styles}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** An entry that begins with a box to tick needs no bullet beside it. */
function markBoxes({ tokens }: { readonly tokens: readonly Token[] }): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'list_item_open' && /^[☐☑]/.test(tokens[index + 2]?.content ?? ''))
      token.attrSet('class', 'box');
  }
}

const styles = `:root { color-scheme: light; background: #fff; }
body { font: 14px/1.5 system-ui, "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #111; background: #fff; max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; border-bottom: 2px solid #111; padding-bottom: .3rem; }
h2 { font-size: 1.1rem; margin: 1.2rem 0 .4rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; }
ul, ol { margin: .3rem 0; padding-left: 1.4rem; }
li ul { margin: .1rem 0 .5rem; padding-left: .2rem; }
li.box { list-style: none; padding-left: 1.3em; text-indent: -1.3em; }
@page { size: A4; margin: 10mm 12mm; }
@media print {
  body { font-size: 9pt; line-height: 1.3; margin: 0; padding: 0; max-width: none; }
  h1 { font-size: 13pt; margin: 0 0 1.5mm; padding-bottom: 1mm; }
  h2 { font-size: 10.5pt; margin: 2.5mm 0 .8mm; break-after: avoid; }
  p { margin: .8mm 0; }
  ul, ol { margin: .5mm 0; }
  body > ul, body > ol { columns: 2; column-gap: 8mm; }
  th, td { padding: .6mm 1.5mm; }
  tr, li.box, ol > li { break-inside: avoid; }
  thead { display: table-header-group; }
  th { background: none; }
}
`;
