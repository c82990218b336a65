import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { findSecrets } from '../../../src/core/secrets/findSecrets';
import { negatives } from './negatives';
import { positives } from './positives';

/** Every line of the sample and the templates. */
function ownLines(): readonly string[] {
  return ['media/sample', 'media/templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((entry) => join(folder, String(entry)))
      .filter((path) => /\.(ya?ml|md)$/.test(path))
      .flatMap((path) => readFileSync(path, 'utf8').split(/\r?\n/))
      .filter((line) => line.trim() !== ''),
  );
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;

describe('plain secrets', () => {
  it('are found, and little else: figures on a corpus', () => {
    const own = ownLines();
    const quiet = [...negatives, ...own];
    const missed = positives.filter(({ line, secret }) => {
      const found = findSecrets(line);
      return !found.some(({ start, end }) => line.slice(start, end) === secret);
    });
    const alarms = quiet.filter((line) => findSecrets(line).length > 0);
    const recall = (positives.length - missed.length) / positives.length;
    const hits = positives.length - missed.length;
    console.log(
      `      ${positives.length} secrets: recall ${percent(hits, positives.length)}; ` +
        `${negatives.length} hard and ${own.length} ordinary lines without one: false alarms ${percent(alarms.length, quiet.length)}; ` +
        `precision ${percent(hits, hits + alarms.length)}`,
    );
    const told = [...missed.map(({ line }) => `missed: ${line}`), ...alarms.map((line) => `false alarm: ${line}`)];
    if (told.length > 0) console.log(told.map((line) => `      ${line}`).join('\n'));
    assert.ok(positives.length >= 100, 'secrets in the corpus');
    assert.ok(negatives.length >= 500, 'hard lines without one');
    assert.ok(recall >= 0.97, 'recall');
    assert.ok(alarms.length / quiet.length <= 0.005, 'false alarms');
    assert.ok(alarms.filter((line) => negatives.includes(line)).length / negatives.length <= 0.02, 'hard lines');
  });

  it('are looked for in a time that grows with the text, whatever it holds', () => {
    const repeated = [
      ...[
        'password ',
        'password was is set ',
        'password: "',
        'pwd=Abc@12345\n',
        '<password>',
        'secret: ',
        '密码：',
        '账号密码 ',
      ],
      ...[
        'http://a:b@',
        '://a:',
        'mysql -u a ',
        'curl -u ',
        'eyJaaaaaaaaaa.',
        ' t-aaaaaaaaaaaaaaaaaaaaaaaaa',
        'Bearer ',
        'trello key ',
      ],
      ...[
        '-----BEGIN PRIVATE KEY-----\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n',
        'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?',
      ],
      ...[
        'a: b, password: Abc@12345, ',
        'Server=a;',
        'pwd=',
        'jdbc:a?',
        '密  码（',
        '账号：',
        'login: a/',
        '账号：a/b',
        'PIN: ',
      ],
    ].map((piece) => piece.repeat(Math.ceil(200_000 / piece.length)));
    const stretched = ['password', 'password:', '密码：', 'Bearer ', 'sk-', ' t-1', 'mysql://'].flatMap((start) =>
      [' ', 'a', '已'].map((filler) => `${start}${filler.repeat(200_000)}x`),
    );
    for (const text of [...repeated, ...stretched]) {
      const start = process.cpuUsage().user;
      assert.ok(findSecrets(text).length <= 500);
      const seconds = (process.cpuUsage().user - start) / 1e6;
      assert.ok(seconds < 2, `${text.slice(0, 30)}… took ${seconds} s`);
    }
  });
});
