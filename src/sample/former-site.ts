// Sites that count no more: closed for good, merged into another, or known under a newer code since.
import { addDays, addMonths } from './calendar.ts';
import type { FinalFigures } from './final-figures.ts';
import { siteName } from './place-name.ts';
import type { Plan } from './plan.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

/** In the middle of a quarter, so that every round has the place once. */
function dayOfChange(plan: Plan, quartersAgo: number): string {
  return addDays(addMonths(addDays(plan.last_round, 1), -3 * quartersAgo), 39);
}

/** Numbers its formers after the last number of each county. */
class Codes {
  readonly #highest = new Map<string, number>();

  constructor(sites: readonly SampleSite[]) {
    for (const { county, number } of sites) {
      this.#highest.set(county.adcode, Math.max(number, this.#highest.get(county.adcode) ?? 0));
    }
  }

  next(county: string): number {
    const number = (this.#highest.get(county) ?? 0) + 1;
    this.#highest.set(county, number);
    return number;
  }
}

/** The like of `model` under a code of its own, until the day it closes. */
function former(model: SampleSite, codes: Codes, change: Partial<SampleSite>): SampleSite {
  const number = codes.next(model.county.adcode);
  const id = `${model.county.adcode}-${String(number).padStart(3, '0')}`;
  const kind = change.kind ?? model.kind;
  return {
    ...model,
    id,
    number,
    name: siteName(model.centre.name, number, kind),
    trait: null,
    joined: null,
    ...change,
  };
}

function smallFigures(people: number, stream: Stream): FinalFigures {
  const registered = Math.round(people * stream.between(0.8, 1));
  return {
    popTotal: people,
    popRegistered: registered,
    popLifted: registered,
    hhTotal: Math.round(people / 3.2),
    hhNoLabour: Math.round(people / 32),
    pinned: false,
    noLabour: false,
  };
}

function summed(all: readonly FinalFigures[]): FinalFigures {
  const sum = (of: (one: FinalFigures) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    popTotal: sum((one) => one.popTotal),
    popRegistered: sum((one) => one.popRegistered),
    popLifted: sum((one) => one.popLifted),
    hhTotal: sum((one) => one.hhTotal),
    hhNoLabour: sum((one) => one.hhNoLabour),
    pinned: false,
    noLabour: false,
  };
}

/** The sites with their formers behind them; published totals rest on the sites that are left. */
export function withFormers(plan: Plan, sites: readonly SampleSite[]): SampleSite[] {
  const wanted = plan.formers;
  if (!wanted) return [...sites];
  const stream = new Stream(plan.seed, 'former sites');
  const codes = new Codes(sites);
  const free = stream
    .shuffled(sites.filter(({ trait, figures }) => trait === null && !figures.pinned))
    .filter((site) => site.openedOn < plan.first_round);
  const host = free.toSorted((a, b) => b.figures.popTotal - a.figures.popTotal)[0];
  const others = free.filter((site) => site !== host);
  const renewed = others.splice(0, wanted.recoded);
  const recoded = renewed.map((site, i) => {
    const closedOn = dayOfChange(plan, 6 + i);
    return former(site, codes, { closedOn, mergedInto: site.id, continues: site.id });
  });
  const since = new Map(recoded.map(({ continues, closedOn }) => [continues, addDays(closedOn ?? '', 1)]));
  const closed = others.splice(0, wanted.closed).map((site) => {
    const figures = smallFigures(stream.int(45, 140), stream);
    return former(site, codes, { closedOn: dayOfChange(plan, 9), kind: 'village', figures });
  });
  const on = dayOfChange(plan, 4);
  const merged = Array.from({ length: host ? wanted.merged : 0 }, () => {
    const people = Math.round((host?.figures.popTotal ?? 0) * stream.between(0.1, 0.16));
    const change = { closedOn: on, mergedInto: host?.id ?? null, figures: smallFigures(people, stream) };
    return host && former(host, codes, change);
  }).filter((site) => site !== undefined);
  const joined = { on, figures: summed(merged.map(({ figures }) => figures)) };
  const now = sites.map((site) => {
    if (site === host && merged.length > 0) return { ...site, joined };
    return { ...site, openedOn: since.get(site.id) ?? site.openedOn };
  });
  return [...now, ...closed, ...merged, ...recoded];
}

/** People and households before others joined; afterwards the figures of the plan. */
export function figuresAt(site: SampleSite, round: string): FinalFigures {
  const { figures, joined } = site;
  if (joined === null || round >= joined.on) return figures;
  const before = joined.figures;
  return {
    ...figures,
    popTotal: figures.popTotal - before.popTotal,
    popRegistered: Math.max(0, figures.popRegistered - before.popRegistered),
    popLifted: Math.max(0, figures.popLifted - before.popLifted),
    hhTotal: figures.hhTotal - before.hhTotal,
    hhNoLabour: Math.max(0, figures.hhNoLabour - before.hhNoLabour),
  };
}
