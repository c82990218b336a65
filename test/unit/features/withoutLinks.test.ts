import assert from 'node:assert/strict';
import { withoutLinks } from '../../../src/host/withoutLinks';

/** What VS Code takes for a link in messages and prompts. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('the words of a message', () => {
  it('hold no link that text of a record makes', () => {
    for (const text of [
      'No item is called “[Save](command:workbench.action.closeWindow)”.',
      '[a](https://example.com) and [b](FILE:///etc/passwd)',
      '[[x](command:a "title")',
      '[a](Command:b?%5B%5D)',
    ]) {
      assert.match(text, link);
      const shown = withoutLinks(text);
      assert.doesNotMatch(shown, link);
      assert.equal(shown.replaceAll('\u2060', ''), text);
    }
  });

  it('are left alone without any', () => {
    for (const text of ['a [b] (c)', '清单 [1](2) 项', 'https://example.com/[x]'])
      assert.equal(withoutLinks(text), text);
  });
});
