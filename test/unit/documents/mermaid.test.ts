import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gantt, mermaidLabel, pie } from '../../../src/core/documents/mermaid';
import { hostileText } from './hostileText';

describe('mermaidLabel', () => {
  it('leaves words and Chinese as they are', () => {
    assert.equal(mermaidLabel('Login times out'), 'Login times out');
    assert.equal(mermaidLabel('登录超时，第 2 台终端（扫码）'), '登录超时，第 2 台终端（扫码）');
    assert.equal(mermaidLabel('2026-03-12 v1.2/3'), '2026-03-12 v1.2/3');
  });

  it('turns what a grammar could know into full-width twins', () => {
    assert.equal(mermaidLabel('a "b"; c: d'), 'a ＂b＂； c： d');
    assert.equal(mermaidLabel('%%{init: {}}%%'), '％％｛init： ｛｝｝％％');
    assert.equal(mermaidLabel('x --> y <b>'), 'x －－＞ y ＜b＞');
    assert.equal(mermaidLabel('#35; [a](b)'), '＃35； ［a］（b）');
    assert.equal(mermaidLabel('http://x'), 'http：／／x');
  });

  it('is short, one line, and never empty', () => {
    assert.equal(mermaidLabel('a\nb\u2028c\td'), 'a b c d');
    assert.equal(mermaidLabel(''), '…');
    assert.equal(mermaidLabel('\u202E\u0000 '), '…');
    assert.equal(Array.from(mermaidLabel('很'.repeat(50))).length, 28);
    assert.equal(Array.from(mermaidLabel('😀'.repeat(50))).length, 28);
  });

  it('holds no sign of any grammar, whatever is given', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const label = mermaidLabel(text);
        assert.match(label, /^[^!-,:-@[-`{-~\p{C}]+$/u);
        assert.doesNotMatch(label, /--|\/\/|\n/);
        assert.equal(label, label.trim());
      }),
    );
  });
});

describe('pie', () => {
  it('draws what has a value', () => {
    const slices = [
      { label: 'a', value: 2 },
      { label: 'b', value: 0 },
      { label: '"c', value: 1 },
    ];
    assert.equal(pie('T', slices), '```mermaid\npie showData title T\n  "a" : 2\n  "＂c" : 1\n```');
  });
});

describe('gantt', () => {
  it('counts both days of a span and numbers the labels, so that none is a keyword', () => {
    const text = gantt([
      { title: 'empty', spans: [] },
      {
        title: 'S',
        spans: [
          { label: 'click x call y()', start: '2026-03-09', end: '2026-03-11', state: 'done' },
          { label: '2026-01-01', start: '2026-03-09', end: '2026-03-09', state: 'late' },
          { label: 'section', start: '2026-03-09', end: '2026-03-01', state: 'active' },
        ],
      },
    ]);
    assert.deepEqual(text.split('\n'), [
      '```mermaid',
      'gantt',
      '  %%{init: {"gantt": {"leftPadding": 120}}}%%',
      '  dateFormat YYYY-MM-DD',
      '  axisFormat %m-%d',
      '  todayMarker off',
      '  section S',
      '  1 click x call y（） :done, 2026-03-09, 3d',
      '  2 2026-01-01 :crit, 2026-03-09, 1d',
      '  3 section :2026-03-09, 1d',
      '```',
    ]);
  });
});
