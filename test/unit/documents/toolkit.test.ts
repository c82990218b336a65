import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pageOf } from '../../../src/core/documents/page';
import { toolkitMarkdown } from '../../../src/core/documents/toolkit';
import { readRecord } from '../../../src/core/format/readRecord';
import type { TripContents } from '../../../src/core/model/contents';
import { noRecords } from '../../../src/core/model/noRecords';
import { toolkitPage } from '../../../src/pages';

const customer = `name: ACME
internal: they quarrel
systems:
  - {name: Old ERP, role: orders, fallback: three-part slips}
  - {name: Scale}
contacts:
  - {id: wang, name: 王经理, role: IT lead, decides: true, channel: wechat, phone: 0512-5550-0101, wechat: wang-acme}
  - {id: li, name: Li Lei, channel: phone}
  - {id: han, name: Han Mei, channel: other}
`;
const toolkit = `kind: toolkit
note: Print it <b>now</b>
internal: never shown
items:
  - id: things
    text: Things
    items:
      - {id: cable, text: Cable, done: true, secret: cable-secret, internal: hidden}
      - {id: usb, text: USB stick, note: 'password: Abc@12345'}
      - {id: gone, text: Left at home, skipped: {why: lent}}
  - {id: click, text: '[run](command:evil) ![x](http://a.example/x.png) <script>alert(1)</script>'}
`;

function contents(language = 'en'): TripContents {
  const trip = readRecord('trip', `title: Go & live\nteam: [{id: gao, name: Gao}]\nlanguage: ${language}\n`);
  const list = readRecord('checklist', toolkit);
  const other = readRecord('checklist', 'kind: deliverables\nitems: [{id: d, text: Deliver}]\n');
  return {
    ...noRecords,
    folder: 'file:///trips/t',
    id: 't',
    trip: { kind: 'trip', path: 'trip.yaml', id: 't', ...trip },
    checklists: [
      { kind: 'checklist', path: 'checklists/toolkit.yaml', id: 'toolkit', ...list },
      { kind: 'checklist', path: 'checklists/deliverables.yaml', id: 'deliverables', ...other },
    ],
    customer: {
      kind: 'customer',
      path: 'file:///customers/acme.yaml',
      id: 'acme',
      ...readRecord('customer', customer),
    },
  };
}

describe('the printed toolkit', () => {
  it('has kit, fallbacks, contacts and steps', () => {
    const text = toolkitMarkdown(contents(), 'en');
    assert.match(text, /^# Emergency toolkit · Go &amp; live · ACME\n/);
    assert.match(text, /\| Old ERP \| orders \| three-part slips \|/);
    assert.match(text, /\| Scale \|\s+\| No fallback agreed yet \|/);
    assert.match(text, /\| 王经理 \| IT lead, decides \| WeChat wang-acme, phone 0512-5550-0101 \|/);
    assert.match(text, /\| Li Lei \|\s+\| phone \|/);
    assert.match(text, /\| Han Mei \|\s+\|\s+\|/, 'another way is none on a bad day: room to write it down');
    assert.match(text, /- Things\n {2}- ☑ Cable\n {2}- ☐ USB stick/);
    assert.ok(!text.includes('Left at home') && !text.includes('Deliver'));
    assert.match(text, /1\. Write down/);
  });

  it('holds nothing internal and no secret', () => {
    const text = toolkitMarkdown(contents(), 'en');
    for (const hidden of ['quarrel', 'never shown', 'hidden', 'cable-secret', 'Abc@12345']) {
      assert.ok(!text.includes(hidden), hidden);
    }
    assert.match(text, /password: ●●●●●●/);
  });

  it('speaks both languages', () => {
    const text = toolkitMarkdown(contents(), 'zh-cn');
    assert.match(text, /^# 应急工具包/);
    assert.match(text, /## 应急步骤[^]*## 系统故障时怎么办[^]*## 联系人[^]*## 随身清单/);
    assert.match(text, /微信 wang-acme、电话 0512/);
  });

  it('is one page that runs and fetches nothing', () => {
    const html = toolkitPage(contents(), 'en');
    assert.match(html, /^<!doctype html>\n<html lang="en">/);
    assert.match(html, /<title>Emergency toolkit · Go &amp; live · ACME<\/title>/);
    assert.match(html, /@media print/);
    assert.ok(!/<script|<b>|<img|<a |<link|src=|javascript:/i.test(html), 'only text');
    assert.ok(html.includes('&lt;script&gt;'), 'shown as written');
    assert.match(html, /<table>[^]*three-part slips/);
    assert.equal(html, toolkitPage(contents(), 'en'), 'the same again');
  });

  it('says what the files say, whatever was read before', () => {
    const shown = contents();
    const { customer: read } = shown;
    assert.ok(read);
    const broken = { ...shown, customer: { ...read, understood: false, asWritten: { name: 'ACME' } } };
    assert.ok(!toolkitPage(broken, 'en').includes('three-part slips'));
  });

  it('follows links to the web, a mailbox or a telephone only', () => {
    const page = (target: string) => pageOf(`[go](${target})`, { title: 'x', language: 'en' });
    for (const good of ['https://a.example/', 'mailto:a@b.example', 'tel:+6555500182']) {
      assert.ok(page(good).includes(`<a href="${good}"`), good);
    }
    for (const bad of [
      'command:a.b',
      'vscode://x',
      'file:///etc/passwd',
      'javascript:x',
      'data:text/html,x',
      'x.html',
    ]) {
      assert.ok(!page(bad).includes('<a '), bad);
    }
    assert.ok(
      !page('x').includes('<img') &&
        !pageOf('![a](https://a.example/a.png)', { title: '', language: 'en' }).includes('<img'),
    );
    assert.ok(
      pageOf('<b>x</b>', { title: '</title><script>', language: 'zh-cn' }).includes('&lt;/title&gt;&lt;script&gt;'),
    );
  });

  it('shows a box to tick without a bullet beside it', () => {
    const html = toolkitPage(contents(), 'en');
    assert.match(html, /<li>Things\n<ul>\n<li class="box">☑ Cable<\/li>\n<li class="box">☐ USB stick/);
  });
});
