import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * Workspaces of any size that look like people's: trips of some forty files, most of them done, a few running today,
 * one record in eight in Chinese, one in 320 with a folded text, one in 1,280 in YAML that takes an exact reader. The same answer for the same size and day, file by file.
 */

const day = 86_400_000;
/** Files of a trip: its own, checklists, issues, changes, feedback, days, reviews. */
const filesOfTrip = 40;
const running = 3;

/**
 * Writes a workspace.
 * @param {string} folder made if it is not there
 * @param {number} files how many record files, about
 * @param {{today?: string}} [options] `YYYY-MM-DD`, by default the present day
 * @returns {{trips: number, files: number, bytes: number, active: readonly string[]}} what was written
 */
export function generate(folder, files, options = {}) {
  const today = Date.parse(`${options.today ?? new Date().toISOString().slice(0, 10)}T00:00:00Z`);
  const trips = Math.max(running + 1, Math.round(files / (filesOfTrip + 0.2)));
  const customers = Math.max(2, Math.round(trips / 5));
  const count = { trips, files: 0, bytes: 0, active: [] };
  const made = new Set();
  const write = (path, text) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
    count.files++;
    count.bytes += Buffer.byteLength(text);
  };
  for (let n = 0; n < customers; n++) write(`customers/customer-${n}.yaml`, customerText(n));
  for (let n = 0; n < trips; n++) {
    const start = n < running ? today - (n + 2) * day : today - (20 + n * 3) * day;
    const trip = tripOf(n, start, customers, today);
    if (n < running) count.active.push(trip.id);
    for (const [path, text] of trip.files) write(`trips/${trip.id}/${path}`, text);
  }
  return count;
}

function tripOf(n, start, customers, today) {
  const random = randomOf(n + 1);
  const chinese = n % 8 === 3;
  const date = (offset) => new Date(start + offset * day).toISOString().slice(0, 10);
  const at = (offset, hour = 9) => `${date(offset)}T${String(hour).padStart(2, '0')}:20:00+08:00`;
  const words = sentences(random, chinese);
  const id = `${date(0).slice(0, 7)}-${chinese ? '客户' : 'customer'}-${n}`;
  const done = start + 11 * day < today;
  const issues = Array.from(
    { length: 18 },
    (_, i) => `${date(i % 11)}-${chinese ? '问题' : 'issue'}-${i}-${suffix(random)}`,
  );
  const changes = Array.from({ length: 3 }, (_, i) => `${date(i + 2)}-change-${i}-${suffix(random)}`);
  const context = { random, words, date, at, done, issues, changes };
  const files = [
    [
      'trip.yaml',
      `format: 1
title: ${chinese ? '系统上线' : 'Go-live'} ${n}
customer: customer-${n % customers}
goal: go-live
start: ${date(0)}
end: ${date(11)}
timezone: Asia/Shanghai
site: {city: Suzhou, address: Building ${n}}
team:
  - {id: li, name: 李雷, role: implementation engineer}
  - {id: han, name: Han Mei, role: consultant}
objectives:
${Array.from({ length: 3 }, (_, i) => `  - id: objective-${i}\n    text: ${words(8)}\n    measure: ${words(6)}\n${done ? '    result: achieved\n' : ''}`).join('')}internal: |
${block(words, 4)}`,
    ],
    ['checklists/deliverables.yaml', checklist('deliverables', 34, 'd', context)],
    ['checklists/toolkit.yaml', checklist('toolkit', 24, 't', context)],
    ['checklists/cutover.yaml', checklist('cutover', 16, 'c', context)],
  ];
  for (const [i, stem] of issues.entries())
    files.push([
      `issues/${stem}.yaml`,
      issueText(i, context, { isFolded: i === 7 && n % 8 === 0, isExact: i === 9 && n % 32 === 0 }),
    ]);
  for (const [i, stem] of changes.entries()) files.push([`changes/${stem}.yaml`, changeText(i, context)]);
  for (let i = 0; i < 4; i++) {
    files.push([`feedback/${date(i + 1)}-feedback-${i}-${suffix(random)}.yaml`, feedbackText(i, context)]);
  }
  for (let i = 0; i < 9; i++) files.push([`days/${date(i)}.yaml`, dayText(i, context)]);
  for (let i = 0; i < 2; i++) files.push([`reviews/${weekOf(start + i * 7 * day)}.yaml`, reviewText(context)]);
  return { id, files };
}

function checklist(kind, length, prefix, { random, words, at, done, date }) {
  const items = Array.from({ length }, (_, i) => {
    const lines = [`  - id: ${prefix}-${i}`, `    text: ${words(7)}`, `    owner: ${random() < 0.5 ? 'li' : 'han'}`];
    if (i > 1 && random() < 0.3) lines.push(`    requires: [${prefix}-${i - 2}]`);
    if (kind === 'deliverables') lines.push(`    objective: objective-${i % 3}`, `    due: ${date(3 + (i % 8))}`);
    if (done || i < length / 3) lines.push('    done: true', `    doneAt: ${at(i % 11)}`, '    doneBy: li');
    if (random() < 0.3) lines.push(`    note: ${words(9)}`);
    return `${lines.join('\n')}\n`;
  });
  return `kind: ${kind}\ntitle: ${words(3)}\nitems:\n${items.join('')}`;
}

