import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { withoutSecrets } from '../../../src/core/secrets/withoutSecrets';
import { block, bullets, cell, fileLink, inline, sections, table } from '../../../src/core/documents/markdown';
import { hostileText } from './hostileText';

/** The words of a rendered text, without tags. */
function shown(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
const md = markdownIt({ html: false, linkify: true });
const mdWithHtml = markdownIt({ html: true, linkify: true });

describe('inline', function () {
  this.timeout(60_000);

  it('leaves ordinary words alone', () => {
    for (const text of ['Import 3 of 4 tables, then stop.', '主数据导入（样本）', 'a_b', 'x - y', 'v1.2']) {
      assert.equal(inline(text), text);
    }
  });

  it('begins no list behind blank lines', () => {
    assert.equal(inline('\n \n1. x\n\n- y'), '1\\. x - y');
  });

  it('shows exactly the text, whatever it is, but for plain secrets', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const renderer of [md, mdWithHtml]) {
          const html = renderer.renderInline(inline(text));
          assert.doesNotMatch(html, /<(?!\/?(?:br)\b)[a-z!/]/i);
        }
        const words = (value: string) => value.replace(/\s+/g, '');
        const visible = withoutSecrets(text).replace(
          /[\p{Cc}\u061C\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Cs}|\uFFFD/gu,
          '',
        );
        assert.equal(words(shown(md.renderInline(inline(text)))).replace(/\uFFFD/g, ''), words(visible));
      }),
      { numRuns: 500 },
    );
  });
});

describe('block', function () {
  this.timeout(60_000);

  it('keeps lines and paragraphs, each after the indent', () => {
    assert.equal(block('a\nb\n\n\nc\r\nd\n', '  '), '  a\\\n  b\n\n  c\\\n  d');
    assert.equal(block(' \n\n'), '');
  });

  it('is nothing but paragraphs, whatever it is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = md.render(block(text));
        assert.doesNotMatch(html, /<(?!\/?(?:p|br)\b)[a-z!/]/i);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cell and table', function () {
  this.timeout(60_000);

  it('has as many columns as heads, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 4, maxLength: 4 }), (texts) => {
        const [a, b, c, d] = texts.map(cell);
        const html = md.render(
          table(
            ['x', 'y'],
            [
              [a ?? '', b ?? ''],
              [c ?? '', d ?? ''],
            ],
          ),
        );
        assert.equal(html.match(/<tr>/g)?.length, 3);
        assert.equal(html.match(/<td>/g)?.length, 4);
        assert.doesNotMatch(html, /<(?!\/?(?:table|thead|tbody|tr|th|td)\b)[a-z!/]/i);
      }),
      { numRuns: 300 },
    );
  });

  it('tells lines apart in one cell', () => {
    assert.equal(cell('a\n\nb|c'), 'a / b\\|c');
    assert.equal(cell(undefined), '');
  });
});

describe('fileLink', () => {
  it('links to files of the trip', () => {
    assert.equal(fileLink('evidence/sign off (1).jpg'), '[sign off (1).jpg](evidence/sign%20off%20%281%29.jpg)');
    assert.equal(fileLink('evidence\\a.txt'), '[a.txt](evidence/a.txt)');
    assert.match(md.render(fileLink('evidence/签字.jpg')), /<a href="evidence\/%E7%AD%BE%E5%AD%97.jpg">签字.jpg<\/a>/);
  });

  it('does not tell a plain secret of a file’s name, in the link’s target neither', () => {
    assert.equal(fileLink('evidence/pwd=s3cretPwd'), 'evidence/pwd=●●●●●●');
  });

  it('links nowhere else', () => {
    const paths = [
      '../x',
      'a/../../x',
      '/etc/passwd',
      'command:x',
      'https://x/y',
      'C:\\x',
      'a//b',
      '',
      ' ',
      './a',
      'javascript:alert(1)',
    ];
    for (const path of paths) assert.doesNotMatch(md.render(fileLink(path)), /<a /, path);
  });
});

describe('sections and bullets', () => {
  it('leaves out what is empty', () => {
    assert.equal(sections('a', undefined, ' ', 'b'), 'a\n\nb');
    assert.equal(bullets(['a', 'b']), '- a\n- b');
  });
});
