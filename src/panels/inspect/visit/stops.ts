// Where a site stands in a plan, and which visits of it there are. Pure.
import type { LedgerRecords, Visit } from '../../../inspection/ledger/records.ts';
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import type { Plan } from '../../../inspection/plan.ts';

/** The sites of the days in their order, then the others of the plan. */
export function sitesInOrder(plan: Plan): readonly string[] {
  const onDays = plan.itinerary?.days.flatMap(({ stops }) => stops.map(({ site }) => site)) ?? [];
  return [...new Set([...onDays, ...plan.sites])];
}

export interface StopNumber {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** null: the site is not in the plan. */
export function stopOf(plan: Plan | null, site: string): StopNumber | null {
  if (plan === null) return null;
  const sites = sitesInOrder(plan);
  const index = sites.indexOf(site);
  return index < 0 ? null : { number: index + 1, of: sites.length };
}

export interface StartCard {
  readonly site: string;
  /** null: the visit came from a plan that this device does not have. */
  readonly packet: VisitPacket | null;
  readonly open: Visit | null;
  /** The newest visit of the site that was closed since the plan was made. */
  readonly closed: Visit | null;
}

/** The plan's packets in order, then open visits of other sites. */
export function startCards(plan: Plan | null, records: LedgerRecords): readonly StartCard[] {
  const { visits } = records;
  const packets = new Map(plan?.packets.map((packet) => [packet.site, packet]));
  const open = new Map(visits.filter(({ closedOn }) => closedOn === null).map((one) => [one.site, one]));
  const inOrder = plan === null ? [] : sitesInOrder(plan).filter((site) => packets.has(site));
  const sites = [...new Set([...inOrder, ...packets.keys(), ...open.keys()])];
  return sites.map((site) => ({
    site,
    packet: packets.get(site) ?? null,
    open: open.get(site) ?? null,
    closed: lastClosed(records, site, plan?.madeOn ?? ''),
  }));
}

/** Of two that were closed on one day, the one that answered last. */
function lastClosed({ visits, spotChecks }: LedgerRecords, site: string, since: string): Visit | null {
  const closed = visits.filter(
    (one) => one.site === site && (one.closedOn ?? '') >= since && one.closedOn !== null,
  );
  const lastAnswer = ({ key, closedOn }: Visit): string => {
    const instants = spotChecks.flatMap(({ visit, checkedAt }) => (visit === key ? (checkedAt ?? []) : []));
    return `${closedOn ?? ''} ${instants.toSorted().at(-1) ?? ''}`;
  };
  return closed.toSorted((a, b) => lastAnswer(a).localeCompare(lastAnswer(b))).at(-1) ?? null;
}
