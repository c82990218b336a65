import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(path, 'utf8');
const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('commands that are loaded when first called', () => {
  it('are registered at activation, each that the late bundle answers and no other', () => {
    const folders = names(read('src/late.ts'), /from '\.\/features\/(\w+)(?:\/\w+)?'/g);
    const answered = folders.flatMap((folder) =>
      readdirSync(join('src/features', folder))
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) =>
          names(read(join('src/features', folder, file)), /(?:registerCommand|add)\(\s*commandIds\.(\w+)/g),
        ),
    );
    const list = /lateCommands = \[([^\]]*)\]/.exec(read('src/host/lateCommands.ts'))?.[1] ?? '';
    const registered = names(list, /commandIds\.(\w+)/g);
    assert.ok(answered.length > 10);
    assert.deepEqual([...registered].sort(), [...new Set(answered)].sort());
  });
});
