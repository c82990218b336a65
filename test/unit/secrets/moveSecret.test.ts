import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readText } from '../../../src/core/format/readText';
import { findSecrets } from '../../../src/core/secrets/findSecrets';
import { movableSecret } from '../../../src/core/secrets/moveSecret';
import { secretProblems } from '../../../src/core/secrets/secretProblems';
import { secretRefs } from '../../../src/core/secrets/secretRefs';
import { positives } from './positives';

function moved(text: string, name?: string): { readonly text: string; readonly secret: string; readonly name: string } {
  const [first] = findSecrets(text);
  const found = first && movableSecret(text, first.start);
  assert.ok(found, 'something to move');
  const result = found.withName(name ?? found.name);
  assert.ok(result.ok, 'moved');
  return { text: result.text, secret: found.secret, name: found.name };
}

describe('a plain secret', () => {
  it('that is all a telling key holds leaves a reference', () => {
    const before = 'items:\n  - id: erp-db\n    text: Connection\n    password: "Abc@12345" # from Wu\n    note: x\n';
    const { text, secret, name } = moved(before);
    assert.equal(secret, 'Abc@12345');
    assert.equal(name, 'erp-db');
    assert.deepEqual(readText(text).value, {
      items: [{ id: 'erp-db', text: 'Connection', secret: 'erp-db', note: 'x' }],
    });
    assert.equal(text, before.replace('password: "Abc@12345"', 'secret: erp-db'), 'the comment stays');
  });

  it('in a sentence is replaced by its name, and the map names it', () => {
    const { text, secret } = moved('items:\n  - id: kit\n    text: 测试库，账号 sa，密码：Sa@2026db，只读\n', 'erp-db');
    assert.equal(secret, 'Sa@2026db');
    assert.deepEqual(readText(text).value, {
      items: [{ id: 'kit', text: '测试库，账号 sa，密码：<erp-db>，只读', secret: 'erp-db' }],
    });
    assert.deepEqual(findSecrets(text), []);
  });

  it('beside another reference is named in the text', () => {
    const { text } = moved('items:\n  - {id: kit, text: x, secret: other, note: "password: Sa@2026db"}\n', 'erp-db');
    const { value } = readText(text);
    assert.deepEqual(value, { items: [{ id: 'kit', text: 'x', secret: 'other', note: 'password: <secret: erp-db>' }] });
    assert.deepEqual(secretRefs(value), [
      { name: 'other', path: ['items', 0, 'secret'] },
      { name: 'erp-db', path: ['items', 0, 'note'] },
    ]);
  });

  it('under “secret” becomes the reference', () => {
    const { text, secret } = moved('title: x\nsecret: Hy@2026!erp\n', 'erp');
    assert.equal(text, 'title: x\nsecret: erp\n');
    assert.equal(secret, 'Hy@2026!erp');
  });

  it('in a text that an anchor shares is named there', () => {
    const before = 'items:\n  - {id: a, note: &n 密码：Abc@12345}\n  - {id: b, note: *n}\n';
    const { text } = moved(before, 'erp');
    assert.equal(text, before.replace('Abc@12345', '<secret:erp>'));
    assert.deepEqual(new Set(secretRefs(readText(text).value).map(({ name }) => name)), new Set(['erp']));
  });

  it('in a comment is named there', () => {
    assert.equal(moved('title: x # 密码：Abc@12345\n', 'erp').text, 'title: x # 密码：<secret: erp>\n');
  });

  it('in a text that is not understood is replaced all the same', () => {
    assert.equal(moved('title： x\npassword: Abc@12345\n', 'erp').text, 'title： x\npassword: <secret: erp>\n');
  });

  it('of several lines goes as a whole', () => {
    const key = positives.find(({ line }) => line.includes('RSA PRIVATE'));
    assert.ok(key);
    const { text, secret } = moved(`title: x\n${key.line}`, 'ssh');
    assert.equal(secret, key.secret.replace(/\n {2}/g, '\n'));
    assert.ok(!text.includes('BEGIN'));
    assert.ok(secretRefs(readText(text).value).some(({ name }) => name === 'ssh'));
  });

  it('of the corpus is gone from the text when it was moved', () => {
    for (const { line } of positives) {
      const text = `title: x\nnote: |\n  ${line.replace(/\n/g, '\n  ')}\n`;
      const [first] = findSecrets(text);
      if (!first) continue;
      const found = movableSecret(text, first.start);
      const result = found?.withName('erp-db');
      assert.ok(found && result?.ok, line);
      assert.ok(!result.text.includes(found.secret) || found.secret.length < 6, `${line} → ${result.text}`);
    }
  });

  it('is a problem with its place, path and sort, and never its value', () => {
    const text = '\ufeffitems:\n  - id: a\n    text: ok\n  - id: b\n    note: "口令：Zx9#2026"\n# pwd=Qwer!234\n';
    const problems = secretProblems(text);
    assert.deepEqual(
      problems.map(({ code, path, data }) => ({ code, path, data })),
      [
        { code: 'plain-secret', path: ['items', 1, 'note'], data: { kind: 'password' } },
        { code: 'plain-secret', path: [], data: { kind: 'password' } },
      ],
    );
    assert.deepEqual(
      problems.map(({ range }) => text.slice(...(range ?? [0, 0]))),
      ['Zx9#2026', 'Qwer!234'],
    );
    assert.ok(!JSON.stringify(problems).includes('2026'));
  });
});

describe('references to secrets', () => {
  it('are found anywhere in a record', () => {
    const { value } = readText(
      'secret: top\nitems: [{secret: a, items: [{secret: 7}]}]\nx: {secret: {secret: deep}}\nsecrets: no\n',
    );
    assert.deepEqual(
      secretRefs(value).map(({ name }) => name),
      ['top', 'a', '7', 'deep'],
    );
    assert.deepEqual(secretRefs(undefined), []);
  });
});
