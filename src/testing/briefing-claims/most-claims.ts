// Who has the most: decided again over everything that stands beside it on the card.
import { countedOnce } from '../briefing-world/recount-requirements.ts';
import type { Claim, Said } from './claim.ts';

interface Row {
  readonly name: string;
  readonly value: number;
}

const dimensions = [
  'quality_safety',
  'fire',
  'education_health',
  'industry_jobs',
  'governance',
  'integration',
  'other',
] as const;

function byRequirement(
  { world, words, count }: Said,
  place: string,
  part: string,
  ids: readonly string[],
): Row[] {
  return world.raw.pack.requirements
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title }) => ({ name: words.pick(title), value: count(`${place}/${id}/${part}`) }));
}

/** What is compared follows from the card: requirements, dimensions of the inspection, or counties. */
function rowsOf(said: Said): Row[] {
  const { sentence, card, world, words, count } = said;
  const kind = card.id.replace(/^(\w+):\d+/, '$1');
  const once = new Set(countedOnce({ raw: world.raw, place: 'all', sites: [], subjects: [] }));
  const [place = '', ...rest] = (sentence.figures.at(-1)?.id ?? '').split('/');
  if (kind === 'facilities') {
    return byRequirement(
      said,
      place,
      'fail',
      card.requirements.filter((id) => once.has(id)),
    );
  }
  if (kind === 'data_age:unknown') {
    const own = world.raw.pack.requirements.filter(({ id, subject }) => subject === 'site' && once.has(id));
    return byRequirement(
      said,
      place,
      'unknown',
      own.map(({ id }) => id),
    );
  }
  if (kind === 'issues:dimensions') {
    const part = rest.at(-1)?.split(':')[0] ?? '';
    return dimensions.map((one) => ({
      name: words.t(`counties.issues.${one}`),
      value: count(`${place}/issues/${part}:${one}`),
    }));
  }
  return world.raw.counties.map(({ id, name }) => ({
    name: words.pick(name),
    value: count(`${id}/${rest.join('/')}`),
  }));
}

function topOf(said: Said): Row[] {
  const rows = rowsOf(said);
  const most = Math.max(0, ...rows.map(({ value }) => value));
  const isMost = said.sentence.figures.at(-1)?.value === most;
  return most > 0 && isMost ? rows.filter(({ value }) => value === most) : [];
}

const isNamed: Claim = (said) => {
  const names = topOf(said).map(({ name }) => name);
  return names.length > 0 && names.toSorted().join() === said.sentence.names.toSorted().join();
};

export const mostClaims: Readonly<Record<string, Claim>> = {
  'say.most.one': (said) => isNamed(said) && said.sentence.names.length === 1,
  'say.most.several': (said) => isNamed(said) && said.sentence.names.length > 1,
  'say.most.many': (said) => topOf(said).length === said.sentence.figures[0]?.value,
};
