import { describe, expect, it } from 'vitest';
import { Chance } from '../../testing/briefing-world/chance.ts';
import { LedgerDevice, uuidOf } from '../../testing/ledger-device.ts';
import { aSpotCheck, aVisit, anIssue } from '../../testing/ledger-example.ts';
import { dimensions } from '../dimension.ts';
import { type FigureGrouping, figureGroupings, type IssueFigures, ledgerFigures } from './ledger-figures.ts';
import type { Change } from './operation.ts';
import { type Issue, issueStatuses, type LedgerRecords } from './records.ts';
import { answeredLines, statusSteps, workLedger } from './three-ledgers.ts';

function fail(): never {
  throw new Error('no visit');
}

const today = '2026-11-20';
const visit = uuidOf(8, 1);

function dayAt(offset: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
}

function randomIssue(chance: Chance, at: number): Change[] {
  const status = chance.pick(issueStatuses);
  return anIssue({
    key: uuidOf(7, at),
    status,
    county: chance.pick(['140802', '140821', '140822']),
    dimension: chance.pick(dimensions),
    owner: chance.is(0.7) ? chance.pick(['县教育局', '县住建局']) : undefined,
    foundOn: dayAt(-chance.whole(30, 200)),
    dueOn: chance.is(0.7) ? dayAt(chance.whole(-20, 20)) : undefined,
    closedOn: status === 'closed' && chance.is(0.9) ? dayAt(-chance.whole(0, 29)) : undefined,
    evidence: chance.is(0.5) ? [`${visit}:F05`] : undefined,
    reopens: chance.is(0.1) ? uuidOf(7, 0) : undefined,
  });
}

function randomRecords(seed: number): LedgerRecords {
  const chance = new Chance(seed);
  const device = new LedgerDevice(1);
  device.write([
    ...aVisit({ key: visit, visitedOn: today }),
    ...aSpotCheck(visit, 'F05'),
    ...Array.from({ length: chance.whole(0, 60) }, (_, at) => randomIssue(chance, at)).flat(),
  ]);
  return device.records;
}

/** Counted one by one, without a word of the figures' own code. */
function slowFigures(issues: readonly Issue[]): IssueFigures {
  let [open, overdue, dueSoon, noDueDay, closed, bare, reopened] = [0, 0, 0, 0, 0, 0, 0];
  const days: number[] = [];
  const inAWeek = dayAt(7);
  for (const { status, dueOn, evidence, reopens, foundOn, closedOn } of issues) {
    if (status === 'closed') closed += 1;
    else open += 1;
    if (status !== 'closed' && dueOn === null) noDueDay += 1;
    if (status !== 'closed' && dueOn !== null && dueOn < today) overdue += 1;
    if (status !== 'closed' && dueOn !== null && dueOn >= today && dueOn <= inAWeek) dueSoon += 1;
    if (status === 'closed' && evidence.length === 0) bare += 1;
    if (reopens !== null) reopened += 1;
    if (status !== 'closed' || closedOn === null) continue;
    let length = 0;
    for (let day = foundOn; day < closedOn; length += 1) {
      day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    }
    days.push(length);
  }
  while (days.length > 2) {
    days.splice(days.indexOf(Math.max(...days)), 1);
    days.splice(days.indexOf(Math.min(...days)), 1);
  }
  const medianOf = issues.filter((one) => one.status === 'closed' && one.closedOn !== null).length;
  const medianDays = days.length === 0 ? null : days.reduce((sum, one) => sum + one, 0) / days.length;
  const found = issues.length;
  return {
    found,
    open,
    overdue,
    dueSoon,
    noDueDay,
    closed,
    closedWithoutEvidence: bare,
    reopened,
    medianDays,
    medianOf,
  };
}

