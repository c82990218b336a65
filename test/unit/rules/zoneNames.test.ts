import assert from 'node:assert/strict';
import { zoneNames, zoneOffset } from '../../../src/core/rules/zoneNames';

const now = Date.parse('2026-03-12T02:20:00Z');

describe('zoneNames', () => {
  it('has the country or the city, which the name of the standard time may lack', () => {
    for (const [zone, english, chinese] of [
      ['Asia/Ho_Chi_Minh', /Vietnam/, /越南/],
      ['Asia/Shanghai', /China.*Beijing/, /中国.*北京/],
      ['Asia/Bangkok', /Indochina.*Thailand/, /泰国/],
      ['Europe/Berlin', /Central European.*Germany/, /德国/],
      ['Asia/Jakarta', /Jakarta/, /雅加达/],
      ['America/Chicago', /Central/, /芝加哥/],
    ] as const) {
      assert.match(zoneNames(zone, 'en', now), english);
      assert.match(zoneNames(zone, 'zh-cn', now), chinese);
    }
    const names = zoneNames('Asia/Ho_Chi_Minh', 'en', now).split(' · ');
    assert.equal(new Set(names).size, names.length, 'each once');
  });

  it('has the offset', () => {
    assert.equal(zoneOffset('Asia/Shanghai', now), 'UTC+08:00');
  });
});
