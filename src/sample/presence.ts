// Which rows a site has over the rounds: none before it opened or after it closed, and some simply missing.
import { addDays, addMonths } from './calendar.ts';
import type { Plan } from './plan.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

export function isOpen(site: SampleSite, round: string): boolean {
  return site.openedOn <= round && (site.closedOn === null || site.closedOn > round);
}

/** A row that ought to be there and is not: about one in seventy, and the last one where the plan allows it. */
export function isRowMissing(plan: Plan, site: SampleSite, round: string): boolean {
  if (round === plan.last_round) return site.trait === 'row_missing' && plan.complete.length === 0;
  return new Stream(plan.seed, `row ${site.id} ${round}`).chance(1 / 70);
}

export function hasRow(plan: Plan, site: SampleSite, round: string): boolean {
  return isOpen(site, round) && !isRowMissing(plan, site, round);
}

/** The day the figures of a round were taken. */
export function asOf(plan: Plan, site: SampleSite, round: string, stream: Stream): string | null {
  const recent = addDays(round, -stream.int(3, 60));
  const old = addMonths(round, -stream.int(13, 17));
  const roll = stream.unit();
  if (round === plan.last_round && site.trait === 'age_exact') return addMonths(round, -12);
  if (round === plan.last_round && site.trait === 'age_over') return addDays(addMonths(round, -12), -1);
  if (roll > 0.99) return null;
  return roll < 0.04 * (1.5 - site.quality) ? old : recent;
}
