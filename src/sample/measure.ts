// What is counted once a month, quarter or year: rows of `measure` for every listed item of the region's letters.
import type { Item, MeasureItem } from '../model/item.ts';
import { addDays, addMonths, dateOf, lastDayOf, quarterEnds, yearOf } from './calendar.ts';
import { measureItems, measureRule, type MeasureRule } from './item-rule.ts';
import { maskRow, type Masks } from './mask.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import { safetyFigures } from './safety-round.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';
import type { Subject, Subjects } from './subject.ts';

type Measure = Row<'measure'>;

/** Of single sites only the last two years are kept; of all others every period. */
const monthsKeptOfSites = 24;

function monthEnds(first: string, last: string): string[] {
  return quarterEnds(first, last).flatMap((round) =>
    [-2, -1, 0].map((months) => {
      const [year = 0, month = 0] = addMonths(`${round.slice(0, 7)}-01`, months)
        .split('-')
        .map(Number);
      return dateOf(year, month, lastDayOf(year, month));
    }),
  );
}

/** Ends of the periods that an item is counted for, oldest first. */
function periodsOf(plan: Plan, { every, subject }: MeasureItem): string[] {
  const recent = addMonths(plan.last_round, -monthsKeptOfSites);
  const since = subject === 'site' && recent > plan.first_round ? recent : plan.first_round;
  const kept = (ends: string[]) => ends.filter((end) => subject !== 'site' || end > since);
  if (every === 'month') return kept(monthEnds(plan.first_round, plan.last_round));
  if (every === 'quarter') return kept(quarterEnds(plan.first_round, plan.last_round));
  const years = yearOf(plan.last_round) - yearOf(plan.first_round) + 1;
  const ends = Array.from({ length: years }, (_, i) => dateOf(yearOf(plan.first_round) + i, 12, 31));
  return ends.filter((end) => end <= plan.last_round);
}

function stepped(value: number, step: number): number {
  return Math.max(0, Math.round(Math.round(value / step) * step * 10) / 10);
}

/** How far the rounds have gone at this day, 0 to 1. */
function progressAt(plan: Plan, period: string): number {
  const [from, to] = [yearOf(plan.first_round), yearOf(plan.last_round) + 0.5];
  const now = yearOf(period) + Number(period.slice(5, 7)) / 12;
  return Math.min(1, Math.max(0, (now - from) / Math.max(1, to - from)));
}

type Within = (column: string, period: string) => number | undefined;

/** Denominators, or values before they are multiplied: of one subject, much alike over the periods. */
function sizes(
  plan: Plan,
  rule: MeasureRule,
  subject: Subject,
  within: Within,
): (period: string, luck: number) => number {
  const stream = new Stream(plan.seed, `${rule.together} of ${subject.kind} ${subject.id}`);
  const { of, step } = rule.size;
  const [low, high] = rule.size.span;
  const place = stream.unit();
  const drift = low === high ? 0 : stream.between(-0.12, 0.2);
  return (period, luck) => {
    const part = low + (high - low) * (rule.varies && of === null ? (place + luck) / 2 : place);
    if (rule.within !== null) return stepped((within(rule.within, period) ?? 0) * part, step);
    const change = 1 + drift * (progressAt(plan, period) - 1);
    return stepped((of === null ? part : part * subject[of]) * change, step);
  };
}

type Parts = Pick<Measure, 'numerator' | 'denominator' | 'value'>;

function partsOf(
  plan: Plan,
  item: MeasureItem,
  rule: MeasureRule,
  subject: Subject,
  size: number,
  period: string,
  stream: Stream,
): Parts {
  const noise = rule.from === rule.to ? 0 : stream.between(-0.06, 0.06) + 0.12 * (subject.quality - 0.6);
  const progress = progressAt(plan, period);
  const rate = (rule.from + (rule.to - rule.from) * progress) * (1 + noise);
  const isShare = rule.from <= 1 && rule.to <= 1;
  const silent = stream.chance(0.02);
  const part = stepped(size * rate, rule.step);
  if (item.parts === 'value') return { value: silent ? null : rule.within ? Math.min(size, part) : part };
  const whole = stream.chance(rule.full * (0.5 + progress / 2));
  const numerator = whole ? size : isShare ? Math.min(size, part) : part;
  return { numerator: silent ? null : numerator, denominator: stream.chance(0.01) ? null : size };
}

