import * as vscode from 'vscode';
import { equal, ok } from './support/assert';
import { dayFromNow, TripFiles } from './support/tripFiles';

/** Milliseconds; a question is never answered here. */
const patience = 20_000;

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** How a command ended that was given these answers; undefined where it has not. */
async function ended(command: string, answers: object): Promise<string | undefined> {
  const outcome = vscode.commands.executeCommand(command, answers).then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
  try {
    return await Promise.race([outcome, waited]);
  } finally {
    clearTimeout(timer);
  }
}

describe('every command that is given an argument object', () => {
  const files = new TripFiles('never-asks-in-host');
  let commands: readonly string[] = [];

  before(async () => {
    const extension = vscode.extensions.getExtension<unknown>('onsite.onsite');
    await extension?.activate();
    const { contributes } = extension?.packageJSON as Manifest;
    commands = contributes.commands.map(({ command }) => command);
    ok(commands.length > 20, 'commands');
    await files.write(
      'trip.yaml',
      `title: Asks\ngoal: fix\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(5)}\ntimezone: UTC\n`,
    );
    await files.write('checklists/deliverables.yaml', 'kind: deliverables\nitems:\n  - {id: a, text: A}\n');
    await files.write('issues/2026-03-12-asks-0000.yaml', 'title: Asks\ndescribe: x\n');
  });
  after(() => files.remove());

  for (const [what, answers] of [
    ['none of them', () => ({})],
    ['a trip alone', () => ({ trip: files.folder })],
    ['an issue', () => ({ trip: files.folder, issue: '2026-03-12-asks-0000' })],
    ['an item', () => ({ trip: files.folder, item: 'a' })],
  ] as const) {
    it(`does it or refuses in words, with ${what}`, async function () {
      this.timeout(120_000);
      const asks: string[] = [];
      const crashes: string[] = [];
      for (const command of commands) {
        const outcome = await ended(command, answers());
        if (outcome === undefined) asks.push(command);
        else if (outcome !== 'done' && !outcome.startsWith('UserError: ')) crashes.push(`${command}: ${outcome}`);
        if (outcome === undefined) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      }
      equal([asks, crashes], [[], []], 'those that ask, and those that fail in other words');
    });
  }
});
