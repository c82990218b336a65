import assert from 'node:assert/strict';
import { textContext } from '../../../src/core/language/textContext';
import { cursor } from './cursor';

function at(marked: string): ReturnType<typeof textContext> {
  const { text, offset } = cursor(marked);
  return textContext(text, offset);
}

/** `way @at typed|replaced` */
function say(marked: string): string | undefined {
  const { text, offset } = cursor(marked);
  const context = textContext(text, offset);
  return context && `${context.steps.join('.')} @${context.at} ${context.typed}|${text.slice(...context.range)}`;
}

describe('where in a text somebody types', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['an empty text', '│', ' @open |'],
    ['a key at the margin', 'title: x\nsev│', ' @open sev|sev'],
    ['a key that is there', 'title: x\nse│verity: major\n', ' @open se|severity'],
    ['a value', 'severity: ma│jor # comment\n', 'severity @value ma|major'],
    ['no value yet', 'severity: │\n', 'severity @value |'],
    ['a value without a space', 'severity:│\n', 'severity @value |'],
    ['a map below its key', 'impact:\n  sc│\n', 'impact @open sc|sc'],
    ['an item behind its dash', 'items:\n  - id: a\n  - │', 'items.* @open |'],
    ['a key of an item', 'items:\n  - id: a\n    te│\n  - id: b\n', 'items.* @open te|te'],
    ['a value behind a dash', 'items:\n  - id: a│\n', 'items.*.id @value a|a'],
    ['a list at its key’s own column', 'items:\n- id: a\n  text: │\n', 'items.*.text @value |'],
    ['sub-items', 'items:\n  - id: a\n    items:\n      - id: b\n        ow│', 'items.*.items.* @open ow|ow'],
    ['behind sub-items', 'items:\n  - items:\n      - id: b\n    ow│', 'items.* @open ow|ow'],
    ['an item of a list of texts', 'items:\n  - requires:\n      - a\n      - b│\n', 'items.*.requires.* @open b|b'],
    ['a blank line where a list goes on', 'items:\n  - id: a\n  │\n', 'items @open |'],
    ['a blank line at the margin below a list', 'items:\n  - id: a\n│\n', ' @open |'],
    ['a flow list', 'items:\n  - requires: [a, b│]\n', 'items.*.requires.* @value b|b'],
    ['an empty flow list', 'items:\n  - requires: [│]\n', 'items.*.requires.* @value |'],
    ['a flow map’s key', 'items:\n  - {id: a, ow│}\n', 'items.* @open ow|ow'],
    ['a flow map’s value', 'items:\n  - {id: a, owner: l│i, text: x}\n', 'items.*.owner @value l|li'],
    ['flow in flow', 'items:\n  - {id: a, requires: [x, │', 'items.*.requires.* @value |'],
    ['flow behind a key', 'confirmed: {by: w│', 'confirmed.by @value w|w'],
    ['flow on lines of its own', 'confirmed:\n  {at: x,\n   by: w│}\n', 'confirmed.by @value w|w'],
    ['flow behind a closed one in it', 'confirmed:\n  {evidence: [a],\n   by: w│}\n', 'confirmed.by @value w|w'],
    [
      'flow below a line that lacks its comma',
      'items:\n  - requires: [\n      a\n      b│\n',
      'items.*.requires.* @value b|b',
    ],
    ['below a bracket that is left open', 'items:\n  - requires: [x, y\n    ow│\n', 'items.* @open ow|ow'],
    ['below a brace that is left open', 'items:\n  - {id: a\n  - owner: l│\n', 'items.*.owner @value l|l'],
    ['quotes', 'owner: "l│i"\n', 'owner @value "l|"li"'],
    ['quotes in flow', "requires: ['a', 'b│']\n", "requires.* @value 'b|'b'"],
    ['a quoted key above', '"items":\n  - te│', 'items.* @open te|te'],
    ['behind a block of text', 'describe: |\n  foo: bar\nan│', ' @open an|an'],
    ['behind a list of blocks of text', 'items:\n  - note: |\n      x: y\n    ow│', 'items.* @open ow|ow'],
    ['a text with a colon in it', 'a: [x\nb: │', 'b @value |'],
    ['CRLF', 'title: x\r\nimpact:\r\n  days: │2\r\n', 'impact.days @value |2'],
    ['a comment', 'title: x # ye│s', undefined],
    ['a line of comment', '# ti│tle', undefined],
    ['a number sign that is no comment', 'title: a#b│', 'title @value a#b|a#b'],
    ['a block of text', 'describe: |\n  foo│\n', undefined],
    ['a block of text that looks like keys', 'describe: |\n  foo:\n    bar│\n', undefined],
    ['quotes of several lines', 'describe: "one\n  two│\n', undefined],
    ['a block of text’s header', 'describe: │|\n  x\n', undefined],
    ['before a dash', 'items:\n │ - id: a\n', undefined],
    ['below a blank first line', '\nimpact:\n  sc│\n', 'impact @open sc|sc'],
    ['between blank lines at the top', '\n\n│\n\ntitle: x\n', ' @open |'],
    ['a blank first line', '│\ntitle: x\n', ' @open |'],
    ['a byte order mark', '│\ufefftitle: x\n', ' @open |\ufefftitle'],
    ['flow below a blank first line', '\n  {by: w│', 'by @value w|w'],
    ['below a line that is indented by a tab', 'items:\n\t- id: a\n  - id: b\n    ow│\n', 'items.* @open ow|ow'],
  ];
  for (const [name, marked, expected] of cases) {
    it(`is found: ${name}`, () => assert.equal(say(marked), expected));
  }

  it('knows the other keys of the map', () => {
    const siblings = (marked: string) => [...(at(marked)?.siblings.keys() ?? [])].sort();
    assert.deepEqual(siblings('title: x\n│\nmodule: y\nimpact:\n  days: 2\nowner: z\n'), [
      'impact',
      'module',
      'owner',
      'title',
    ]);
    assert.deepEqual(siblings('items:\n  - id: a\n    text: b\n  - id: c\n    ow│\n    due: d\n  - note: e\n'), [
      'due',
      'id',
    ]);
    assert.deepEqual(siblings('items:\n  - │\n    text: b\n  - id: c\n'), ['text']);
    assert.deepEqual(siblings('items:\n  - {id: a, ow│, requires: [b: c]}\n'), ['id', 'requires']);
  });

  it('takes no longer at the end of a long list', () => {
    const list = Array.from({ length: 2_000 }, (_, index) => `  - id: item-${index}\n    text: Item ${index}\n`).join(
      '',
    );
    assert.equal(say(`kind: x\nitems:\n${list}    ow│`), 'items.* @open ow|ow');
  });

  it('never throws, whatever stands there', () => {
    const odd = 'a: [{"\n- - ? b\n\t: |\n  x\n}]: \' # y\n   - {a: [\n"c": >-\n';
    for (let offset = 0; offset <= odd.length; offset++) textContext(odd, offset);
  });
});
