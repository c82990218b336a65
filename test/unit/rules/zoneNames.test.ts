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

  it('has cities that the zone is not called by, whatever this host calls the zone', () => {
    const canonical = (name = '') => new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    const zones = Intl.supportedValuesOf('timeZone');
    const names = new Map(
      ['en', 'zh-cn'].map((language) => [language, zones.map((zone) => zoneNames(zone, language, now))]),
    );
    for (const [city, language, zone] of [
      ['Mumbai', 'en', 'Asia/Kolkata'],
      ['Hanoi', 'en', 'Asia/Ho_Chi_Minh'],
      ['Munich', 'en', 'Europe/Berlin'],
      ['Lviv', 'en', 'Europe/Kyiv'],
      ['曼谷', 'zh-cn', 'Asia/Bangkok'],
      ['苏州', 'zh-cn', 'Asia/Shanghai'],
      ['仰光', 'zh-cn', 'Asia/Yangon'],
      ['圣何塞', 'zh-cn', 'America/Los_Angeles'],
    ] as const) {
      const [only, ...more] = zones.filter((_, index) => names.get(language)?.[index]?.includes(city));
      assert.equal(canonical(only), canonical(zone), city);
      assert.deepEqual(more, [], `${city}, once`);
    }
  });

  it('has the offset', () => {
    assert.equal(zoneOffset('Asia/Shanghai', now), 'UTC+08:00');
  });
});
