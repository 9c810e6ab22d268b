import { describe, expect, it } from 'vitest';
import { LedgerDevice, uuidOf } from '../../testing/ledger-device.ts';
import { aSpotCheck, aVisit, anIssue } from '../../testing/ledger-example.ts';
import { conflictsOf, takeSide } from './conflicts.ts';
import { mergeRegister } from './merge-registers.ts';
import { readRegister, registerText } from './register-text.ts';
import { ledgerRows, registersOf } from './registers.ts';

const [visit, open, later] = [uuidOf(8, 1), uuidOf(8, 2), uuidOf(8, 3)];
const bytes = (text: string) => new TextEncoder().encode(text);

function linesOf(text: string): readonly string[] {
  return text.trimEnd().split('\n').slice(1);
}

describe('registers of a ledger', () => {
  it('hold what was confirmed or contradicted on closed visits', () => {
    const device = new LedgerDevice(1);
    device.write([
      ...aVisit({ key: visit }),
      ...aVisit({ key: open, site: 'S2', closedOn: null }),
      ...aSpotCheck(visit, 'F01', { target: 'provision|site|S1|F01', status: 'present', count: 2 }),
      ...aSpotCheck(visit, 'F02', { target: 'provision|site|S1|F02', registered: 'shared' }),
      ...aSpotCheck(visit, 'F03', {
        target: 'provision|site|S1|F03',
        answer: 'contradicted',
        status: 'absent',
        note: '门锁着，"无人"',
        fix: ['111.01', '35.02', '8', '2026-10-20T10:00:00+08:00'],
      }),
      ...aSpotCheck(visit, 'F04', {
        target: 'provision|site|S1|F04',
        answer: 'could_not_check',
        status: 'absent',
      }),
      ...aSpotCheck(visit, 'F05', { target: 'provision|site|S1|F05' }),
      ...aSpotCheck(visit, 'W07:W1', {
        target: 'workshop_site|W1|S1',
        answer: 'contradicted',
        minutes: 26.5,
      }),
      ...aSpotCheck(open, 'F01', { target: 'provision|site|S2|F01', status: 'absent' }),
      ...anIssue({ key: uuidOf(7, 1), owner: '=县教育局', status: 'assigned', dueOn: '2026-11-01' }),
      ...anIssue({ key: uuidOf(7, 2), visit: open }),
    ]);
    const { files, leftOut } = registersOf(device.records);
    expect(linesOf(files['visit.csv'])).toEqual([`${visit},S1,2026-10-20,unannounced`]);
    expect(linesOf(files['provision.csv'])).toEqual([
      'site,S1,F01,2026-10-20,visit,present,2026-10-20,,,,2,,',
      'site,S1,F02,2026-10-20,visit,shared,2026-10-20,,,,,,',
      'site,S1,F03,2026-10-20,visit,absent,2026-10-20,111.01,35.02,,,"门锁着，""无人""",wgs84',
    ]);
    expect(linesOf(files['workshop_site.csv'])).toEqual(['W1,S1,,26.5,2026-10-20']);
    expect(linesOf(files['issue.csv'])).toEqual([
      `${uuidOf(7, 1)},S1,fire,,2026-09-01,city,,'=县教育局,2026-11-01,assigned,,,,`,
    ]);
    expect(leftOut).toEqual([{ key: `${visit}:F05`, site: 'S1', reason: 'nothing_measured' }]);
    expect(Object.values(files).join('')).not.toContain(open);
  });

  it('leave out what is in conflict, notes that could name a person, and wide positions', () => {
    const [a, b] = [new LedgerDevice(1), new LedgerDevice(2)];
    const target = 'provision|site|S1|F01';
    a.write([
      ...aVisit({ key: visit }),
      ...aSpotCheck(visit, 'F01', { target, status: 'present' }),
      ...aSpotCheck(visit, 'F02', {
        target: 'provision|site|S1|F02',
        status: 'present',
        note: '负责人电话 138 0000 0000',
        fix: ['111.01', '35.02', '900', '2026-10-20T10:00:00+08:00'],
      }),
    ]);
    b.write([...aVisit({ key: visit }), ...aSpotCheck(visit, 'F01', { target, status: 'absent' })]);
    a.take(b.operations);
    const { files, leftOut } = registersOf(a.records);
    expect(linesOf(files['provision.csv'])).toEqual([
      'site,S1,F02,2026-10-20,visit,present,2026-10-20,,,,,,',
    ]);
    expect(leftOut).toEqual([
      { key: `${visit}:F01`, site: 'S1', reason: 'conflict' },
      { key: `${visit}:F02`, site: 'S1', reason: 'note_kept_back' },
    ]);
  });

  it.each([
    '138 0000 0000',
    '138.0000.0000',
    '138·0000·0000',
    '138—0000—0000',
    '138/0000/0000',
    '138，0000，0000',
    '138\u200b0000\u200b0000',
    '１３８００００００００',
  ])('keep back a note with the number %s', (number) => {
    const device = new LedgerDevice(1);
    const told = { target: 'provision|site|S1|F01', status: 'present', note: `负责人 ${number}` };
    device.write([...aVisit({ key: visit }), ...aSpotCheck(visit, 'F01', told)]);
    const { files, leftOut } = registersOf(device.records);
    expect(files['provision.csv']).not.toContain('负责人');
    expect(leftOut).toMatchObject([{ reason: 'note_kept_back' }]);
  });

  it('keep a check that two devices answered alike at different minutes: the latest counts', () => {
    const [a, b] = [new LedgerDevice(1), new LedgerDevice(2)];
    const target = 'provision|site|S1|F01';
    const at = (minute: string) => ({
      target,
      status: 'present',
      checkedAt: `2026-10-20T09:${minute}:00+08:00`,
    });
    a.write([...aVisit({ key: visit }), ...aSpotCheck(visit, 'F01', at('40'))]);
    b.write([...aVisit({ key: visit }), ...aSpotCheck(visit, 'F01', at('05'))]);
    a.take(b.operations);
    expect(conflictsOf(a.ledger)).toEqual([]);
    expect(a.records.spotChecks).toMatchObject([{ conflicts: [], checkedAt: '2026-10-20T09:40:00+08:00' }]);
    const { files, leftOut } = registersOf(a.records);
    expect([linesOf(files['provision.csv']).length, leftOut]).toEqual([1, []]);
    b.write(aSpotCheck(visit, 'F01', { ...at('50'), answer: 'contradicted' }));
    const rival = new LedgerDevice(3);
    rival.take(a.operations);
    rival.write(aSpotCheck(visit, 'F01', { ...at('45'), answer: 'could_not_check' }));
    rival.take(b.operations);
    const [conflict] = conflictsOf(rival.ledger);
    const side = conflict?.heads.find(({ new: value }) => value === 'could_not_check');
    if (conflict === undefined || side === undefined) throw new Error('a conflict was expected');
    expect(conflict.field).toBe('answer');
    rival.write(takeSide(rival.ledger, conflict, side));
    expect(rival.records.spotChecks).toMatchObject([
      { conflicts: [], answer: 'could_not_check', checkedAt: '2026-10-20T09:45:00+08:00' },
    ]);
  });

  it('name the checks of a visit that is in conflict itself', () => {
    const [a, b] = [new LedgerDevice(1), new LedgerDevice(2)];
    a.write([...aVisit({ key: visit }), ...aSpotCheck(visit, 'F01', { target: 'provision|site|S1|F01' })]);
    b.write(aVisit({ key: visit, closedOn: '2026-10-21' }));
    a.take(b.operations);
    expect(registersOf(a.records).leftOut).toEqual([
      { key: `${visit}:F01`, site: 'S1', reason: 'conflict' },
      { key: visit, site: 'S1', reason: 'conflict' },
    ]);
  });

  it.each([
    { name: 'differ on a day: neither is told', day: '2026-10-20', rows: [], left: 4 },
    {
      name: 'differ on two days: each has its row',
      day: '2026-10-19',
      rows: ['2026-10-19,visit,present', '2026-10-20,visit,absent'],
      left: 0,
    },
  ])('of two visits that $name', ({ day, rows, left }) => {
    const device = new LedgerDevice(1);
    const target = 'provision|site|S1|F01';
    const walk = { target: 'workshop_site|W1|S1', answer: 'contradicted' };
    device.write([
      ...aVisit({ key: later, visitedOn: day }),
      ...aVisit({ key: visit }),
      ...aSpotCheck(visit, 'F01', { target, status: 'absent', checkedAt: '2026-10-20T09:00:00+08:00' }),
      ...aSpotCheck(later, 'F01', { target, status: 'present', checkedAt: `${day}T15:00:00+08:00` }),
      ...aSpotCheck(visit, 'W07:W1', { ...walk, minutes: 35, checkedAt: '2026-10-20T09:00:00+08:00' }),
      ...aSpotCheck(later, 'W07:W1', { ...walk, minutes: 12, checkedAt: `${day}T15:00:00+08:00` }),
    ]);
    const { files, leftOut } = registersOf(device.records);
    expect(linesOf(files['provision.csv']).map((line) => line.split(',').slice(3, 6).join())).toEqual(rows);
    // A measured walk has no row of its own for each day: the newest day stands.
    expect(linesOf(files['workshop_site.csv'])).toEqual(left === 0 ? ['W1,S1,,35,2026-10-20'] : []);
    expect(leftOut.map(({ key, reason }) => `${key} ${reason}`).sort()).toEqual(
      left === 0
        ? []
        : [`${visit}:F01`, `${visit}:W07:W1`, `${later}:F01`, `${later}:W07:W1`]
            .map((key) => `${key} visits_differ`)
            .sort(),
    );
  });

  it('tell what two visits of a day say alike, though only one counted', () => {
    const device = new LedgerDevice(1);
    const target = 'provision|site|S1|F01';
    device.write([
      ...aVisit({ key: later }),
      ...aVisit({ key: visit }),
      ...aSpotCheck(visit, 'F01', { target, status: 'present', checkedAt: '2026-10-20T09:00:00+08:00' }),
      ...aSpotCheck(later, 'F01', {
        target,
        status: 'present',
        count: 3,
        checkedAt: '2026-10-20T15:00:00+08:00',
      }),
    ]);
    const { files, leftOut } = registersOf(device.records);
    expect([linesOf(files['provision.csv']).length, leftOut]).toEqual([1, []]);
  });

  it('leave what is closed in the registers as it stands there', () => {
    const device = new LedgerDevice(1);
    const [open, closed] = [uuidOf(7, 1), uuidOf(7, 2)];
    device.write([
      ...anIssue({ key: open, status: 'rectifying' }),
      ...anIssue({ key: closed, status: 'closed', closedOn: '2026-10-21' }),
    ]);
    const standing = [open, closed].map((id) => ({ id, isClosed: true }));
    const { rows, leftOut } = ledgerRows(device.records, standing);
    expect(rows.issue.map((row) => row['issue_id'])).toEqual([closed]);
    expect(leftOut).toEqual([{ key: open, site: 'S1', reason: 'closed_there' }]);
  });

  it('tell a check before closing only with evidence', () => {
    const device = new LedgerDevice(1);
    const target = 'provision|site|S1|F01';
    device.write([
      ...aVisit({ key: visit }),
      ...aSpotCheck(visit, 'F01', { target, status: 'present', checkedAt: '2026-10-20T09:00:00+08:00' }),
      ...[1, 2].flatMap((at) =>
        anIssue({
          key: uuidOf(7, at),
          status: 'closed',
          verifiedOn: '2026-10-20',
          verifier: '市应急局',
          closedOn: '2026-10-21',
          evidence: at === 1 ? [`${visit}:F01`] : [],
          reopens: at === 2 ? uuidOf(7, 1) : undefined,
        }),
      ),
    ]);
    const { files } = registersOf(device.records);
    expect(linesOf(files['issue.csv']).map((line) => line.split(',').slice(9))).toEqual([
      ['closed', '2026-10-21', '2026-10-20', '市应急局', ''],
      ['closed', '2026-10-21', '', '', uuidOf(7, 1)],
    ]);
  });
});

