import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>;
}

describe('the repository', () => {
  const lockText = readFileSync('package-lock.json', 'utf8');
  const lock = JSON.parse(lockText) as Lock;

  it('locks dependencies without the places they were fetched from', () => {
    const placed = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
    assert.deepEqual(
      placed.map(([path]) => path),
      [],
    );
    assert.doesNotMatch(lockText, /"(resolved|registry)"/);
  });

  it('pins every dependency exactly, at the version that is locked', () => {
    const { devDependencies, dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
      dependencies?: Record<string, string>;
    };
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
      assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
    }
  });

  it('works in virtual and in untrusted workspaces', () => {
    const { capabilities } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      capabilities: { virtualWorkspaces: unknown; untrustedWorkspaces: unknown };
    };
    assert.deepEqual(capabilities, { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } });
  });

  it('has no types newer than the oldest VS Code it supports', () => {
    const { engines, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      engines: { vscode: string };
      devDependencies: Record<string, string>;
    };
    const minor = (version: string | undefined): string => /^\^?(\d+\.\d+)/.exec(version ?? '')?.[1] ?? '';
    assert.equal(minor(devDependencies['@types/vscode']), minor(engines.vscode));
  });
});
