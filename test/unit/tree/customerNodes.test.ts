import assert from 'node:assert/strict';
import { addressOf, mailPath, telPath } from '../../../src/core/customers/contactAddress';
import { readRecord } from '../../../src/core/format/readRecord';
import { customerNode, type CustomerTreeNode, type Visit } from '../../../src/core/tree/customerNodes';

const yaml = `name: ACME
industry: manufacturing
organisation: One plant
processes:
  - {id: scheduling, name: Scheduling, notes: weekly}
  - {id: scheduling, name: Again}
systems:
  - {name: ERP, role: finance, fallback: paper}
  - {name: MES}
painPoints:
  - {text: slow, need: see late orders}
customs: {language: zh-CN, ceremony: brief}
contacts:
  - {id: wang, name: 王经理, role: IT lead, decides: true, channel: wechat, timezone: Asia/Shanghai, phone: 13800000000, wechat: wang88}
  - {name: Nobody, timezone: Mars/Base}
internal: never shown
`;
const visit: Visit = {
  folder: 'file:///w/trips/a',
  title: 'Go-live',
  phase: 'done',
  start: '2026-03-09',
  end: '2026-03-20',
};

function nodeOf(text: string, visits: readonly Visit[] = [visit]) {
  const path = 'file:///w/customers/%E6%81%92%E5%B2%B3.yaml';
  return customerNode({ kind: 'customer', path, id: '恒岳', ...readRecord('customer', text) }, visits);
}

function all(node: CustomerTreeNode): readonly CustomerTreeNode[] {
  return [node, ...node.children.flatMap(all)];
}

describe('customerNode', () => {
  it('has everything of a profile but what is internal', () => {
    const node = nodeOf(yaml);
    assert.deepEqual(
      [node.title, node.industry, node.trips, node.folder, node.path],
      ['ACME', 'manufacturing', 1, 'file:///w/customers', '恒岳.yaml'],
    );
    assert.deepEqual(
      node.children.map((child) =>
        child.kind === 'group' ? [child.group, child.count, child.lacking] : child.kind === 'detail' && child.detail,
      ),
      [
        'organisation',
        ['contacts', 2, 0],
        ['processes', 2, 0],
        ['systems', 2, 1],
        ['painPoints', 1, 0],
        ['customs', 2, 0],
        ['trips', 1, 0],
      ],
    );
    assert.ok(!JSON.stringify(node).includes('never shown'));
  });

  it('says each text in one row', () => {
    const processes = all(nodeOf(yaml)).filter(({ kind }) => kind === 'process');
    assert.ok(processes.some((node) => node.kind === 'process' && node.notes !== undefined));
    for (const { children } of processes) assert.deepEqual(children, [], 'its notes stand beside its name');
  });

  it('knows where each row stands in the file, under an id of its own', () => {
    const nodes = all(nodeOf(yaml));
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
    const fallback = nodes.find((node) => node.kind === 'detail' && node.detail === 'fallback');
    assert.deepEqual(fallback?.at, ['systems', 0, 'fallback']);
    const phone = nodes.find((node) => node.kind === 'detail' && node.detail === 'phone');
    assert.deepEqual(phone?.at, ['contacts', 0, 'phone']);
    assert.deepEqual(nodes.find(({ kind }) => kind === 'visit')?.folder, visit.folder);
  });

  it('keeps the ids of those that stay when another comes before them', () => {
    const more = yaml.replace('contacts:\n', 'contacts:\n  - {id: first, name: First, phone: 1}\n');
    const ids = new Set(all(nodeOf(more)).map(({ id }) => id));
    for (const { id } of all(nodeOf(yaml))) assert.ok(ids.has(id), id);
  });

  it('tells the time only where the zone exists, and counts problems where they are', () => {
    const node = nodeOf(yaml);
    const contacts = all(node).flatMap((some) => (some.kind === 'contact' ? [some] : []));
    assert.deepEqual(
      contacts.map(({ timezone, addresses, problems }) => [timezone, addresses, problems]),
      [
        ['Asia/Shanghai', ['phone', 'wechat'], 0],
        [undefined, [], 1],
      ],
    );
    assert.equal(node.problems, 2);
    assert.equal(all(node).find((some) => some.kind === 'group' && some.group === 'trips')?.problems, 0);
  });

  it('stands even for an empty or a broken file', () => {
    assert.deepEqual(nodeOf('', []).children, []);
    assert.equal(nodeOf('', []).title, '恒岳');
    assert.ok(nodeOf('name: [', []).problems > 0);
  });
});

describe('the address of a contact', () => {
  it('is what they prefer, else what there is', () => {
    assert.deepEqual(addressOf({ channel: 'email', email: 'a@b.cn', phone: '1' }), {
      kind: 'email',
      address: 'a@b.cn',
    });
    assert.deepEqual(addressOf({ channel: 'feishu', phone: 13800000000 }), { kind: 'phone', address: '13800000000' });
    assert.deepEqual(addressOf({ phone: '1', wechat: 'w' }, 'phone'), { kind: 'phone', address: '1' });
    assert.equal(addressOf({ phone: '1' }, 'email'), undefined);
    assert.equal(addressOf({ email: '  ' }), undefined);
  });

  it('makes a mail or a call of what is one, and of nothing else', () => {
    assert.equal(mailPath(' qianmin@hengyue.example '), 'qianmin@hengyue.example');
    for (const bad of ['', 'nobody', 'a@b?bcc=c@d', 'a@b,c@d', 'a b@c']) assert.equal(mailPath(bad), undefined, bad);
    assert.equal(telPath('+65 5550 0182'), '+6555500182');
    assert.equal(telPath('0512-5550-0101 转 8001'), '051255500101');
    assert.equal(telPath('（０５１２）５５５０'), '05125550');
    for (const bad of ['', 'ask Wang', '12', '*#06#', '13800138000 13900139000']) {
      assert.equal(telPath(bad), undefined, bad);
    }
  });

  it('calls the first of several numbers, without what is said of it', () => {
    for (const [phone, path] of [
      ['+44 (0)20 7946 0958', '+442079460958'],
      ['+1 (415) 555-0100 ext. 5', '+14155550100'],
      ['13800138000（微信同号）', '13800138000'],
      ['13800138000 王经理', '13800138000'],
      ['0512—5555—0101 分机 801', '051255550101'],
      ['13800138000 / 13900139000', '13800138000'],
      ['13800138000、13900139000', '13800138000'],
      ['+49 30/901820', '+4930901820'],
    ] as const) {
      assert.equal(telPath(phone), path, phone);
    }
  });
});
