// The item list: what it may hold, and that every refusal names its line.
import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { parseItems } from './item-list.ts';

const sound = `items:
  - code: F01
    table: provision
    subject: site
    title: { zh: 党员活动室, en: Party members’ room }
  - code: Z26a
    table: measure
    subject: site
    every: quarter
    parts: ratio
    title: { zh: 家庭医生签约, en: Family doctor contracts }
    unit: { zh: 户, en: households }
    help: { zh: 分子为签约户, en: the numerator counts contracts }
`;

function refusal(text: string): { readonly line: string | undefined; readonly reason: string | undefined } {
  try {
    parseItems(text, 'items.yaml');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).toBe('pack_invalid');
    expect(error.detail['file']).toBe('items.yaml');
    return { line: error.detail['line'], reason: error.detail['reason'] };
  }
  throw new Error('nothing was refused');
}

describe('the item list', () => {
  it('holds things that are there and things that are counted', () => {
    const [room, contracts] = parseItems(sound, 'items.yaml');
    expect(room).toEqual({
      code: 'F01',
      table: 'provision',
      subject: 'site',
      title: { zh: '党员活动室', en: 'Party members’ room' },
      help: null,
    });
    expect(contracts).toMatchObject({ every: 'quarter', parts: 'ratio', unit: { zh: '户' } });
  });

  it.each([
    ['a code that is none', sound.replace('F01', 'F-1'), '2', 'not an item code'],
    ['an unknown subject', sound.replace('subject: site', 'subject: house'), '4', 'house'],
    [
      'a city for something that is or is not there',
      sound.replace('subject: site', 'subject: city'),
      '4',
      'city',
    ],
    [
      'a period for something that is or is not there',
      sound.replace('    title', '    every: month\n    title'),
      '5',
      'every',
    ],
    ['a count without a unit', sound.replace(/ {4}unit.*\n/, ''), '6', 'unit'],
    ['an unknown period', sound.replace('every: quarter', 'every: week'), '9', 'week'],
    ['the same code twice', sound.replace('Z26a', 'F01'), '6', 'F01 stands there twice'],
    ['an unknown table', sound.replace('table: measure', 'table: event'), '7', 'event'],
    ['text that is no YAML', sound.replace('items:', 'items: ['), '2', ''],
  ])('refuses %s', (_what, text, line, reason) => {
    const found = refusal(text);
    expect(found.line).toBe(line);
    expect(found.reason).toContain(reason);
  });
});
