// What is claimed of rates, of the age of data, of issues and visits.
import type { Claim, Said } from './claim.ts';

const always: Claim = () => true;
const placeOf = ({ card }: Said): string => card.drill?.county ?? 'all';

const rates = ['household', 'labourer', 'willing', 'policy'] as const;
type Rate = (typeof rates)[number];

function part(said: Said, rate: Rate, name: string): number | null {
  return said.world.recount(`${placeOf(said)}/rateParts/${rate}:${name}`);
}

/** In a title only what the base leaves open is said; below it the sites as well. */
function saysOpen(said: Said, rate: Rate): boolean {
  const isTitle = said.card.title === said.sentence;
  const shown = (name: string): boolean => said.has(`rateParts/${rate}:${name}`);
  const open = (name: string): boolean => (part(said, rate, name) ?? 0) > 0;
  if (shown('unknown') !== open('unknown')) return false;
  return isTitle || (shown('leftOut') === open('leftOut') && shown('suppressed') === open('suppressed'));
}

const stated =
  (rate: Rate): Claim =>
  (said) => {
    const base = part(said, rate, 'denominator');
    return base !== null && base > 0 && said.has(`${rate}/rate`) && saysOpen(said, rate);
  };
const zero =
  (rate: Rate): Claim =>
  (said) =>
    part(said, rate, 'denominator') === 0;

const rateNamed = ({ sentence, words }: Said): Rate | undefined =>
  rates.find((rate) => words.t(`review.rate.${rate}`) === sentence.names[0]);

function openRate(isHidden: boolean): Claim {
  return (said) => {
    const rate = rateNamed(said);
    return (
      rate !== undefined &&
      said.world.recount(`${placeOf(said)}/${rate}/rate`) === null &&
      (part(said, rate, 'suppressed') ?? 0) > 0 === isHidden
    );
  };
}

/** Rate of each county that has one, as it is shown. */
function shownRates({ world, words }: Said) {
  return world.raw.counties.flatMap(({ id, name }) => {
    const rate = world.recount(`${id}/household/rate`);
    return rate === null ? [] : [{ name: words.pick(name), rate, text: words.percent(rate) }];
  });
}

const apart: Claim = (said) => {
  const found = shownRates(said);
  const sorted = found.toSorted((a, b) => a.rate - b.rate);
  const texts = said.sentence.figures
    .filter(({ id }) => id.endsWith('household/rate'))
    .map(({ text }) => text);
  const named = found.filter(({ text }) => texts.includes(text)).map(({ name }) => name);
  return (
    texts[0] === sorted[0]?.text &&
    texts[1] === sorted.at(-1)?.text &&
    texts[0] !== texts[1] &&
    said.sentence.names.every((name) => named.includes(name))
  );
};

function series(isRight: (before: number, after: number, texts: readonly string[]) => boolean): Claim {
  return (said) => {
    const rate = rateNamed(said);
    const { world, words, sentence } = said;
    const known = world.raw.rounds.flatMap((round) => {
      const value = world.recount(`all/series/${rate ?? ''}:${round}`);
      return value === null ? [] : [{ round, value }];
    });
    const [first, last] = [known.at(0), known.at(-1)];
    if (first === undefined || last === undefined || first === last) return false;
    const texts = [words.percent(first.value), words.percent(last.value)];
    return (
      sentence.names[1] === first.round &&
      sentence.names[2] === last.round &&
      isRight(first.value, last.value, texts)
    );
  };
}

const late = (said: Said): number => said.count(`${placeOf(said)}/ageCount/lateTables`);
const tables = (said: Said): number => said.count(`${placeOf(said)}/ageCount/tables`);
const issues = (said: Said, name: string): number => said.count(`${placeOf(said)}/issues/${name}`);
const visits = (said: Said, name: string): number => said.count(`${placeOf(said)}/visits/${name}`);

function hasTable({ world, card }: Said, table: string): boolean {
  const county = card.drill?.county ?? null;
  return world.raw.records.some((one) => (county === null || one.county === county) && one.tables.has(table));
}

