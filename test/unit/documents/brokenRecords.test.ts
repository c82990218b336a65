import assert from 'node:assert/strict';
import { brokenFiles } from '../../../src/core/documents/asWritten';
import { buildRetro } from '../../../src/core/documents/buildRetro';
import type { Library } from '../../../src/core/library/library';
import { openLibrary, root, workspace } from '../library/openLibrary';

const acme = `${root}/trips/2026-03-acme`;
const broken = {
  'trips/2026-03-acme/issues/2026-03-12-slow-7f3k.yaml': 'title: Slow\nseverity: blocker\ndescribe: "open\n',
  'trips/2026-03-acme/checklists/deliverables.yaml': 'kind: deliverables\nitems:\n  - id: a\n    text: [\n',
  'customers/acme.yaml': 'name: [',
};

async function retroOf(library: Library): Promise<string> {
  const contents = await library.load(acme);
  assert.ok(contents);
  return buildRetro(contents, { language: 'en' }).text;
}

describe('a retrospective of records that cannot be read', () => {
  it('says what the files say, whatever was read before', async () => {
    const { files, library, settled } = await openLibrary();
    const before = await retroOf(library);
    files.write(broken);
    await settled();
    const fresh = await openLibrary({ ...workspace, ...broken });
    const after = await retroOf(library);
    assert.equal(after, await retroOf(fresh.library));
    assert.notEqual(after, before);
    assert.equal((await library.load(acme))?.issues[0]?.value.describe, 'It is slow.\n', 'still shown');
    files.write(workspace);
    await settled();
    assert.equal(await retroOf(library), before);
  });

  it('names what it lacks', async () => {
    const { library } = await openLibrary({ ...workspace, ...broken });
    const contents = await library.load(acme);
    assert.deepEqual(contents && brokenFiles(contents).map(({ path }) => path), [
      'checklists/deliverables.yaml',
      'issues/2026-03-12-slow-7f3k.yaml',
      `${root}/customers/acme.yaml`,
    ]);
  });
});