describe('registers that are there', () => {
  it('are read as any spreadsheet writes them, and written back the same', () => {
    const text = '\uFEFFa,"b,c",d\r\n1,"x""y\nz",\r\n,,last';
    const { header, rows } = readRegister('a.csv', bytes(text));
    expect(header).toEqual(['a', 'b,c', 'd']);
    expect(rows).toEqual([
      { a: '1', 'b,c': 'x"y\nz', d: '' },
      { a: '', 'b,c': '', d: 'last' },
    ]);
    expect(readRegister('a.csv', bytes(registerText({ header, rows })))).toEqual({ header, rows });
    expect(() => readRegister('a.csv', bytes('a,b\n1\n'))).toThrow(/a\.csv:2/);
    expect(() => readRegister('a.csv', bytes('a,b\n1,"x\n'))).toThrow(/a\.csv:2/);
    expect(() => readRegister('a.csv', new Uint8Array([0xff]))).toThrow(/a\.csv/);
    expect(registerText({ header: ['constructor', '__proto__'], rows: [{}] })).toBe(
      'constructor,__proto__\n,\n',
    );
  });

  it('keep what the ledger does not say, and the newer of two measurements', () => {
    const standing = readRegister(
      'workshop_site.csv',
      bytes(
        'workshop_id,site_id,posts_allocated,walk_minutes,measured_on\nW1,S1,12,7.5,2025-01-01\nW2,S1,3,9,2027-01-01\n',
      ),
    );
    const found = ['W1', 'W2', 'W3'].map((workshop) => ({
      workshop_id: workshop,
      site_id: 'S1',
      posts_allocated: '',
      walk_minutes: '26.5',
      measured_on: '2026-10-20',
    }));
    expect(linesOf(registerText(mergeRegister('workshop_site', standing, found)))).toEqual([
      'W1,S1,12,26.5,2026-10-20',
      'W2,S1,3,9,2027-01-01',
      'W3,S1,,26.5,2026-10-20',
    ]);
  });

  it('keep every cell of an issue that the ledger never wrote, and lose those that it emptied', () => {
    const key = uuidOf(7, 1);
    const standing = readRegister(
      'issue.csv',
      bytes(
        `issue_id,site_id,found_on,found_by,severity,owner,due_on,status,verified_on,verified_by\n${key},S1,2026-09-01,,high,township,2026-11-01,assigned,2026-10-05,市督导一组\n`,
      ),
    );
    const device = new LedgerDevice(1);
    device.write(anIssue({ key, source: null, status: 'assigned', dueOn: '2026-11-01' }));
    const merged = (): readonly string[] =>
      linesOf(registerText(mergeRegister('issue', standing, ledgerRows(device.records).rows.issue)));
    expect(merged()[0]).toContain(',high,township,2026-11-01,assigned,2026-10-05,市督导一组');
    device.write([{ entity: 'issue', key, field: 'dueOn', value: null }]);
    expect(merged()[0]).toContain(',high,township,,assigned,2026-10-05,市督导一组');
  });

  it('get the columns that the rows need, and no others', () => {
    const standing = readRegister('visit.csv', bytes('visit_id,visited_on\nx,2025-01-01\n'));
    const { header } = mergeRegister('visit', standing, [
      { visit_id: 'y', site_id: 'S1', visited_on: '2026-10-20', kind: '' },
    ]);
    expect(header).toEqual(['visit_id', 'visited_on', 'site_id']);
  });
});
