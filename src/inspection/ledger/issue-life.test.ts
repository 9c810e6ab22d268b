import { describe, expect, it } from 'vitest';
import { LedgerDevice, uuidOf } from '../../testing/ledger-device.ts';
import { evidenceFor } from './evidence.ts';
import { issueLine } from './issue-check.ts';
import { type IssueStep, issueSteps, needsOf, type StepInput, stepsOf, takeStep } from './issue-steps.ts';
import { lifecycleFaults } from './lifecycle-faults.ts';
import { draftOfSpotCheck, type IssueDraft, newIssue, openIssueFor, reopenIssue } from './new-issue.ts';
import type { Change } from './operation.ts';
import { issueStatuses } from './records.ts';

const [issueKey, finding, checking] = [uuidOf(7, 1), uuidOf(8, 1), uuidOf(8, 2)];

function visitChanges(
  key: string,
  visitedOn: string,
  closedOn: string | null,
  { site = 'S1', team = '一组' } = {},
): Change[] {
  const fields = { site, county: '140802', kind: 'unannounced', visitedOn, team };
  const all = closedOn === null ? fields : { ...fields, closedOn };
  const visit = Object.entries(all).map(([field, value]): Change => ({ entity: 'visit', key, field, value }));
  const check = Object.entries({
    visit: key,
    item: 'F05',
    requirement: 'F05',
    dimension: 'fire',
    answer: 'contradicted',
  }).map(([field, value]): Change => ({ entity: 'spot_check', key: `${key}:F05`, field, value }));
  return [...visit, ...check];
}

const draft: IssueDraft = {
  key: issueKey,
  site: 'S1',
  county: '140802',
  dimension: 'fire',
  requirement: 'F05',
  title: '消防通道堵塞',
  foundOn: '2026-09-01',
  source: 'city',
  finder: '市专班核查一组',
  severity: 'high',
  visit: finding,
  spotCheck: `${finding}:F05`,
};

/** A device with an issue found on a visit and a second, closed visit to the same site. */
function aDevice(): LedgerDevice {
  const device = new LedgerDevice(1);
  device.write(visitChanges(finding, '2026-09-01', '2026-09-02'));
  device.write(visitChanges(checking, '2026-10-20', '2026-10-21'));
  const made = newIssue(draft, device.records);
  if (!made.ok) throw new Error(made.reason);
  device.write(made.changes);
  return device;
}

const inputs: Readonly<Record<IssueStep, Omit<StepInput, 'today' | 'records'>>> = {
  register: {},
  assign: { owner: '县消防救援大队', dueOn: '2026-10-15' },
  begin: {},
  request_acceptance: { action: '已清理杂物并划线' },
  check_on_site: { verifier: '市应急局', evidence: [`${checking}:F05`] },
  review: {},
  close: {},
  send_back: { reason: '现场仍有杂物' },
  move_due: { dueOn: '2026-11-15', reason: '材料未到' },
};

const course = [
  'register',
  'assign',
  'begin',
  'request_acceptance',
  'check_on_site',
  'review',
  'close',
] as const;

function step(device: LedgerDevice, name: IssueStep, change: Partial<StepInput> = {}) {
  const input = { today: '2026-10-25', records: device.records, ...inputs[name], ...change };
  const taken = takeStep(device.issue(issueKey), name, input);
  if (taken.ok) device.write(taken.changes);
  return taken.ok ? 'ok' : taken.reason;
}

function through(device: LedgerDevice, last: (typeof course)[number]): LedgerDevice {
  for (const name of course.slice(0, course.indexOf(last) + 1)) expect(step(device, name)).toBe('ok');
  return device;
}