function issueText(i, { random, words, at, done }, { isFolded, isExact }) {
  const severity = ['blocker', 'major', 'minor', 'question'][Math.floor(random() * 4)];
  let text = `title: ${isExact ? `"${words(6)} \\"OK\\""` : words(7)}
severity: ${severity}
module: ${['login', 'stock', 'orders', 'reports'][i % 4]}
reportedBy: wang
reportedAt: ${at(i % 11, 10)}
owner: li
describe: ${isFolded ? '>-' : '|'} # as told on the phone
${block(words, 3)}`;
  const stage = done ? 4 : i % 5;
  if (stage > 0) text += `analyze: |\n${block(words, 2)}`;
  if (stage > 1) text += `propose: |\n${block(words, 2)}`;
  if (stage > 2) text += `resolved: {at: '${at(i % 11, 15)}', by: li, note: ${words(6)}}\n`;
  if (stage > 3) text += `confirmed: {at: '${at(i % 11, 17)}', by: wang, via: wechat, satisfied: true}\n`;
  return `${text}tags: [network, ${i % 2 ? 'printer' : 'terminal'}]\ninternal: ${words(12)}\n`;
}

function changeText(i, { words, at, done }) {
  return `title: ${words(6)}
requestedBy: wang
requestedAt: ${at(i + 2)}
describe: |
${block(words, 4)}need: ${words(10)}
impact:
  scope: ${words(8)}
  days: ${i + 1}
  cost: none
  risk: ${words(7)}
headquarters: {ask: ${words(6)}, answer: ${words(6)}, at: '${at(i + 3)}'}
${done ? `decision: {status: accepted, by: wang, at: '${at(i + 4)}', why: ${words(6)}}\n` : ''}internal: |
${block(words, 3)}`;
}

function feedbackText(i, { words, at, issues }) {
  return `from: wang
at: ${at(i + 1)}
said: ${words(14)}
asked: ${words(12)}
need: ${words(12)}
category: ${['technical', 'process', 'service'][i % 3]}
answer:
  text: |
${block(words, 4, '    ')}  at: ${at(i + 2)}
  by: li
issue: ${issues[i]}
`;
}

function dayText(i, { words, at, date, done, issues }) {
  const entry = (n) => `    - {text: ${words(5)}, issue: ${issues[(i + n) % issues.length]}, done: ${done}}\n`;
  return `agreed: {with: wang, at: '${at(i, 8)}'}
plan:
  morning:
${entry(0)}${entry(1)}${entry(2)}    - {text: ${words(6)}, item: d-${i}}
  afternoon:
${entry(3)}${entry(4)}${entry(5)}    - {text: ${words(6)}, item: d-${i + 9}}
  evening:
${entry(6)}    - {text: ${words(6)}, item: c-${i}, moved: ${date(i + 1)}}
log: |
${block(words, 5)}`;
}

function reviewText({ words, at }) {
  const lines = (count) => Array.from({ length: count }, () => `  - ${words(14)}\n`).join('');
  return `at: ${at(5)}\nwith: [wang]\nwell:\n${lines(4)}badly:\n${lines(4)}next:\n${lines(4)}`;
}

function customerText(n) {
  const random = randomOf(100_000 + n);
  const words = sentences(random, n % 4 === 1);
  return `name: Customer ${n}
industry: manufacturing
organisation: |
${block(words, 6)}processes:
${Array.from({ length: 4 }, (_, i) => `  - {id: process-${i}, name: ${words(3)}, notes: ${words(9)}}\n`).join('')}systems:
  - {name: Old ERP, role: ${words(4)}, fallback: ${words(8)}}
contacts:
  - {id: wang, name: 王经理, role: IT lead, decides: true, channel: wechat, timezone: Asia/Shanghai}
  - {id: zhao, name: Zhao Min, role: warehouse}
`;
}

function block(words, lines, indent = '  ') {
  return Array.from({ length: lines }, () => `${indent}${words(13)}.\n`).join('');
}

const english = `the order report shows stock late terminal printer shift customer import list wrong number after update
  network button slow warehouse scan label invoice price tax field missing user login permission monthly close batch
  delivery note training group morning key team line plan machine server backup check table`.split(/\s+/);
const chinese =
  `订单 报表 显示 库存 延迟 终端 打印机 班次 客户 导入 清单 错误 编号 更新 之后 网络 按钮 缓慢 仓库 扫描 标签 发票
  价格 税率 字段 缺失 用户 登录 权限 月结 批次 送货单 培训 小组 上午 关键 产线 计划 设备 服务器 备份 核对`.split(/\s+/);

function sentences(random, isChinese) {
  const from = isChinese ? chinese : english;
  return (count) =>
    Array.from({ length: count }, () => from[Math.floor(random() * from.length)]).join(isChinese ? '' : ' ');
}

function suffix(random) {
  return Math.floor(random() * 36 ** 4)
    .toString(36)
    .padStart(4, '0');
}

/** ISO week, `2026-W11`. */
function weekOf(time) {
  const thursday = new Date(time + (3 - ((new Date(time).getUTCDay() + 6) % 7)) * day);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - first) / (7 * day));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function randomOf(seed) {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
