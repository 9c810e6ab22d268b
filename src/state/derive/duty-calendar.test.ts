import { describe, expect, it } from 'vitest';
import type { DetailedFinding } from '../../compliance/finding.ts';
import type { Requirement } from '../../model/requirement.ts';
import type { Mark, Verdict } from '../../model/verdict.ts';
import { packFromDisk } from '../../testing/policy.ts';
import {
  countStates,
  dutyCell,
  dutyRows,
  type DutyState,
  isDuty,
  monthsShown,
  quarterEnd,
  quartersNeeded,
} from './duty-calendar.ts';

const packs = (['JY', 'ZY', 'FX'] as const).map(packFromDisk);

function entry(id: string): Requirement {
  const found = packs.flatMap((pack) => pack.requirements).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}

function finding(
  requirement: Requirement,
  verdict: Verdict,
  measured: DetailedFinding['measured'],
  more: Partial<DetailedFinding> = {},
): DetailedFinding {
  return {
    requirement: requirement.id,
    pack: 'JY',
    subject_kind: requirement.subject,
    subject_id: '640424100',
    round: '2025-06-30',
    period: requirement.every === 'month' ? '2025-04' : null,
    verdict,
    marks: [],
    measured,
    parameters: {},
    ...more,
  };
}

describe('the state of a duty', () => {
  type Row = [
    string,
    string,
    Verdict,
    readonly Mark[],
    DetailedFinding['measured'],
    Partial<DetailedFinding>,
    DutyState,
    string | null,
  ];
  it.each<Row>([
    ['came on the 24th', 'J01', 'pass', [], { submitted_on: '2025-04-24' }, {}, 'on_time', '2025-04-24'],
    [
      'came on the 25th',
      'J01',
      'pass',
      ['boundary'],
      { submitted_on: '2025-04-25' },
      {},
      'boundary',
      '2025-04-25',
    ],
    [
      'came on the 25th and the day is out',
      ...([
        'J01',
        'fail',
        ['boundary'],
        { submitted_on: '2025-04-25' },
        {},
        'boundary',
        '2025-04-25',
      ] as const),
    ],
    ['came on the 26th', 'J01', 'fail', [], { submitted_on: '2025-04-26' }, {}, 'late', '2025-04-26'],
    ['came in another month', 'J01', 'fail', [], { submitted_on: '2025-07-02' }, {}, 'late', '2025-07-02'],
    ['never came', 'J01', 'fail', [], { submitted_on: null }, {}, 'missing', null],
    [
      'is open within its month',
      'J01',
      'unknown',
      [],
      {},
      { period: '2025-07', round: '2025-09-30' },
      'not_due',
      null,
    ],
    ['cannot be known', 'J01', 'unknown', [], {}, {}, 'unknown', null],
    ['is hidden', 'J01', 'suppressed', [], {}, {}, 'suppressed', null],
    ['is not asked of it', 'J01', 'not_applicable', [], {}, {}, 'not_applicable', null],
    [
      'was held in the quarter',
      'Z31',
      'pass',
      [],
      { last_held_on: '2025-05-09' },
      {},
      'on_time',
      '2025-05-09',
    ],
    [
      'was held before the quarter only',
      'Z31',
      'fail',
      [],
      { last_held_on: '2025-02-09' },
      {},
      'missing',
      null,
    ],
  ])('%s: %s', (_, id, verdict, marks, measured, more, state, came) => {
    const requirement = entry(id);
    const cell = dutyCell(
      requirement,
      finding(requirement, verdict, measured, { marks, ...more }),
      '2025-06-30',
    );
    expect([cell.state, cell.came]).toEqual([state, came]);
  });

  it('is due on the 25th where the check says so, else on the last day', () => {
    const [monthly, quarterly] = [entry('J01'), entry('Z31')];
    expect(dutyCell(monthly, finding(monthly, 'pass', {}), '2025-06-30').due).toBe('2025-04-25');
    const cell = dutyCell(quarterly, finding(quarterly, 'pass', {}), '2025-06-30');
    expect([cell.due, cell.period]).toEqual([
      '2025-06-30',
      { name: '2025-Q2', from: '2025-04-01', to: '2025-06-30' },
    ]);
  });
});

describe('the months of a calendar', () => {
  it('are the twelve up to the round, or those of a year', () => {
    expect(monthsShown('2025-06-30', null)).toEqual([
      ...['2024-07', '2024-08', '2024-09', '2024-10', '2024-11', '2024-12'],
      ...['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'],
    ]);
    expect(monthsShown('2025-06-30', 2024).at(0)).toBe('2024-01');
    expect(monthsShown('2025-06-30', 2024).at(-1)).toBe('2024-12');
  });

  it.each([
    ['2025-01', '2025-03-31'],
    ['2025-03', '2025-03-31'],
    ['2024-11', '2024-12-31'],
    ['2025-06', '2025-06-30'],
  ])('%s is judged with its quarter, %s', (month, end) => {
    expect(quarterEnd(month)).toBe(end);
  });

  it('after the round are not judged', () => {
    expect(quartersNeeded(monthsShown('2025-06-30', 2025), '2025-06-30')).toEqual([
      '2025-03-31',
      '2025-06-30',
    ]);
  });
});

describe('which checks are duties with a date', () => {
  it.each([
    ['J01', true],
    ['Z31', true],
    ['K08', true],
    ['J05', true],
    ['J03', false],
    ['Z23', false],
  ])('%s: %s', (id, expected) => {
    expect(isDuty(entry(id))).toBe(expected);
  });
});

it('rows stand in the order of the pack, one a duty and subject, and are counted by state', () => {
  const [first, second] = [entry('J01'), entry('J02')];
  const cells = [
    dutyCell(second, finding(second, 'fail', { submitted_on: null }), '2025-06-30'),
    dutyCell(first, finding(first, 'pass', {}, { period: '2025-05' }), '2025-06-30'),
    dutyCell(first, finding(first, 'pass', {}), '2025-06-30'),
  ];
  const rows = dutyRows([first, second], cells);
  expect(rows.map(({ requirement, cells: own }) => [requirement, [...own.keys()]])).toEqual([
    ['J01', ['2025-05', '2025-04']],
    ['J02', ['2025-04']],
  ]);
  expect(countStates(cells)).toMatchObject({ on_time: 2, missing: 1, late: 0 });
});
