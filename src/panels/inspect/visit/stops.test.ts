import { expect, it } from 'vitest';
import type { LedgerRecords, SpotCheck, Visit } from '../../../inspection/ledger/records.ts';
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import type { Plan } from '../../../inspection/plan.ts';
import { startCards } from './stops.ts';

it.each([
  ['a', 'b'],
  ['b', 'a'],
])('of two visits that were closed on one day the one that answered last is shown: %s, %s', (...keys) => {
  const visits = keys.map((key) => ({ key, site: 'S', closedOn: '2026-11-23' }) as Visit);
  const spotChecks = [
    { visit: 'a', checkedAt: '2026-11-23T09:00:00+08:00' } as SpotCheck,
    { visit: 'b', checkedAt: '2026-11-23T15:00:00+08:00' } as SpotCheck,
    { visit: 'b', checkedAt: null } as SpotCheck,
  ];
  const plan = {
    packets: [{ site: 'S' } as VisitPacket],
    sites: ['S'],
    madeOn: '2026-11-20',
  } as unknown as Plan;
  const [card] = startCards(plan, { visits, spotChecks } as unknown as LedgerRecords);
  expect(card?.closed?.key).toBe('b');
});
