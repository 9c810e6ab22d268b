import { describe, expect, it } from 'vitest';
import { LedgerDevice, uuidOf } from '../../testing/ledger-device.ts';
import { checkThatFoundAgain, evidenceFor } from './evidence.ts';
import { issueLine } from './issue-check.ts';
import { type IssueStep, type StepInput, takeStep } from './issue-steps.ts';
import { lifecycleFaults } from './lifecycle-faults.ts';
import { reopenIssue } from './new-issue.ts';
import type { Change, Value } from './operation.ts';

const [key, checking] = [uuidOf(7, 1), uuidOf(8, 2)];
const evidence = [`${checking}:F05`];

function written(entity: Change['entity'], id: string, fields: Readonly<Record<string, Value>>): Change[] {
  return Object.entries(fields).map(([field, value]) => ({ entity, key: id, field, value }));
}

function visited(visit: string, visitedOn: string, check: Readonly<Record<string, Value>> = {}): Change[] {
  const fields = { site: 'S1', county: '140802', kind: 'unannounced', team: '一组' };
  const line = { visit, item: 'F05', requirement: 'F05', dimension: 'fire', answer: 'contradicted' };
  return [
    ...written('visit', visit, { ...fields, visitedOn, closedOn: visitedOn }),
    ...written('spot_check', `${visit}:F05`, { ...line, ...check }),
  ];
}

const found = {
  site: 'S1',
  county: '140802',
  dimension: 'fire',
  requirement: 'F05',
  title: '消防通道堵塞',
  foundOn: '2026-09-01',
  source: 'city',
  finder: '市专班核查一组',
  status: 'found',
};

const inputs: Partial<Record<IssueStep, Omit<StepInput, 'today' | 'records'>>> = {
  assign: { owner: '县消防救援大队', dueOn: '2026-10-15' },
  request_acceptance: { action: '已清理杂物并划线' },
  check_on_site: { verifier: '市应急局', evidence },
  send_back: { reason: '现场仍有杂物' },
};
const course = ['register', 'assign', 'begin', 'request_acceptance', 'check_on_site', 'review'] as const;

function step(device: LedgerDevice, name: IssueStep, change: Partial<StepInput> = {}): string {
  const input = { today: '2026-10-25', records: device.records, ...inputs[name], ...change };
  const taken = takeStep(device.issue(key), name, input);
  if (taken.ok) device.write(taken.changes);
  return taken.ok ? 'ok' : taken.reason;
}

/** A device with a later visit, the issue brought as far as `last`. */
function upTo(last: (typeof course)[number], check: Readonly<Record<string, Value>> = {}): LedgerDevice {
  const device = new LedgerDevice(1);
  device.write([...visited(checking, '2026-10-20', check), ...written('issue', key, found)]);
  for (const name of course.slice(0, course.indexOf(last) + 1)) expect(step(device, name)).toBe('ok');
  return device;
}

function copyOf(device: LedgerDevice): LedgerDevice {
  const copy = new LedgerDevice(2);
  copy.take(device.operations);
  return copy;
}

/** Both take the same step, each for itself, and are merged: two equal heads, no conflict. */
function bothTake(name: (typeof course)[number], before: (typeof course)[number]): LedgerDevice {
  const a = upTo(before);
  const b = copyOf(a);
  expect([step(a, name), step(b, name)]).toEqual(['ok', 'ok']);
  a.take(b.operations);
  expect(a.issue(key).conflicts).toEqual([]);
  return a;
}

function faultsOf(device: LedgerDevice): readonly string[] {
  return lifecycleFaults(device.records)[0]?.faults ?? [];
}

