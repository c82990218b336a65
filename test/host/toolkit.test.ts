import * as vscode from 'vscode';
import { equal, match, ok } from './support/assert';
import { root, run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';

describe('onsite.printToolkit', () => {
  const files = new TripFiles('toolkit-in-host');
  const customer = vscode.Uri.joinPath(root(), 'customers', 'toolkit-in-host.yaml');
  const print = () => run('printToolkit', { trip: files.folder });

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    const text =
      'name: 恒岳\nsystems: [{name: 老 ERP, fallback: 三联手工单}]\ncontacts: [{id: wu, name: 吴建国, phone: 0512-5550-0101}]\n';
    await vscode.workspace.fs.writeFile(customer, new TextEncoder().encode(text));
    await files.write(
      'trip.yaml',
      `title: 上线\ncustomer: toolkit-in-host\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(5)}\ntimezone: Asia/Shanghai\nlanguage: zh-CN\n`,
    );
    await files.write(
      'checklists/toolkit.yaml',
      'kind: toolkit\nitems:\n  - {id: cable, text: 网线, internal: 不外传}\n',
    );
  });
  after(async () => {
    await files.remove();
    await vscode.workspace.fs.delete(customer);
  });

  it('makes one page in the trip’s language, without what is internal', async () => {
    const uri = await print();
    equal(uri.toString(), files.uri('reports/toolkit.html').toString(), 'where');
    const html = await textOf(uri);
    match(html, /^<!doctype html>\n<html lang="zh-CN">/, 'page');
    for (const part of ['网线', '三联手工单', '吴建国', '0512-5550-0101', '应急步骤']) ok(html.includes(part), part);
    ok(!html.includes('不外传') && !html.includes('<script'), 'nothing internal, no script');
  });

  it('changes nothing while the records stay, and follows them', async () => {
    const uri = await print();
    const { mtime } = await vscode.workspace.fs.stat(uri);
    await print();
    equal((await vscode.workspace.fs.stat(uri)).mtime, mtime, 'not written again');
    await files.write('checklists/toolkit.yaml', 'kind: toolkit\nitems:\n  - {id: tape, text: 胶带}\n');
    const html = await textOf(await print());
    ok(html.includes('胶带') && !html.includes('网线'), 'the new list');
  });
});