/** The county that is most of all behind, where the sentence names one. */
const behind: Claim = (said) => {
  const { world, words, sentence, count } = said;
  const counts = world.raw.counties.map(({ id, name }) => ({
    name: words.pick(name),
    late: count(`${id}/ageKinds/late`),
  }));
  const most = Math.max(...counts.map((one) => one.late));
  const top = counts.filter((one) => one.late === most);
  const name = sentence.names[0];
  return most > 0 && (top.length === 1 ? top[0]?.name === name : name === undefined);
};

export const registerClaims: Readonly<Record<string, Claim>> = {
  ...Object.fromEntries(
    rates.flatMap((rate) => [
      [`say.rate.state.${rate}`, stated(rate)],
      [`say.rate.zero.${rate}`, zero(rate)],
    ]),
  ),
  'say.rate.hidden': openRate(true),
  'say.rate.notKnown': openRate(false),
  'say.rate.noCounty': (said) => shownRates(said).length === 0,
  'say.rate.sameCounties': (said) => new Set(shownRates(said).map(({ text }) => text)).size === 1,
  'say.rate.apart': apart,
  'say.series.rose': series((before, after, [a, b]) => after > before && a !== b),
  'say.series.fell': series((before, after, [a, b]) => after < before && a !== b),
  'say.series.same': series((_before, _after, [a, b]) => a === b),
  'say.series.gaps': ({ world }) =>
    rates.some((rate) =>
      world.raw.rounds.some((round) => world.recount(`all/series/${rate}:${round}`) === null),
    ),
  'say.series.whole': ({ world }) => world.raw.filters.length > 0,
  'say.age.noTables': (said) => tables(said) === 0,
  'say.age.noneLate': (said) => tables(said) > 0 && late(said) === 0,
  'say.age.late': (said) => late(said) > 0 && said.world.raw.counties.length > 1,
  'say.age.lateHere': (said) => late(said) > 0,
  'say.age.countyTitle': behind,
  'say.marks.title': (said) => said.count(`${placeOf(said)}/marked/n`) > 0,
  'say.marks.verdict': always,
  'say.marks.cellsHidden': ({ world }) => world.facts.extract.suppressedCells !== null,
  'say.marks.cellsNotSaid': ({ world }) => world.facts.extract.suppressedCells === null,
  'say.unknown.title': (said) => said.count(`${placeOf(said)}/unknownRequirements/unknown`) > 0,
  'say.unknown.none': (said) => said.count(`${placeOf(said)}/unknownRequirements/unknown`) === 0,
  'say.issues.none': (said) => hasTable(said, 'issue') && issues(said, 'found') === 0,
  'say.issues.noTable': (said) => !hasTable(said, 'issue'),
  'say.issues.allClosed': (said) => issues(said, 'found') > 0 && issues(said, 'open') === 0,
  'say.issues.title': (said) => issues(said, 'open') > 0,
  'say.issues.cannotBeLate': (said) => issues(said, 'noDue') > 0,
  'say.issues.dimensionsClosed': (said) => issues(said, 'open') === 0,
  'say.issues.countiesClosed': (said) => issues(said, 'open') === 0,
  'say.registers.absent.issue': (said) => said.count(`${placeOf(said)}/registerAbsent/issue`) > 0,
  'say.registers.absent.visit': (said) => said.count(`${placeOf(said)}/registerAbsent/visit`) > 0,
  'say.visits.none': (said) => hasTable(said, 'visit') && visits(said, 'visits') === 0,
  'say.visits.noTable': (said) => !hasTable(said, 'visit'),
  'say.visits.title': (said) =>
    visits(said, 'visits') > 0 && said.has('visits/kindUnknown') === visits(said, 'kindUnknown') > 0,
  'say.visits.shareSaid': (said) => visits(said, 'visits') > visits(said, 'kindUnknown'),
  'say.visits.countiesWithout': (said) => said.count(`${placeOf(said)}/visitCounties/none`) > 0,
};