describe('figures of the ledger', () => {
  it('are those of a count one by one, in total and by group', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const records = randomRecords(seed);
      for (const by of figureGroupings) {
        const { total, groups } = ledgerFigures(records, { by, today });
        expect(total).toEqual(slowFigures(records.issues));
        expect(groups.reduce((sum, { found }) => sum + found, 0)).toBe(total.found);
        for (const { key, ...figures } of groups) {
          expect(figures).toEqual(slowFigures(records.issues.filter((issue) => issue[by] === key)));
        }
      }
    }
  });

  it('say nothing where there is nothing', () => {
    const by: FigureGrouping = 'owner';
    const none = { visits: [], spotChecks: [], photos: [], issues: [] };
    const { total, groups } = ledgerFigures(none, { by, today });
    expect([total.found, total.medianDays, total.medianOf, groups]).toEqual([0, null, 0, []]);
  });
});

describe('the three ledgers', () => {
  it('tell visits with what was done, issues as they stand, and those with a department', () => {
    const device = new LedgerDevice(1);
    device.write([
      ...aVisit({ key: visit, visitedOn: '2026-10-20', lines: 21 }),
      ...aVisit({ key: uuidOf(8, 2), visitedOn: '2026-11-01', closedOn: null }),
      ...aSpotCheck(visit, 'F01'),
      ...aSpotCheck(visit, 'F02', { answer: 'contradicted' }),
      ...aSpotCheck(visit, 'F03', { answer: null, note: '待查' }),
      ...anIssue({ key: uuidOf(7, 1), visit, foundOn: '2026-10-20' }),
      ...anIssue({ key: uuidOf(7, 2), status: 'assigned', owner: '县教育局', dueOn: '2026-11-10' }),
      ...anIssue({ key: uuidOf(7, 3), status: 'closed', closedOn: '2026-11-05', foundOn: '2026-11-01' }),
      ...anIssue({ key: uuidOf(7, 4), reopens: uuidOf(7, 3), foundOn: '2026-11-15' }),
    ]);
    const { records } = device;
    const unlooked = { putRight: 0, stillOpen: 0 };
    expect(workLedger(records).map(({ visit: { visitedOn }, ...counts }) => [visitedOn, counts])).toEqual([
      [
        '2026-11-01',
        {
          confirmed: 0,
          contradicted: 0,
          couldNotCheck: 0,
          unanswered: null,
          photos: 0,
          issues: 0,
          ...unlooked,
        },
      ],
      [
        '2026-10-20',
        {
          confirmed: 1,
          contradicted: 1,
          couldNotCheck: 0,
          unanswered: 19,
          photos: 0,
          issues: 1,
          ...unlooked,
        },
      ],
    ]);
    expect(answeredLines(records.visits.find(({ key }) => key === visit) ?? fail(), records)).toEqual({
      answered: 2,
      of: 21,
    });
    device.write([
      { entity: 'issue', key: uuidOf(7, 2), field: 'dueOn', value: '2026-12-01', reason: '材料未到' },
      { entity: 'issue', key: uuidOf(7, 2), field: 'status', value: 'rectifying' },
      { entity: 'issue', key: uuidOf(7, 2), field: 'status', value: 'acceptance_requested' },
      { entity: 'issue', key: uuidOf(7, 2), field: 'status', value: 'rectifying', reason: '仍有杂物' },
    ]);
    const issue = device.records.issues.find(({ key }) => key === uuidOf(7, 2));
    expect(
      issue === undefined ? [] : statusSteps(issue).map(({ status, on, reason }) => [status, on, reason]),
    ).toEqual([
      ['assigned', '2026-11-20', null],
      ['rectifying', '2026-11-20', null],
      ['acceptance_requested', '2026-11-20', null],
      ['rectifying', '2026-11-20', '仍有杂物'],
    ]);
  });

  it('take the later of two numbers of lines without asking anybody', () => {
    const [a, b] = [new LedgerDevice(1), new LedgerDevice(2)];
    a.write(aVisit({ key: visit, lines: 20 }));
    b.write([...aVisit({ key: visit, lines: 21 }), ...aSpotCheck(visit, 'F01')]);
    a.take(b.operations);
    b.take(a.operations);
    for (const { records } of [a, b]) {
      expect(records.visits).toMatchObject([{ lines: 21, conflicts: [] }]);
      expect(workLedger(records)).toMatchObject([{ confirmed: 1, unanswered: 20 }]);
    }
  });
});