/** Days on which figures of a period were taken; one in thirty was carried over from long before. */
function takenOn(period: string, stream: Stream): string | null {
  const roll = stream.unit();
  if (roll > 0.985) return null;
  return roll < 0.03 ? addMonths(period, -stream.int(13, 16)) : addDays(period, -stream.int(0, 12));
}

function* rowsOf(
  plan: Plan,
  item: MeasureItem,
  subject: Subject,
  periods: readonly string[],
  within: Within,
): Generator<Measure> {
  const rule = measureRule(plan, item);
  const stream = new Stream(plan.seed, `${item.code} of ${subject.kind} ${subject.id}`);
  const size = sizes(plan, rule, subject, within);
  // Some never reported the item, some have not for more than a year.
  const unsaid = stream.chance(0.03) && !subject.alone;
  const never = unsaid || plan.silent[item.code]?.includes(subject.id) === true;
  const until = stream.chance(0.03) && !subject.alone ? addMonths(plan.last_round, -14) : plan.last_round;
  for (const period of periods) {
    const own = new Stream(plan.seed, `${item.code} of ${subject.kind} ${subject.id} in ${period}`);
    const parts = partsOf(plan, item, rule, subject, size(period, own.unit()), period, own);
    const missing = own.chance(0.02) || never || period > until;
    if (missing || period < subject.openedOn) continue;
    if (subject.closedOn !== null && period > subject.closedOn) continue;
    yield {
      subject_kind: subject.kind,
      subject_id: subject.id,
      period,
      item: item.code,
      ...parts,
      unit: item.unit.zh,
      as_of: takenOn(period, own),
      source: own.pick(['county', 'township', 'self']),
    };
  }
}

function fixedRows(plan: Plan, items: readonly MeasureItem[]): Measure[] {
  const unit = new Map(items.map((item) => [item.code, item.unit.zh]));
  return plan.figures.map((figure) => ({
    subject_kind: figure.subject_kind,
    subject_id: figure.subject,
    period: figure.period,
    item: figure.item,
    numerator: figure.numerator ?? null,
    denominator: figure.denominator ?? null,
    value: figure.value ?? null,
    unit: unit.get(figure.item) ?? null,
    as_of: figure.period,
    source: 'document',
  }));
}

function idOf(row: Measure): string {
  return `${row.subject_kind}|${row.subject_id}|${row.item}|${row.period}`;
}

/** Columns of safety_round at the site that a subject is, where it is one. */
function withinSites(plan: Plan, rounds: readonly string[], sites: readonly SampleSite[]) {
  const figures = new Map(sites.map((site) => [site.id, safetyFigures(plan, rounds, site)]));
  return (subject: Subject): Within =>
    (column, period) => {
      const row: Readonly<Record<string, number | undefined>> = figures.get(subject.id)?.get(period) ?? {};
      return row[column];
    };
}

export function* measures(
  plan: Plan,
  items: readonly Item[],
  rounds: readonly string[],
  sites: readonly SampleSite[],
  subjects: Subjects,
  masks: Masks,
): Generator<Measure> {
  const listed = measureItems(plan, items);
  const fixed = fixedRows(plan, listed);
  const written = new Set(fixed.map(idOf));
  const within = withinSites(plan, rounds, sites);
  for (const item of listed) {
    yield* fixed.filter((row) => row.item === item.code);
    const periods = periodsOf(plan, item);
    for (const subject of subjects[item.subject]) {
      for (const row of rowsOf(plan, item, subject, periods, within(subject))) {
        const key = `${row.subject_kind}|${row.subject_id}|${row.item}`;
        if (!written.has(idOf(row))) yield maskRow(masks, 'measure', key, String(row.period), row);
      }
    }
  }
}
