import { bundleLoader } from '../../src/host/deferred';
import { hasNodeFiles } from '../../src/host/files/nodeFiles';
import { equal, rejects } from './support/assert';
import { MemoryDisk } from './support/memoryDisk';

describe('a bundle that is loaded later', () => {
  it('is asked for again where it could not be fetched, and then once', async function () {
    // Node requires it from the disk that the extension itself is on.
    if (hasNodeFiles()) return this.skip();
    const disk = new MemoryDisk('onsite-bundles');
    try {
      const load = bundleLoader<{ readonly loaded: string }>(disk.uri('/'), 'pages');
      await rejects(load(), 'without a network');
      disk.put('/dist/pages.js', "module.exports = { loaded: 'yes' };");
      equal((await load()).loaded, 'yes', 'the second time');
      equal((await load()) === (await load()), true, 'the same from then on');
    } finally {
      disk.dispose();
    }
  });
});
