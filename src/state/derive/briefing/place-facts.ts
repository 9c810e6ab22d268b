// What a briefing says of one place: the whole extract, or a county. The counting is that of Review and Trends. Pure.
import type { PlaceFacts, StandingFacts, SumFacts } from '../../../briefing/facts.ts';
import type { Tally } from '../../../compliance/finding.ts';
import type { OtherVerdicts } from '../../../compliance/round-verdicts.ts';
import { tally } from '../../../compliance/tally.ts';
import type { Atlas } from '../../atlas-state.ts';
import type { RoundTable, SiteTable } from '../../site-table.ts';
import { householdSums } from '../households.ts';
import type { PlaceTallies } from '../place-tallies.ts';
import { peopleOf, type Ranked } from '../standing.ts';
import { regionBilingual } from './about.ts';

/** Requirements that have a subject here, as a record. */
export function tallyRecord(tallies: PlaceTallies): Readonly<Record<string, Tally>> {
  return Object.fromEntries([...tallies].filter(([, { n, notApplicable }]) => n + notApplicable > 0));
}

/** Counts over subjects that are no sites, by their county; under the empty key all that `isIn` lets in. */
export function talliesByCounty(
  { counties, verdicts }: OtherVerdicts,
  isIn: (county: string) => boolean,
): ReadonlyMap<string, Tally> {
  const positions = new Map<string, number[]>([['', []]]);
  const all = positions.get('');
  counties.forEach((county, position) => {
    if (!isIn(county)) return;
    all?.push(position);
    const list = positions.get(county);
    if (list === undefined) positions.set(county, [position]);
    else list.push(position);
  });
  return new Map([...positions].map(([county, list]) => [county, tally(verdicts, list)]));
}

function sumFacts({ people, peopleUnknown, peopleHidden }: ReturnType<typeof peopleOf>): SumFacts {
  return { value: people, unknownSites: peopleUnknown, suppressedSites: peopleHidden };
}

export function standingFacts(standing: Ranked): StandingFacts {
  const { rank, tied, failed, applicable, failures, unknown, suppressed, judged, failingSites } = standing;
  const people = sumFacts(standing);
  return { rank, tied, failed, applicable, failures, unknown, suppressed, judged, failingSites, people };
}

type Counted = 'tallies' | 'before' | 'moves' | 'rates' | 'ratesBefore' | 'standing';

/** `id` empty: the whole extract, named after it. */
export function placeFacts(
  atlas: Pick<Atlas, 'regions' | 'session' | 'manifest'>,
  sites: SiteTable,
  roundTable: RoundTable,
  id: string,
  rows: Uint32Array,
  counted: Pick<PlaceFacts, Counted>,
): PlaceFacts {
  const whole = atlas.manifest?.title ?? { zh: '', en: '' };
  return {
    id,
    name: id === '' ? whole : regionBilingual(atlas.regions, id),
    sites: rows.length,
    notLocated: rows.reduce((count, row) => count + (Number.isNaN(sites.lon[row] ?? NaN) ? 1 : 0), 0),
    people: sumFacts(peopleOf({ ...atlas, roundTable }, rows)),
    ...counted,
    households: householdSums(roundTable, rows),
  };
}
