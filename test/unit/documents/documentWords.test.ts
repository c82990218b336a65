import assert from 'node:assert/strict';
import { documentWords } from '../../../src/core/documents/documentWords';
import * as words from '../../../src/core/model/words';

/** All words with the way to them; functions are asked with samples. */
function allWords(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...args: unknown[]) => unknown)(3, 2, 5))]];
  return Object.entries(value as object).flatMap(([key, one]) => allWords(one, `${path}.${key}`));
}

describe('documentWords', () => {
  it('says everything in Chinese in Chinese, and in English in English', () => {
    const chinese = /[\u3000-\u9FFF\uFF00-\uFFEF“]/;
    for (const [path, text] of allWords(documentWords('zh-cn'), '')) {
      if (path !== '.gap') assert.match(text, chinese, path);
    }
    for (const [path, text] of allWords(documentWords('en'), '')) {
      assert.doesNotMatch(text, /[\u3000-\u9FFF\uFF00-\uFFEF]/, path);
      assert.ok(text, path);
    }
  });

  it('writes the words of the conventions in English as they are', () => {
    const { goals, results, causes, severities, stages, channels, decisions, categories } = documentWords('en');
    const pairs = [
      [goals, words.goals],
      [results, words.results],
      [causes, words.causes],
      [severities, words.severities],
      [stages, words.stages],
      [channels, words.channels],
      [decisions, words.decisions],
      [categories, words.categories],
    ] as const;
    for (const [said, list] of pairs)
      assert.deepEqual(
        Object.entries(said),
        list.map((word) => [word, word]),
      );
  });
});
