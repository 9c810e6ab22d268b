// What a made-up world holds beside verdicts: workshops, registers of counties, ages of tables, filters, parameters.
import type { AgeFacts, FilterFacts, WorkshopFacts } from '../../briefing/facts.ts';
import type { CountyRecord, RecordCell } from '../../model/county-record.ts';
import type { Pack, ParameterValue } from '../../model/requirement.ts';
import type { Chance } from './chance.ts';
import type { RawCounty } from './raw.ts';

export function workshopsOf(
  chance: Chance,
  counties: readonly RawCounty[],
  awkward: readonly string[],
): WorkshopFacts[] {
  const count = chance.is(0.1) ? 0 : chance.whole(1, 15);
  return Array.from({ length: count }, (_, index) => {
    const isLocated = chance.is(0.85);
    const name = awkward.length > 0 && chance.is(0.5) ? chance.pick(awkward) : null;
    return {
      id: `W${String(index + 1).padStart(3, '0')}`,
      nameZh: name ?? `第${index + 1}工坊`,
      nameEn: chance.is(0.2) ? null : (name ?? `Workshop ${index + 1}`),
      county: chance.pick(counties).id,
      lon: isLocated ? 110.5 + chance.next() * 1.5 : NaN,
      lat: isLocated ? 34.7 + chance.next() : NaN,
      status: chance.pick(['running', 'idle', 'closed', 'planned', 'building']),
    };
  });
}

function cell(chance: Chance, high: number): RecordCell {
  const state = (['known', 'unknown', 'suppressed'] as const)[chance.weighted([8, 1, 1])] ?? 'known';
  return { state, value: state === 'known' ? chance.whole(0, high) : null };
}

const dimensions = [
  'quality_safety',
  'fire',
  'education_health',
  'industry_jobs',
  'governance',
  'integration',
];
const tables = ['visit', 'issue', 'assessment', 'finance', 'project'];

/** Some worlds have ledgers without a line, or with every issue closed. */
type Ledgers = 'full' | 'empty' | 'closed';

function recordOf(chance: Chance, county: string, round: string, ledgers: Ledgers): CountyRecord {
  const present = new Set(chance.is(0.7) ? tables : chance.some(tables, 0.6));
  const year = Number(round.slice(0, 4));
  const months = Array.from({ length: 12 }, (_, index) => {
    const date = new Date(Date.UTC(year, Number(round.slice(5, 7)) - 1 - index, 1));
    return date.toISOString().slice(0, 7);
  }).reverse();
  const lines = chance.some([...dimensions, null], ledgers === 'empty' ? 0 : 0.6);
  return {
    county,
    round,
    tables: present,
    assessments: present.has('assessment')
      ? [year - 2, year - 1].map((one) => ({ year: one, self: cell(chance, 100), city: cell(chance, 100) }))
      : [],
    finances: present.has('finance')
      ? chance
          .some(['fund_government', 'fund_residents', 'property_subsidy'], 0.6)
          .map((item) => ({ item, year: year - 1, due: cell(chance, 900_000), paid: cell(chance, 900_000) }))
      : [],
    visits: present.has('visit')
      ? chance.some(months, ledgers === 'empty' || chance.is(0.1) ? 0 : 0.6).map((month) => {
          const visits = chance.whole(1, 6);
          const unannounced = chance.whole(0, visits);
          const kindUnknown = chance.whole(0, visits - unannounced);
          return { month, visits, unannounced, kindUnknown, sites: chance.whole(1, visits) };
        })
      : [],
    issues: present.has('issue')
      ? lines.map((dimension) => {
          const found = chance.whole(1, 12);
          const closed = ledgers === 'closed' ? found : chance.whole(0, found);
          const open = found - closed;
          const overdue = chance.whole(0, open);
          const noDue = chance.whole(0, open - overdue);
          return { dimension, found, closed, open, overdue, noDue, reopened: chance.whole(0, closed) };
        })
      : [],
    projects: present.has('project')
      ? Array.from({ length: chance.whole(0, 4) }, (_, index) => ({
          id: `P${county}-${index + 1}`,
          name: chance.is(0.8) ? `项目${index + 1}` : null,
          plannedEnd: chance.is(0.8) ? `${year - 1}-10-31` : null,
          finishedOn: chance.is(0.6) ? `${year - 1}-11-30` : null,
          acceptedOn: chance.is(0.4) ? `${year - 1}-12-10` : null,
          reportedOn: chance.is(0.3) ? `${year - 1}-12-20` : null,
          delayDays: chance.is(0.8) ? chance.whole(-20, 120) : null,
        }))
      : [],
  };
}

export function recordsOf(chance: Chance, counties: readonly RawCounty[], round: string): CountyRecord[] {
  const ledgers = (['full', 'empty', 'closed'] as const)[chance.weighted([86, 7, 7])] ?? 'full';
  return chance.some(counties, 0.9).map(({ id }) => recordOf(chance, id, round, ledgers));
}

const aged = [
  'site_round',
  'provision',
  'industry_round',
  'safety_round',
  'visit',
  'issue',
  'workshop_round',
];

export function agesOf(
  chance: Chance,
  counties: readonly RawCounty[],
  rounds: readonly string[],
): AgeFacts[] {
  const hasNone = chance.is(0.04);
  return counties.flatMap(({ id }) =>
    chance.some(aged, 0.7).map((table) => {
      const subjects = chance.whole(0, 30);
      const recorded = chance.whole(0, subjects);
      const drawn = chance.pick(['never', 'behind', 'partly', 'not_known', 'no_cycle', 'within'] as const);
      const status = hasNone ? 'not_known' : drawn;
      return {
        county: id,
        table,
        unit: 'site',
        status,
        subjects,
        recorded: status === 'never' ? 0 : recorded,
        behind: status === 'behind' || status === 'partly' ? chance.whole(0, recorded) : 0,
        newest: status === 'never' || status === 'not_known' ? null : chance.pick(rounds),
      };
    }),
  );
}

export function filtersOf(chance: Chance, pack: Pack, counties: readonly RawCounty[]): FilterFacts[] {
  const requirement = chance.pick(pack.requirements);
  const all: FilterFacts[] = [
    { by: 'county', names: counties.map(({ name }) => name) },
    { by: 'size', classes: [0, 1, -1] },
    { by: 'verdict', requirement: requirement.id, title: requirement.title, verdict: 'fail' },
    { by: 'age', ages: ['over_year', 'not_known'] },
    { by: 'text', text: '村 {{n}} <b>' },
    { by: 'box' },
  ];
  return chance.some(all, 0.4);
}

export function changedParameters(chance: Chance, pack: Pack): Record<string, ParameterValue> {
  return Object.fromEntries(
    chance.some(pack.parameters, 0.2).flatMap((parameter): [string, ParameterValue][] => {
      const { name, type, default: usual, options } = parameter;
      if (typeof usual === 'number') return [[name, usual + 1]];
      if (typeof usual === 'boolean') return [[name, !usual]];
      const other = options.find((option) => option !== usual);
      return type === 'choice' && other !== undefined ? [[name, other]] : [];
    }),
  );
}
