import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaGlobs } from '../../../src/core/language/schemaGlobs';
import { recordGlobs } from '../../../src/core/library/places';

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

  it('says in one place which files are records', () => {
    const says = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(
        (path) => path.endsWith('.ts') && readFileSync(join('src', path), 'utf8').includes('/knowledge/templates/*'),
      )
      .map((path) => path.replaceAll('\\', '/'));
    assert.deepEqual(says, ['core/library/places.ts']);
    const matches = (path: string) =>
      recordGlobs.some((glob) => {
        const pattern = glob
          .replace(/\{(.*)\}/, (_, words: string) => `(?:${words.replaceAll(',', '|')})`)
          .replaceAll('.', '\\.')
          .replace('**/', '(?:.*/)?')
          .replaceAll('/*', '/[^/]*');
        return new RegExp(`^${pattern}$`).test(path);
      });
    for (const glob of Object.values(schemaGlobs)) assert.ok(matches(`a/${glob.replaceAll('*', 'x')}`), glob);
    assert.ok(!matches('a/issues/x/y.yaml') && !matches('a/issue/x.yaml') && !matches('a/x.yaml'));
  });

  it('works in virtual and in untrusted workspaces', () => {
    const { capabilities } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      capabilities: { virtualWorkspaces: unknown; untrustedWorkspaces: unknown };
    };
    assert.deepEqual(capabilities, {
      virtualWorkspaces: true,
      untrustedWorkspaces: {
        supported: 'limited',
        description: '%capabilities.untrusted%',
        // A setting that names folders is not the workspace's to set.
        restrictedConfigurations: ['onsite.templateFolders'],
      },
    });
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
