import assert from 'node:assert/strict';
import { pathInTrip } from '../../../src/core/rules/pathInTrip';

describe('pathInTrip', () => {
  it('says a path in one way only', () => {
    for (const path of ['evidence/a b.jpg', './evidence/a b.jpg', ' evidence//a b.jpg ', 'evidence/x/../a b.jpg']) {
      assert.equal(pathInTrip(path), 'evidence/a b.jpg', path);
    }
    assert.equal(pathInTrip('evidence/'), 'evidence');
    assert.equal(pathInTrip('evidence/cafe\u0301.txt'), 'evidence/caf\u00e9.txt');
    assert.equal(pathInTrip('evidence/..hidden'), 'evidence/..hidden');
  });

  it('gives nothing for what is outside the trip', () => {
    const outside = [
      '../other/evidence/a.jpg',
      'evidence/../../2026-03-acme-go-live/evidence/a.jpg',
      '/evidence/a.jpg',
      'C:/evidence/a.jpg',
      'https://example.com/a.jpg',
      'file:///evidence/a.jpg',
    ];
    for (const path of outside) assert.equal(pathInTrip(path), undefined, path);
  });
});
