import { describe, expect, it } from 'vitest';
import type { BarsBlock, VerdictBar } from '../../../briefing/document.ts';
import { barColumns, ledBy, statesOf } from './bar-words.ts';

const row = (more: Partial<VerdictBar>): VerdictBar => ({
  id: '1',
  label: '平陆县',
  fail: 7,
  unknown: 0,
  suppressed: 0,
  pass: 4,
  notApplicable: 0,
  text: '7 缺 · 4 有',
  drill: null,
  ...more,
});
const bars = (...rows: VerdictBar[]): BarsBlock => ({ kind: 'bars', title: '', unit: '', rows });

describe('rows of bars', () => {
  it('keep the words beside the bar while there is room', () => {
    expect(barColumns(bars(row({})), 786)).toMatchObject({ signs: false });
    const long = row({ text: '7 lacking · 1 unknown · 1 suppressed · 4 present' });
    expect(barColumns(bars(long), 1312).signs).toBe(false);
    expect(barColumns(bars(long), 786).signs).toBe(true);
  });

  it('show unknown and suppressed only where there are any', () => {
    expect(statesOf([row({})])).toEqual(['fail', 'pass']);
    expect(statesOf([row({}), row({ suppressed: 1 })])).toEqual(['fail', 'suppressed', 'pass']);
  });

  it('set off the failing count, wherever the language puts it', () => {
    expect(ledBy('未达 24 · 未知 3', '24')).toEqual(['未达 ', '24', ' · 未知 3']);
    expect(ledBy('7 lacking · 7 present', '7')).toEqual(['', '7', ' lacking · 7 present']);
    expect(ledBy('none', '0')).toEqual(['', '', 'none']);
  });
});
