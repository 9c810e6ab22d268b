import { describe, expect, it } from 'vitest';
import { LedgerDevice, uuidOf } from '../../testing/ledger-device.ts';
import { aSpotCheck, aVisit, anIssue, changesOf } from '../../testing/ledger-example.ts';
import { fixOf, fixTexts, targetOf, targetText } from './read-fields.ts';
import { recordsOf, unreadOf } from './records-of.ts';

const [visit, issue] = [uuidOf(8, 1), uuidOf(7, 1)];

describe('records of a ledger', () => {
  it('read what a newer page wrote in another form as not known', () => {
    const device = new LedgerDevice(1);
    device.write([
      ...aVisit({ key: visit, closedOn: 'morgen' }),
      ...aSpotCheck(visit, 'F05', {
        answer: 'probably',
        status: 'built',
        count: -1,
        minutes: '12',
        note: ['a'],
        fix: ['200', '35', '8', '2026-10-20T10:00:00+08:00'],
        target: 'household|H1',
        checkedAt: '10:00',
      }),
      ...anIssue({ key: issue, severity: 'dreadful', dueOn: '2026-02-30', evidence: 'one', newer: 'field' }),
      ...changesOf('visit', uuidOf(8, 2), { site: 'S1' }),
      ...changesOf('photo', uuidOf(5, 1), { sha256: 'no hash', visit }),
    ]);
    const { visits, spotChecks, photos, issues } = device.records;
    expect(visits).toMatchObject([{ key: visit, closedOn: null }]);
    expect(spotChecks).toMatchObject([
      {
        answer: null,
        status: null,
        count: null,
        minutes: null,
        note: null,
        fix: null,
        target: null,
        checkedAt: null,
      },
    ]);
    expect(issues).toMatchObject([{ severity: null, dueOn: null, evidence: [], title: '消防通道堵塞' }]);
    expect(photos).toEqual([]);
    expect(unreadOf(device.ledger)).toEqual([
      { entity: 'visit', key: uuidOf(8, 2) },
      { entity: 'photo', key: uuidOf(5, 1) },
    ]);
  });

  it('are the same objects while nothing about them changes', () => {
    const device = new LedgerDevice(1);
    device.write([...aVisit({ key: visit }), ...anIssue({ key: issue }), ...anIssue({ key: uuidOf(7, 2) })]);
    const before = device.records;
    expect(recordsOf(device.ledger)).toBe(before);
    device.write([{ entity: 'issue', key: issue, field: 'title', value: '改' }]);
    const after = device.records;
    expect(after.visits).toBe(before.visits);
    expect(after.issues[1]).toBe(before.issues[1]);
    expect(after.issues[0]).not.toBe(before.issues[0]);
    expect(after.issues[0]?.history.at(-1)).toMatchObject({ field: 'title', old: '消防通道堵塞', new: '改' });
  });
});

describe('texts of positions and targets', () => {
  it('come back as they went', () => {
    const fix = { lon: 111.0000001, lat: -0.00000004, accuracyM: 8.04, at: '2026-10-20T10:00:00+08:00' };
    expect(fixOf(fixTexts(fix))).toEqual({ ...fix, lat: 0, accuracyM: 8 });
    for (const target of [
      { table: 'provision', subjectKind: 'site', subjectId: 'S1', item: 'F05' },
      { table: 'workshop_site', workshop: 'W1', site: 'S1' },
    ] as const) {
      expect(targetOf(targetText(target))).toEqual(target);
    }
    expect([null, '', 'provision|site|S1', 'workshop_site|W1|S1|x', 'a|b|c|d|e'].map(targetOf)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });
});