describe('the life of an issue', () => {
  it('goes from found to closed, each step with its fields at once', () => {
    const device = through(aDevice(), 'close');
    expect(device.issue(issueKey)).toMatchObject({
      status: 'closed',
      owner: '县消防救援大队',
      dueOn: '2026-10-15',
      verifier: '市应急局',
      verifiedOn: '2026-10-20',
      closedOn: '2026-10-25',
      conflicts: [],
    });
    expect(stepsOf(device.issue(issueKey))).toEqual([]);
    expect(lifecycleFaults(device.records)).toEqual([]);
    const statuses = device.issue(issueKey).history.filter(({ field }) => field === 'status');
    expect(statuses.map(({ new: status }) => status)).toEqual(issueStatuses);
  });

  it('takes no step out of turn', () => {
    for (const status of issueStatuses) {
      const allowed = new Set(stepsOf({ status }).map(({ step: name }) => name));
      const device = aDevice();
      const issue = { ...device.issue(issueKey), status };
      for (const name of issueSteps) {
        const taken = takeStep(issue, name, {
          today: '2026-10-25',
          records: device.records,
          ...inputs[name],
        });
        expect(!taken.ok && taken.reason === 'not_now', `${status} ${name}`).toBe(!allowed.has(name));
      }
    }
  });

  it('asks for what each step needs', () => {
    const device = through(aDevice(), 'register');
    expect(step(device, 'assign', { owner: ' ' })).toBe('owner_missing');
    expect(step(device, 'assign', { dueOn: '2026-02-30' })).toBe('due_missing');
    expect(step(device, 'assign', { dueOn: '2026-08-31' })).toBe('due_before_found');
    expect(step(device, 'assign')).toBe('ok');
    expect(step(device, 'move_due', { reason: '' })).toBe('reason_missing');
    expect(step(device, 'move_due', { dueOn: '2026-10-15' })).toBe('due_unchanged');
    expect(step(device, 'move_due')).toBe('ok');
    expect(step(device, 'begin')).toBe('ok');
    expect(step(device, 'request_acceptance', { action: '' })).toBe('action_missing');
  });

  it('has another check than found it, and only what was seen on the spot afterwards counts', () => {
    const device = through(aDevice(), 'request_acceptance');
    device.write(visitChanges(uuidOf(8, 3), '2026-10-22', null));
    device.write(visitChanges(uuidOf(8, 4), '2026-10-22', '2026-10-22', { site: 'S2' }));
    expect(step(device, 'check_on_site', { verifier: '' })).toBe('verifier_missing');
    expect(step(device, 'check_on_site', { verifier: '市专班 核查一组' })).toBe('verifier_is_finder');
    expect(step(device, 'check_on_site', { evidence: [] })).toBe('evidence_missing');
    const others = [`${finding}:F05`, `${uuidOf(8, 3)}:F05`, `${uuidOf(8, 4)}:F05`, 'nothing'];
    const refusals = others.map((key) => step(device, 'check_on_site', { evidence: [key] }));
    expect(new Set(refusals)).toEqual(new Set(['evidence_not_from_the_spot']));
    expect(evidenceFor(device.issue(issueKey), device.records)).toEqual([`${checking}:F05`]);
    expect(step(device, 'check_on_site')).toBe('ok');
  });

  it('is not closed once the evidence is gone, nor before the check', () => {
    const device = through(aDevice(), 'review');
    expect(step(device, 'close', { today: '2026-10-19' })).toBe('day_before_check');
    device.write([
      { entity: 'spot_check', key: `${checking}:F05`, field: 'answer', value: 'could_not_check' },
    ]);
    expect(step(device, 'close')).toBe('evidence_missing');
  });

  it('goes back only with a reason, and the check before does not count again', () => {
    const device = through(aDevice(), 'review');
    expect(step(device, 'send_back', { reason: '' })).toBe('reason_missing');
    expect(step(device, 'send_back')).toBe('ok');
    expect(device.issue(issueKey)).toMatchObject({
      status: 'rectifying',
      verifier: null,
      verifiedOn: null,
      evidence: [],
    });
    const last = device.issue(issueKey).history.at(-1);
    expect(last?.reason).toBe('现场仍有杂物');
  });

  it('needs evidence that was not shown before it was sent back, from that day or later', () => {
    const device = through(aDevice(), 'check_on_site');
    expect(step(device, 'send_back')).toBe('ok');
    expect(step(device, 'request_acceptance')).toBe('ok');
    expect(step(device, 'check_on_site')).toBe('evidence_not_new');
    // The day on which it was sent back is that of the writer's clock.
    const [earlier, later] = [uuidOf(8, 3), uuidOf(8, 4)];
    device.write(visitChanges(earlier, '2026-11-19', '2026-11-19'));
    device.write(visitChanges(later, '2026-11-20', '2026-11-20'));
    const shown = (visit: string) => ({ evidence: [`${checking}:F05`, `${visit}:F05`] });
    expect(step(device, 'check_on_site', shown(earlier))).toBe('evidence_not_new');
    expect(step(device, 'check_on_site', shown(later))).toBe('ok');
    expect(step(device, 'review')).toBe('ok');
    expect(step(device, 'close', { today: '2026-11-21' })).toBe('ok');
    expect(lifecycleFaults(device.records)).toEqual([]);
  });

  it.each([
    { whose: 'the role that found it', team: '市专班 核查一组' },
    { whose: 'nobody who is named', team: ' ' },
  ])('is not shown to be put right by a visit of $whose', ({ team }) => {
    const device = through(aDevice(), 'request_acceptance');
    const own = uuidOf(8, 3);
    device.write(visitChanges(own, '2026-10-22', '2026-10-22', { team }));
    expect(step(device, 'check_on_site', { evidence: [`${checking}:F05`, `${own}:F05`] })).toBe(
      'evidence_of_finder',
    );
    expect(evidenceFor(device.issue(issueKey), device.records)).toEqual([`${checking}:F05`]);
  });

  it('counts a check of the issue itself where it found it put right, and no check of another issue', () => {
    const device = through(aDevice(), 'request_acceptance');
    const about = (key: string, answer: string): string => {
      const item = issueLine(key);
      const fields = { visit: checking, item, requirement: '', dimension: 'fire', answer };
      device.write(
        Object.entries(fields).map(([field, value]) => ({
          entity: 'spot_check',
          key: `${checking}:${item}`,
          field,
          value,
        })),
      );
      return `${checking}:${item}`;
    };
    const other = about(uuidOf(7, 5), 'confirmed');
    expect(step(device, 'check_on_site', { evidence: [other] })).toBe('evidence_not_from_the_spot');
    const own = about(issueKey, 'contradicted');
    const photo = Object.entries({ visit: checking, shows: own, sha256: 'a'.repeat(64) });
    device.write(photo.map(([field, value]) => ({ entity: 'photo', key: uuidOf(9, 1), field, value })));
    expect(step(device, 'check_on_site', { evidence: [own] })).toBe('evidence_not_from_the_spot');
    expect(step(device, 'check_on_site', { evidence: [uuidOf(9, 1)] })).toBe('evidence_not_from_the_spot');
    about(issueKey, 'confirmed');
    expect(step(device, 'check_on_site', { evidence: [own, uuidOf(9, 1)] })).toBe('ok');
  });

  it('of a site that went into another is shown to be put right where a visit there names it', () => {
    const device = through(aDevice(), 'request_acceptance');
    const there = uuidOf(8, 4);
    const item = issueLine(issueKey);
    device.write(visitChanges(there, '2026-10-22', '2026-10-22', { site: 'successor' }));
    const fields = { visit: there, item, requirement: '', dimension: 'fire', answer: 'confirmed' };
    for (const name of [item, 'F05']) {
      const key = `${there}:${name}`;
      const all = Object.entries({ ...fields, item: name });
      device.write(all.map(([field, value]) => ({ entity: 'spot_check', key, field, value })));
    }
    expect(step(device, 'check_on_site', { evidence: [`${there}:F05`] })).toBe('evidence_not_from_the_spot');
    expect(step(device, 'check_on_site', { evidence: [`${there}:${item}`] })).toBe('ok');
  });

  it('is handed over to another due day than it has only with a reason', () => {
    const device = through(aDevice(), 'register');
    device.write([{ entity: 'issue', key: issueKey, field: 'dueOn', value: '2026-10-01' }]);
    expect(step(device, 'assign')).toBe('reason_missing');
    const needs = (dueOn: string) => needsOf(device.issue(issueKey), 'assign', dueOn);
    expect([needs('2026-10-15').includes('reason'), needs('2026-10-01').includes('reason')]).toEqual([
      true,
      false,
    ]);
    expect(step(device, 'assign', { reason: '汛期停工' })).toBe('ok');
    expect(lifecycleFaults(device.records)).toEqual([]);
  });

  it('does not write over a conflict', () => {
    const [a, b] = [through(aDevice(), 'request_acceptance'), new LedgerDevice(2)];
    b.take(a.operations);
    expect(step(b, 'send_back')).toBe('ok');
    expect(step(a, 'check_on_site')).toBe('ok');
    a.take(b.operations);
    expect(a.issue(issueKey).conflicts).toContain('status');
    expect(step(a, 'review')).toBe('conflict');
  });

  it('is opened once for a check on the spot and once for a requirement that is not met', () => {
    const device = aDevice();
    const check = device.records.spotChecks.find(({ key }) => key === `${finding}:F05`);
    const visit = device.records.visits.find(({ key }) => key === finding);
    if (check === undefined || visit === undefined) throw new Error('a check was expected');
    const again = { ...draft, ...draftOfSpotCheck(check, visit), key: uuidOf(7, 2) };
    expect(newIssue(again, device.records)).toMatchObject({ reason: 'already_open', issue: issueKey });
    const fromData = { ...draft, key: uuidOf(7, 3), source: 'data' as const, visit: null, spotCheck: null };
    expect(newIssue(fromData, device.records)).toMatchObject({ reason: 'already_open', issue: issueKey });
    expect(newIssue({ ...fromData, requirement: 'F06' }, device.records).ok).toBe(true);
    expect(newIssue({ ...fromData, source: 'city' }, device.records).ok).toBe(true);
    expect(openIssueFor(through(device, 'close').records, 'S1', 'F05')).toBeNull();
    expect(newIssue(fromData, device.records).ok).toBe(true);
  });

  it('is looked at a second time only once it is closed, once, with a reason', () => {
    const device = aDevice();
    const look = {
      key: uuidOf(7, 9),
      foundOn: '2026-11-05',
      finder: '省核查组',
      source: 'city' as const,
      reason: '回头看又见杂物',
      visit: null,
      spotCheck: null,
    };
    const reopened = () => reopenIssue(device.issue(issueKey), look, device.records);
    expect(reopened()).toMatchObject({ reason: 'not_closed' });
    through(device, 'close');
    expect(reopenIssue(device.issue(issueKey), { ...look, reason: '' }, device.records)).toMatchObject({
      reason: 'reason_missing',
    });
    const made = reopened();
    if (!made.ok) throw new Error(made.reason);
    device.write(made.changes);
    expect(device.issue(look.key)).toMatchObject({
      reopens: issueKey,
      status: 'found',
      title: '消防通道堵塞',
    });
    expect(reopened()).toMatchObject({ reason: 'already_open', issue: look.key });
    expect(lifecycleFaults(device.records)).toEqual([]);
  });
});