describe('a step that two devices took alike', () => {
  it('does not make the old evidence count after sending back', () => {
    const device = bothTake('review', 'check_on_site');
    expect(step(device, 'send_back')).toBe('ok');
    expect(step(device, 'request_acceptance')).toBe('ok');
    expect(step(device, 'check_on_site')).toBe('evidence_not_new');
    device.write(written('issue', key, { verifier: '市应急局', evidence, status: 'checked_on_site' }));
    expect(faultsOf(device)).toEqual(['evidence_not_new']);
  });

  it('does not hide what is written past the rules after it', () => {
    const device = bothTake('review', 'check_on_site');
    device.write(written('issue', key, { status: 'rectifying' }));
    expect(faultsOf(device)).toContain('sent_back_without_reason');
    const skipping = bothTake('begin', 'assign');
    skipping.write(written('issue', key, { status: 'reviewed' }));
    expect(faultsOf(skipping)).toContain('step_skipped');
    const moving = bothTake('assign', 'register');
    moving.write(written('issue', key, { dueOn: '2026-12-01' }));
    expect(faultsOf(moving)).toEqual(['due_moved_without_reason']);
  });

  it('is not taken for a step where it settles different values', () => {
    const a = upTo('check_on_site');
    const b = copyOf(a);
    expect([step(a, 'review'), step(b, 'send_back')]).toEqual(['ok', 'ok']);
    a.take(b.operations);
    a.write(written('issue', key, { status: 'rectifying' }));
    expect(faultsOf(a)).toEqual([]);
  });
});

describe('a step that rests on what is in conflict', () => {
  it.each([
    { name: 'check_on_site', last: 'request_acceptance', fields: ['finder', 'foundOn', 'site', 'visit'] },
    { name: 'review', last: 'check_on_site', fields: ['finder', 'foundOn', 'verifier', 'verifiedOn'] },
    { name: 'close', last: 'review', fields: ['finder', 'foundOn', 'site', 'visit', 'verifier', 'evidence'] },
  ] as const)('is refused: $name', ({ name, last, fields }) => {
    const values: Readonly<Record<string, readonly [Value, Value]>> = {
      finder: ['县督查组', '市应急局 '],
      foundOn: ['2026-09-02', '2026-09-03'],
      site: ['S2', 'S1 '],
      visit: [uuidOf(8, 8), uuidOf(8, 9)],
      verifier: ['市教育局', '市水利局'],
      verifiedOn: ['2026-10-21', '2026-10-22'],
      evidence: [[], [`${uuidOf(8, 8)}:F05`]],
    };
    for (const field of fields) {
      const a = upTo(last);
      const b = copyOf(a);
      const [one = null, other = null] = values[field] ?? [];
      a.write(written('issue', key, { [field]: one }));
      b.write(written('issue', key, { [field]: other }));
      a.take(b.operations);
      expect(a.issue(key).conflicts).toEqual([field]);
      expect([field, step(a, name)]).toEqual([field, 'conflict']);
    }
  });
});

describe('evidence on which two hands differ', () => {
  it.each([
    {
      entity: 'spot_check',
      id: `${checking}:F05`,
      field: 'answer',
      values: ['confirmed', 'could_not_check'],
    },
    { entity: 'spot_check', id: `${checking}:F05`, field: 'status', values: ['present', 'shared'] },
    { entity: 'visit', id: checking, field: 'team', values: ['二组', '三组'] },
    { entity: 'visit', id: checking, field: 'visitedOn', values: ['2026-10-21', '2026-10-22'] },
  ] as const)(
    'does not count until it is settled: $field',
    ({ entity, id, field, values: [mine, other] }) => {
      const a = upTo('request_acceptance');
      const b = copyOf(a);
      a.write(written(entity, id, { [field]: mine }));
      b.write(written(entity, id, { [field]: other }));
      a.take(b.operations);
      expect(evidenceFor(a.issue(key), a.records)).toEqual([]);
      expect(step(a, 'check_on_site')).toBe('evidence_not_from_the_spot');
      a.write(written(entity, id, { [field]: mine }));
      expect(evidenceFor(a.issue(key), a.records)).toEqual(evidence);
      expect(step(a, 'check_on_site', { today: '2026-10-30' })).toBe('ok');
    },
  );

  it('counts where they differ in a note alone', () => {
    const a = upTo('request_acceptance');
    const b = copyOf(a);
    a.write(written('spot_check', `${checking}:F05`, { note: '已清理' }));
    b.write(written('spot_check', `${checking}:F05`, { note: '已清' }));
    a.take(b.operations);
    expect(step(a, 'check_on_site')).toBe('ok');
  });
});

