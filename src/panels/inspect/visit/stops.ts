// Where a site stands in a plan, and which visits of it there are. Pure.
import type { LedgerRecords, Visit } from '../../../inspection/ledger/records.ts';
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import type { Plan } from '../../../inspection/plan.ts';
import type { Words } from '../../../language/language.ts';

/** The sites of the days in their order, then the others of the plan. */
export function sitesInOrder(plan: Plan): readonly string[] {
  const onDays = plan.itinerary?.days.flatMap(({ stops }) => stops.map(({ site }) => site)) ?? [];
  return [...new Set([...onDays, ...plan.sites])];
}

export interface StopNumber {
  /** From 1; null: no days are planned. */
  readonly day: number | null;
  /** From 1, in its day where days are planned. */
  readonly number: number;
  /** Stops of that day, or of the plan. */
  readonly of: number;
}

/** unplanned: on the list, but on none of the days; null: the site is not in the plan. */
export function stopOf(plan: Plan | null, site: string): StopNumber | 'unplanned' | null {
  if (plan === null || !plan.sites.includes(site)) return null;
  const { itinerary, sites } = plan;
  if (itinerary === null) return { day: null, number: sites.indexOf(site) + 1, of: sites.length };
  for (const [day, { stops }] of itinerary.days.entries()) {
    const at = stops.findIndex((stop) => stop.site === site);
    if (at >= 0) return { day: day + 1, number: at + 1, of: stops.length };
  }
  return 'unplanned';
}

/** Day and place of a site in the plan; null: it is not in the plan. */
export function stopText(words: Words, plan: Plan | null, site: string): string | null {
  const stop = stopOf(plan, site);
  if (stop === null) return null;
  if (stop === 'unplanned') return words.t('visit.stop.unplanned');
  const { day, number, of } = stop;
  return day === null
    ? words.t('visit.stop', { number, of })
    : words.t('visit.stop.day', { day, number, of });
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
