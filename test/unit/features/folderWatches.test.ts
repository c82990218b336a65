import assert from 'node:assert/strict';
import { needsFolderWatches } from '../../../src/host/files/folderWatches';

describe('watches of single folders', () => {
  it('are only where the editor’s own watcher does not see into new folders: on Windows they would hold these', () => {
    assert.deepEqual(['linux', 'win32', 'darwin'].filter(needsFolderWatches), ['linux']);
  });
});
