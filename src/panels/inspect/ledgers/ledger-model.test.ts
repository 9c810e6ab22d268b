import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../inspection/ledger/ledger.ts';
import { lifecycleFaults } from '../../../inspection/ledger/lifecycle-faults.ts';
import { mergeOperations } from '../../../inspection/ledger/merge.ts';
import type { Change } from '../../../inspection/ledger/operation.ts';
import { recordsOf } from '../../../inspection/ledger/records-of.ts';
import type { LedgerRecords } from '../../../inspection/ledger/records.ts';
import { takeChanges } from '../../../inspection/ledger/take-changes.ts';
import { wordsFor } from '../../../language/language.ts';
import type { ExtractIssue } from '../../../state/inspect/read-issues.ts';
import { filteredRows, noFilter, orderedRows } from './ledger-filter.ts';
import { isOverdue, type LedgerRow, ledgerRows } from './ledger-row.ts';
import { ledgerSheet } from './ledger-sheets.ts';
import { monthAfter, weeksOf } from './month.ts';
import { readAnswers } from './read-answers.ts';
import { ledgerRows as registerRows } from '../../../inspection/ledger/registers.ts';
import { takeOverChanges } from './take-over.ts';

const words = wordsFor('zh-CN');
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function recordsFrom(changes: readonly Change[]): LedgerRecords {
  let count = 1000;
  const newId = (): string => uuid((count += 1));
  const writer = { device: uuid(9), by: '市督导一组', at: '2026-11-01T09:00:00+08:00', newId };
  return recordsOf(mergeOperations(emptyLedger, takeChanges(emptyLedger, changes, writer)));
}

function issueChanges(key: string, fields: Readonly<Record<string, Change['value']>>): Change[] {
  const all = {
    site: 'S1',
    county: '140828',
    dimension: 'fire',
    title: '消防通道被占用',
    foundOn: '2026-06-01',
    source: 'city',
    finder: '市督导一组',
    status: 'found',
    ...fields,
  };
  return Object.entries(all).map(([field, value]) => ({ entity: 'issue', key, field, value }));
}

const past: ExtractIssue = {
  key: uuid(7),
  site: 'S2',
  formerSite: null,
  county: '140829',
  dimension: 'industry_jobs',
  requirement: 'W03',
  foundOn: '2026-03-01',
  source: 'data',
  severity: 'high',
  owner: 'township',
  dueOn: '2026-06-01',
  status: 'open',
  closedOn: null,
  verifiedOn: null,
  verifier: null,
  reopens: null,
};

function rowsOf(records: LedgerRecords, extract: readonly ExtractIssue[]): readonly LedgerRow[] {
  return ledgerRows(records, extract, {
    words,
    today: '2026-11-22',
    extractDay: '2026-06-30',
    siteName: (site) => `点${site}`,
    countyName: (county) => `县${county}`,
    requirementTitle: () => null,
  });
}

describe('rows of the ledgers', () => {
  const records = recordsFrom([
    ...issueChanges(uuid(1), { owner: '县教育局', dueOn: '2026-11-22', status: 'assigned' }),
    ...issueChanges(uuid(2), { owner: '县教育局', dueOn: '2026-11-21', status: 'rectifying' }),
    ...issueChanges(uuid(3), {}),
  ]);
  const rows = rowsOf(records, [past]);

  it('are late from the day after the due day, those of the extract as of its newest round', () => {
    expect(rows.map(({ daysLeft }) => daysLeft)).toEqual([0, -1, null, -29]);
    expect(rows.filter(isOverdue).map(({ key }) => key)).toEqual([uuid(2), uuid(7)]);
  });

  it('never say a step that the extract does not', () => {
    expect(rows[3]).toMatchObject({ stage: 'unstaged', title: '产业就业', issue: null });
    expect(rowsOf(records, [{ ...past, closedOn: '2026-05-01' }])[3]).toMatchObject({
      stage: 'closed',
      daysLeft: null,
    });
  });

  it('are narrowed by text and conditions and put in order, the unknown last either way', () => {
    expect(filteredRows(rows, { ...noFilter, text: ' 教育局 ' })).toHaveLength(2);
    expect(filteredRows(rows, { ...noFilter, standing: 'overdue', origin: 'device' })).toHaveLength(1);
    const due = (descending: boolean): (string | null)[] =>
      orderedRows(rows, { column: 'due', descending }, 'zh-CN').map(({ dueOn }) => dueOn);
    expect(due(false)).toEqual(['2026-06-01', '2026-11-21', '2026-11-22', null]);
    expect(due(true)).toEqual(['2026-11-22', '2026-11-21', '2026-06-01', null]);
  });
});

