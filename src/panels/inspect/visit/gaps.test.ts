// What the end of a visit warns of: answers that flow back nowhere, and what is not so without an issue.
import { expect, it } from 'vitest';
import type { Change } from '../../../inspection/ledger/operation.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import { packet } from '../../../testing/inspect-device.ts';
import { LedgerDevice, uuidOf } from '../../../testing/ledger-device.ts';
import { anIssue, aSpotCheck, aVisit } from '../../../testing/ledger-example.ts';
import { gapsOf } from './gaps.ts';
import { checksOf } from './lines.ts';

const visit = uuidOf(8, 1);

function aLine(id: string, asks: ChecklistItem['asks']): ChecklistItem {
  const [line] = packet.checklist;
  if (line === undefined) throw new Error('no line');
  return { ...line, id, asks };
}

const checklist = [
  aLine('F01', ['status', 'count']),
  aLine('F02', ['status', 'count']),
  aLine('F03', ['status', 'count']),
  aLine('F04', ['status', 'count']),
  aLine('G04', []),
  aLine('W05:W1', ['minutes']),
  aLine('W05:W2', ['minutes']),
  aLine('W05:W3', ['minutes']),
];

function gapsAfter(changes: readonly Change[]): Readonly<Record<string, readonly string[]>> {
  const device = new LedgerDevice(1);
  device.write([...aVisit({ key: visit, closedOn: null }), ...changes]);
  const gaps = gapsOf({ ...packet, checklist }, checksOf(device.records, visit), device.records.issues);
  return Object.fromEntries(Object.entries(gaps).map(([name, items]) => [name, items.map(({ id }) => id)]));
}

it('nothing is missing of lines that nobody touched', () => {
  expect(gapsAfter([])).toEqual({ status: [], minutes: [], issue: [] });
});

it('names what was not filled in, and what is not so without an issue of its own', () => {
  const untrue = { answer: 'contradicted' } as const;
  const found = gapsAfter([
    ...aSpotCheck(visit, 'F01', untrue),
    ...aSpotCheck(visit, 'F02', { ...untrue, status: 'absent' }),
    ...aSpotCheck(visit, 'F03', { ...untrue, status: 'present' }),
    ...aSpotCheck(visit, 'F04', { answer: 'could_not_check' }),
    ...aSpotCheck(visit, 'G04', untrue),
    ...aSpotCheck(visit, 'W05:W1', { answer: 'confirmed' }),
    ...aSpotCheck(visit, 'W05:W2', { answer: 'confirmed', minutes: 12 }),
    ...aSpotCheck(visit, 'W05:W3', { answer: 'could_not_check' }),
    ...anIssue({ key: uuidOf(7, 1), visit, spotCheck: `${visit}:F02` }),
    ...anIssue({ key: uuidOf(7, 2), visit: uuidOf(8, 2), spotCheck: `${uuidOf(8, 2)}:G04` }),
  ]);
  expect(found).toEqual({ status: ['F01'], minutes: ['W05:W1'], issue: ['F01', 'G04'] });
});
