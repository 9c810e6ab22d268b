import { describe, expect, it } from 'vitest';
import { LedgerDevice, uuidOf } from '../../testing/ledger-device.ts';
import { actsOf } from './issue-acts.ts';
import type { Change, Value } from './operation.ts';

const key = uuidOf(7, 1);

function changes(fields: Readonly<Record<string, Value>>, reason?: string): readonly Change[] {
  const change = ([field, value]: [string, Value]): Change => {
    const plain: Change = { entity: 'issue', key, field, value };
    return reason === undefined ? plain : { ...plain, reason };
  };
  return Object.entries(fields).map(change);
}

const what = { site: 'S1', county: '140802', dimension: 'fire', title: '消防通道堵塞' };
const found = { ...what, foundOn: '2026-09-01', finder: '一组', status: 'found' };

/** Kinds of the acts with the fields of each; every device of these tests writes all of it in the same second. */
function told(device: LedgerDevice): readonly string[] {
  return actsOf(device.issue(key).history).map(
    ({ kind, operations }) => `${kind}: ${operations.map(({ field }) => field).join(' ')}`,
  );
}

describe('the acts behind the history of an issue', () => {
  it('are the steps of its life, each with all that it wrote', () => {
    const device = new LedgerDevice(1);
    device.write(changes(found));
    device.write(changes({ status: 'registered' }));
    device.write(changes({ owner: '县教育局', dueOn: '2026-10-15', status: 'assigned' }));
    device.write(changes({ dueOn: '2026-11-15' }, '汛期停工'));
    device.write(changes({ status: 'rectifying' }));
    device.write(changes({ action: '已清理', status: 'acceptance_requested' }));
    device.write(changes({ verifier: '市应急局', verifiedOn: '2026-10-20', status: 'checked_on_site' }));
    device.write(changes({ verifier: null, verifiedOn: null, status: 'rectifying' }, '仍有杂物'));
    expect(told(device)).toEqual([
      'found: site county dimension title foundOn finder status',
      'register: status',
      'assign: owner dueOn status',
      'move_due: dueOn',
      'begin: status',
      'request_acceptance: action status',
      'check_on_site: verifier verifiedOn status',
      'send_back: verifier verifiedOn status',
    ]);
    expect(actsOf(device.issue(key).history).map(({ reason }) => reason)).toEqual([
      null,
      null,
      null,
      '汛期停工',
      null,
      null,
      null,
      '仍有杂物',
    ]);
  });

  it('tell what a second look opened from what came out of a register', () => {
    const again = new LedgerDevice(1);
    again.write(changes({ ...found, reopens: uuidOf(7, 2) }, '回头看发现'));
    expect(told(again)).toEqual(['look_again: site county dimension title foundOn finder status reopens']);
    const taken = new LedgerDevice(1);
    const statuses = ['found', 'registered', 'assigned'];
    const steps = statuses.flatMap((status) => changes({ status }, '县局台账'));
    taken.write([...changes({ ...what, foundOn: '2026-09-01', finder: '一组' }, '县局台账'), ...steps]);
    expect(told(taken)).toEqual([
      'take_over: site county dimension title foundOn finder status status status',
    ]);
  });

  it('keep what two devices wrote at the same time apart, and name who settled it', () => {
    const [one, two] = [new LedgerDevice(1), new LedgerDevice(2)];
    two.take(one.write(changes(found)));
    const [first, second] = [
      one.write(changes({ title: '通道被占', severity: 'high' }), '一组'),
      two.write(changes({ title: '通道堵塞', severity: 'low' }), '二组'),
    ];
    one.take(second);
    two.take(first);
    one.write(changes({ title: '通道堵塞' }), '市专班');
    const acts = actsOf(one.issue(key).history);
    expect(acts.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'found 市专班核查一组',
      'change 一组',
      'change 二组',
      'settle 市专班',
    ]);
    expect(acts.flatMap(({ operations }) => operations)).toHaveLength(one.issue(key).history.length);
  });
});