it('an issue that is taken over keeps its id, stands once and breaks no rule', () => {
  const [row] = rowsOf(recordsFrom([]), [past]);
  if (row === undefined) throw new Error('no row');
  const given = {
    dimension: 'industry_jobs',
    foundOn: '2026-03-01',
    finder: '市乡村振兴局',
    reason: '接管',
  } as const;
  const records = recordsFrom(takeOverChanges(row, given));
  expect(records.issues).toMatchObject([{ key: uuid(7), status: 'assigned', owner: 'township' }]);
  expect(lifecycleFaults(records)).toEqual([]);
  expect(rowsOf(records, [past])).toHaveLength(1);
  const silent = { ...row, source: null, verifiedOn: '2026-10-05', verifier: '市督导一组' };
  const taken = recordsFrom(takeOverChanges(silent, given));
  expect(taken.issues).toMatchObject([{ source: null }]);
  expect(registerRows(taken).rows.issue[0]).toMatchObject({
    verified_on: '2026-10-05',
    verified_by: '市督导一组',
  });
  expect(registerRows(taken).rows.issue[0]).not.toHaveProperty('found_by');
});

it('what came from an open visit is in no file', () => {
  const visit = uuid(50);
  const set = (field: string, value: Change['value']): Change => ({
    entity: 'visit',
    key: visit,
    field,
    value,
  });
  const records = recordsFrom([
    set('site', 'S9'),
    set('kind', 'unannounced'),
    set('visitedOn', '2026-11-20'),
    ...issueChanges(uuid(1), { site: 'S9', visit, owner: '县教育局' }),
    ...issueChanges(uuid(2), {}),
  ]);
  const setting = { words, siteName: (site: string) => site, countyName: (county: string) => county };
  for (const name of ['issues', 'rectify', 'work'] as const) {
    const sheet = ledgerSheet(name, rowsOf(records, []), records, setting);
    expect(sheet.leftOut).toBe(1);
    expect(JSON.stringify(sheet.rows)).not.toContain('S9');
    expect(sheet.rows.every((cells) => cells.length === sheet.head.length)).toBe(true);
  }
});

it('every fault of an answered sheet is named by row and column', () => {
  const records = recordsFrom(
    issueChanges(uuid(1), { owner: '县教育局', dueOn: '2026-12-01', status: 'assigned' }),
  );
  const setting = { file: 'a.xlsx', records, today: '2026-11-22' };
  const head = ['编号', '整改措施', '完成日期'];
  const read = readAnswers(
    [['说明'], head, [uuid(1), '已开园', '昨天'], [uuid(4), '已开园', null], [null, '已开园', null]],
    setting,
  );
  expect(read).toEqual({
    ok: false,
    faults: [
      { row: 3, column: '完成日期', fault: 'day_invalid' },
      { row: 4, column: '编号', fault: 'id_unknown' },
      { row: 5, column: '编号', fault: 'id_missing' },
    ],
  });
  expect(readAnswers([head, [uuid(1), '已开园', '2026-11-20']], setting)).toMatchObject({
    ok: true,
    answers: { issues: [uuid(1)], requested: [uuid(1)] },
  });
  expect(readAnswers([['编号']], setting)).toMatchObject({
    ok: false,
    faults: [{ fault: 'column_missing' }],
  });
});

it('a month is whole weeks from Monday', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect([weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual(['2026-10-26', '2026-12-06']);
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
});
