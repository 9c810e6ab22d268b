// Which sites match the filters. Each dimension is one test on a row, so that facets can leave one out.
import { sizeClassOf } from '../../model/size-class.ts';
import { verdictCode } from '../../model/verdict.ts';
import type { Atlas } from '../atlas-state.ts';
import type { Filters } from '../session.ts';
import { ageOf } from './age.ts';

export type Dimension = keyof Filters;
export type RowTest = (row: number) => boolean;
/** What filtering reads of the state. */
export type FilterInput = Pick<Atlas, 'session' | 'sites' | 'counted' | 'roundTable' | 'findings'>;

/** Population of a row in the scale base of the session; null = not known. */
export function populationOf(input: Pick<FilterInput, 'session' | 'roundTable'>, row: number): number | null {
  const value = input.roundTable?.values[input.session.base][row];
  return value === undefined || Number.isNaN(value) ? null : value;
}

export function rowTests(input: FilterInput): Map<Dimension, RowTest> {
  const tests = new Map<Dimension, RowTest>();
  const { sites, roundTable, findings } = input;
  const { counties, sizes, verdicts, ages, text, box } = input.session.filters;
  if (sites === null) return tests;
  if (counties.length > 0) {
    const wanted = new Set(counties);
    tests.set('counties', (row) => wanted.has(sites.county[row] ?? ''));
  }
  if (sizes.length > 0) {
    tests.set('sizes', (row) => sizes.includes(sizeClassOf(populationOf(input, row))));
  }
  if (verdicts.length > 0 && findings !== null) {
    const conditions = verdicts.map(
      ({ requirement, verdict }) =>
        [findings.sites.get(requirement)?.verdicts, verdictCode[verdict]] as const,
    );
    tests.set('verdicts', (row) => conditions.every(([codes, code]) => codes?.[row] === code));
  }
  if (ages.length > 0 && roundTable !== null) {
    tests.set('ages', (row) => ages.includes(ageOf(roundTable, row)));
  }
  const needle = text.trim().toLowerCase();
  if (needle !== '') {
    const matches = (name: string | null | undefined): boolean =>
      name?.toLowerCase().includes(needle) ?? false;
    tests.set(
      'text',
      (row) => matches(sites.nameZh[row]) || matches(sites.nameEn[row]) || sites.id[row] === text.trim(),
    );
  }
  if (box !== null) {
    const [west, south, east, north] = box;
    tests.set('box', (row) => {
      const [lon, lat] = [sites.lon[row] ?? NaN, sites.lat[row] ?? NaN];
      return lon >= west && lon <= east && lat >= south && lat <= north;
    });
  }
  return tests;
}

/** Rows for which all tests but that of `without` hold, ascending. */
export function rowsMatching(input: FilterInput, without?: Dimension): Uint32Array {
  const tests = [...rowTests(input)].filter(([dimension]) => dimension !== without).map(([, test]) => test);
  if (tests.length === 0) return input.counted;
  return input.counted.filter((row) => tests.every((test) => test(row)));
}
