// The open issues of a packet beside the ledger of the device.
import { expect, it } from 'vitest';
import { wordsFor } from '../../../language/language.ts';
import type { PacketIssue } from '../../../inspection/packet/types.ts';
import { LedgerDevice, uuidOf } from '../../../testing/ledger-device.ts';
import { issue, packet } from '../../../testing/inspect-device.ts';
import { openIssuesOf } from './open-issues.ts';

const key = uuidOf(7, 1);
const brought: PacketIssue = {
  ...{ key, dimension: 'fire', requirement: null, title: null, foundOn: '2026-01-01' },
  ...{ owner: null, dueOn: null, overdue: false, status: 'rectifying' },
};

it('shows an issue of a former site as the ledger has it, until the ledger closes it', () => {
  const device = new LedgerDevice(1);
  device.write(issue(key, '路灯不亮'));
  const shown = () =>
    openIssuesOf(wordsFor('zh-CN'), { ...packet, issues: [brought] }, device.records.issues, null);
  expect(shown().map((one) => [one.key, one.title])).toEqual([[key, '路灯不亮']]);
  expect(openIssuesOf(wordsFor('zh-CN'), packet, device.records.issues, null)).toEqual([]);
  device.write([{ entity: 'issue', key, field: 'status', value: 'closed' }]);
  expect(shown()).toEqual([]);
});
