import assert from 'node:assert/strict';
import { documentLanguage } from '../../../src/core/documents/documentLanguage';

describe('documentLanguage', () => {
  it('knows the tags of Chinese', () => {
    for (const tag of ['zh', 'zh-CN', 'zh-cn', 'zh-Hans', 'zh_TW', 'ZH', 'cmn-Hans', '中文', ' zh ']) {
      assert.equal(documentLanguage(tag, 'en'), 'zh-cn', tag);
    }
  });

  it('takes all else for English', () => {
    for (const tag of ['en', 'en-GB', 'de', 'zha', 'zhx-foo', 'x-zh'])
      assert.equal(documentLanguage(tag, 'zh-cn'), 'en', tag);
  });

  it('falls back on the interface where the trip says nothing', () => {
    assert.equal(documentLanguage(undefined, 'zh-cn'), 'zh-cn');
    assert.equal(documentLanguage('  ', 'zh-cn'), 'zh-cn');
    assert.equal(documentLanguage(undefined, 'en'), 'en');
  });
});