describe('faults of the life', () => {
  function faultsAfter(fields: Readonly<Record<string, Change['value']>>): readonly string[] {
    const device = aDevice();
    device.write(
      Object.entries(fields).map(([field, value]) => ({ entity: 'issue', key: issueKey, field, value })),
    );
    return lifecycleFaults(device.records)[0]?.faults ?? [];
  }

  it('are shown where somebody wrote past the rules', () => {
    expect(faultsAfter({ status: 'closed' })).toEqual([
      'owner_missing',
      'due_missing',
      'action_missing',
      'verifier_missing',
      'evidence_missing',
      'closed_without_day',
      'step_skipped',
    ]);
    expect(faultsAfter({ closedOn: '2026-08-01' })).toEqual(['day_without_closing', 'closed_before_found']);
    expect(faultsAfter({ verifier: '市专班核查一组' })).toEqual(['verifier_is_finder']);
    expect(faultsAfter({ dueOn: '2026-08-01' })).toEqual(['due_before_found']);
    expect(faultsAfter({ reopens: uuidOf(7, 77) })).toEqual(['reopens_unknown']);
    expect(faultsAfter({ status: 'checked_on_site', evidence: [`${checking}:F05`], finder: '一组' })).toEqual(
      expect.arrayContaining(['evidence_missing', 'evidence_of_finder']),
    );
    expect(faultsAfter({ finder: '' })).toEqual(['finder_unknown']);
  });

  it('are shown where what was sent back is shown again', () => {
    const device = through(aDevice(), 'check_on_site');
    expect(step(device, 'send_back')).toBe('ok');
    expect(step(device, 'request_acceptance')).toBe('ok');
    const again = { evidence: [`${checking}:F05`], verifier: '市应急局', status: 'checked_on_site' };
    device.write(
      Object.entries(again).map(([field, value]) => ({ entity: 'issue', key: issueKey, field, value })),
    );
    expect(lifecycleFaults(device.records)[0]?.faults).toEqual(['evidence_not_new']);
  });

  it('are shown where two devices kept the rules, each for itself', () => {
    const [a, b] = [through(aDevice(), 'review'), new LedgerDevice(2)];
    b.take(a.operations);
    expect(step(a, 'close')).toBe('ok');
    expect(step(b, 'send_back')).toBe('ok');
    a.take(b.operations);
    const faulty = lifecycleFaults(a.records)[0];
    expect(faulty?.issue.conflicts).toEqual(['status']);
    expect(faulty?.faults).toContain('day_without_closing');
  });
});