describe('a line of the requirement of the issue', () => {
  it.each([
    { says: { answer: 'contradicted', status: 'absent', registered: 'present' }, counts: false },
    { says: { answer: 'contradicted', status: 'planned', registered: 'absent' }, counts: false },
    { says: { answer: 'confirmed', registered: 'absent' }, counts: false },
    { says: { answer: 'confirmed', registered: 'present' }, counts: true },
    { says: { answer: 'contradicted', status: 'shared', registered: 'absent' }, counts: true },
    { says: { answer: 'confirmed' }, counts: true },
    { says: { answer: 'confirmed', registered: 'absent', requirement: 'F06' }, counts: true },
  ])('that says $says counts: $counts', ({ says, counts }) => {
    const device = upTo('request_acceptance', says);
    const photo = { visit: checking, shows: `${checking}:F05`, sha256: 'a'.repeat(64) };
    device.write(written('photo', uuidOf(9, 1), photo));
    const all = [...evidence, uuidOf(9, 1)];
    expect(new Set(evidenceFor(device.issue(key), device.records))).toEqual(new Set(counts ? all : []));
    expect(step(device, 'check_on_site')).toBe(counts ? 'ok' : 'evidence_not_from_the_spot');
  });
});

describe('what found the problem', () => {
  it('is no proof on the same day where no visit is named', () => {
    const device = upTo('request_acceptance');
    device.write(written('issue', key, { foundOn: '2026-10-20' }));
    expect(step(device, 'check_on_site')).toBe('evidence_not_from_the_spot');
    device.write(written('issue', key, { visit: uuidOf(8, 9) }));
    expect(step(device, 'check_on_site')).toBe('ok');
  });

  it('is the visit since the closing that found it again; it is named and cannot show that it is put right', () => {
    const device = upTo('review');
    expect(step(device, 'close')).toBe('ok');
    const [line, again] = [issueLine(key), uuidOf(7, 2)];
    const seen = (visit: string, day: string, about: Readonly<Record<string, Value>>, closedOn = day) => {
      device.write(visited(visit, day, about));
      device.write(written('visit', visit, { closedOn }));
    };
    seen(uuidOf(8, 3), '2026-10-24', { item: line });
    seen(uuidOf(8, 4), '2026-11-01', { status: 'absent' });
    seen(uuidOf(8, 5), '2026-11-03', { item: line });
    seen(uuidOf(8, 6), '2026-11-04', { item: line, answer: 'confirmed' });
    seen(uuidOf(8, 7), '2026-11-09', { item: line });
    const visitFor = (day: string) =>
      checkThatFoundAgain(device.issue(key), day, device.records)?.visit.key ?? null;
    expect(['2026-10-30', '2026-11-02', '2026-11-05'].map(visitFor)).toEqual([
      null,
      uuidOf(8, 4),
      uuidOf(8, 5),
    ]);
    const look = { key: again, finder: '省核查组', source: 'self', reason: '又见杂物' } as const;
    const reopenOn = (foundOn: string) => {
      const found = { ...look, foundOn, visit: visitFor(foundOn), spotCheck: null };
      return reopenIssue(device.issue(key), found, device.records);
    };
    expect(reopenOn('2026-10-24')).toMatchObject({ ok: false, reason: 'before_closing' });
    const made = reopenOn('2026-11-03');
    if (!made.ok) throw new Error(made.reason);
    device.write(made.changes);
    expect(device.issue(again)).toMatchObject({ visit: uuidOf(8, 5), foundOn: '2026-11-03' });
    const shown = evidenceFor(device.issue(again), device.records);
    expect(shown.filter((one) => one.startsWith(uuidOf(8, 5)))).toEqual([]);
  });
});
