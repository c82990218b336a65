import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { clipboardTime, FleetingClipboard } from '../../../src/host/fleetingClipboard';

/** A clipboard and a clock that a test moves on. */
class Desk {
  text = '';
  private readonly timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  private now = 0;
  readonly clipboard = new FleetingClipboard({
    read: () => Promise.resolve(this.text),
    write: (text) => {
      this.text = text;
      return Promise.resolve();
    },
    later: (run, milliseconds) => {
      const id = this.timers.size + this.now;
      this.timers.set(id, { at: this.now + milliseconds, run });
      return () => this.timers.delete(id);
    },
  });

  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    for (const [id, { at, run }] of this.timers) {
      if (at > this.now) continue;
      this.timers.delete(id);
      run();
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

describe('a secret on the clipboard', () => {
  it('is taken off after 45 seconds', async () => {
    const desk = new Desk();
    await desk.clipboard.copy('value');
    await desk.pass(44_999);
    assert.equal(desk.text, 'value');
    await desk.pass(1);
    assert.equal(desk.text, '');
    assert.equal(clipboardTime, 45_000);
  });

  it('stays when something else was copied since', async () => {
    const desk = new Desk();
    await desk.clipboard.copy('value');
    desk.text = 'a line of somebody';
    await desk.pass(clipboardTime);
    assert.equal(desk.text, 'a line of somebody');
  });

  it('has its whole time when it is copied again', async () => {
    const desk = new Desk();
    await desk.clipboard.copy('one');
    await desk.pass(40_000);
    await desk.clipboard.copy('two');
    await desk.pass(40_000);
    assert.equal(desk.text, 'two');
    await desk.pass(5_000);
    assert.equal(desk.text, '');
  });

  it('is taken off at once when the editor closes', async () => {
    const desk = new Desk();
    await desk.clipboard.copy('value');
    await desk.clipboard.clear();
    assert.equal(desk.text, '');
  });
});
