import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandIds, containerIds, contextKeys, settingIds, viewIds } from '../../../src/host/contributionIds';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly commands: readonly { readonly command: string; readonly icon?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const { contributes } = manifest;

function sorted(ids: Iterable<string>): readonly string[] {
  return [...ids].sort();
}

/** Every `onsite.…` in a `when` or an `enablement` that is no view's or command's id. */
function contextKeysUsed(): ReadonlySet<string> {
  const clauses = [...text.matchAll(/"(?:when|enablement)": "([^"]*)"/g)].map((match) => match[1] ?? '');
  const names = clauses.flatMap((clause) => clause.match(/\bonsite\.[\w.]+/g) ?? []);
  const views = new Set<string>(Object.values(viewIds));
  return new Set(names.filter((name) => !views.has(name)));
}

describe('the ids of the manifest and of the code', () => {
  it('are the same commands', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(Object.values(commandIds)));
  });

  it('are the same views and containers', () => {
    const views = Object.values(contributes.views).flatMap((all) => all.map(({ id }) => id));
    assert.deepEqual(sorted(views), sorted(Object.values(viewIds)));
    const containers = contributes.viewsContainers.activitybar.map(({ id }) => id);
    assert.deepEqual(sorted(containers), sorted(Object.values(containerIds)));
    assert.deepEqual(sorted(Object.keys(contributes.views)), sorted(containers));
  });

  it('are the same settings', () => {
    assert.deepEqual(sorted(Object.keys(contributes.configuration.properties)), sorted(Object.values(settingIds)));
  });

  it('are the same context keys', () => {
    assert.deepEqual(sorted(contextKeysUsed()), sorted(Object.values(contextKeys)));
  });

  it('name only commands that there are, in menus and keys', () => {
    const commands = new Set<string>(Object.values(commandIds));
    const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    for (const { command } of named) {
      if (command?.startsWith('onsite.') === true) assert.ok(commands.has(command), command);
    }
  });

  it('name only commands that there are, in the code', () => {
    const commands = new Set<string>(Object.values(commandIds));
    const welcome = [...readFileSync('package.nls.json', 'utf8').matchAll(/\(command:(onsite\.\w+)/g)];
    for (const match of welcome) assert.ok(commands.has(match[1] ?? ''), match[0]);
  });
});

describe('the manifest', () => {
  it('wakes the extension by its files only', () => {
    assert.deepEqual(manifest.activationEvents, ['workspaceContains:**/trip.yaml']);
  });

  it('gives every command an icon', () => {
    for (const { command, icon } of contributes.commands) assert.match(icon ?? '', /^\$\([\w-]+\)$/, command);
  });

  it('gives no two commands the same key', () => {
    const commands = new Map<string, string>();
    for (const { command, key } of contributes.keybindings) {
      assert.equal(commands.get(key) ?? command, command, key);
      commands.set(key, command);
    }
  });
});
