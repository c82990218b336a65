import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { messagesIn, readBundle } from '../../../scripts/l10n.mjs';

/** Keys in the order they stand; a key that stands twice is there twice. */
function keysOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1] ?? '');
}

function wordsOf(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** The `{0}` and `{name}` of a message, sorted. */
function placeholders(message: string): readonly string[] {
  return (message.match(/\{\w+\}/g) ?? []).sort();
}

const chinese = /\p{Script=Han}/u;

describe('the words of the manifest', () => {
  const files = ['package.nls.json', 'package.nls.zh-cn.json'];
  const used = new Set(
    [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''),
  );

  for (const file of files) {
    it(`are all in ${file}, each once, and none is left over`, () => {
      const keys = keysOf(file);
      assert.deepEqual([...keys].sort(), [...used].sort());
      assert.equal(Object.keys(wordsOf(file)).length, keys.length, 'no key twice');
    });

    it(`are not blank in ${file}`, () => {
      for (const [key, words] of Object.entries(wordsOf(file))) assert.notEqual(words.trim(), '', key);
    });
  }

  it('are in Chinese where they should be', () => {
    for (const [key, words] of Object.entries(wordsOf('package.nls.zh-cn.json'))) assert.match(words, chinese, key);
  });

  it('are nowhere written straight into the manifest', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: unknown };
    const spoken = new Set(['title', 'name', 'description', 'markdownDescription', 'contents', 'label', 'category']);
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, child] of Object.entries(value)) {
        if (spoken.has(key) && typeof child === 'string') assert.match(child, /^%.+%$/, `${path}.${key}`);
        visit(child, `${path}.${key}`);
      }
    };
    visit(manifest.contributes, 'contributes');
  });
});

describe('the words of the interface', () => {
  const used = messagesIn('src');
  const bundle = readBundle();

  it('are literals, so that they can be looked up', () => {
    for (const [message, place] of used) assert.ok(!message.startsWith('(not a literal)'), `${place}: ${message}`);
  });

  it('all have Chinese, and no Chinese is left over', () => {
    assert.deepEqual(Object.keys(bundle).sort(), [...used.keys()].sort());
  });

  it('leave Enter and Escape to input boxes, which name them behind every prompt', () => {
    // Lists to pick from name no keys by themselves.
    const inLists = [
      'Who goes? Type a name to add it; Enter goes on',
      'Which lists does it begin with? Enter takes those that are ticked',
      'Which templates? Enter takes those that are ticked',
      'Enter creates the trip; pick a file to read it first, an answer to change it',
      'Type a part of a title, an id or a name; tick states; Enter',
      'Ready: {0}, waiting for others: {1}. Enter opens; the button ticks.',
    ];
    const naming = [...used.keys()].filter((message) => /\b(Enter|Esc|Escape)\b/.test(message));
    assert.deepEqual(
      naming.filter((message) => !inLists.includes(message)),
      [],
    );
  });

  it('have the same placeholders in both languages', () => {
    for (const [english, words] of Object.entries(bundle)) {
      assert.deepEqual(placeholders(words), placeholders(english), english);
    }
  });

  it('are in Chinese, unless there is nothing to translate', () => {
    for (const [english, words] of Object.entries(bundle)) {
      const hasWords = /[A-Za-z]{3}/.test(english.replace(/\{\w+\}|\$\([\w-]+\)/g, ''));
      if (hasWords) assert.match(words, chinese, english);
    }
  });
});
