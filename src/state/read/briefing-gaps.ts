// Every finding of a round as a line of the gap list, made in short pieces.
import type { GapLine } from '../../briefing/gap-list.ts';
import type { MeasuredValue } from '../../compliance/finding.ts';
import { defaultParameters } from '../../compliance/parameters.ts';
import { typedValue } from '../../compliance/typed-value.ts';
import type { Words } from '../../language/language.ts';
import type { Pack } from '../../model/requirement.ts';
import { marksOf, verdictOf, type Mark } from '../../model/verdict.ts';
import type { Database } from '../../query/port.ts';
import { clauseOf, dateOf, decidingFigure } from '../derive/briefing/gap-lines.ts';
import { regionName, siteName, subjectName } from '../derive/subject-name.ts';
import { readFound, sorted, textOf, textOrNull, type Found } from './briefing-found.ts';
import type { Pace } from './briefing-pace.ts';
import type { BriefingReading } from './briefing-reading.ts';

/** Above so many sites the requirements are asked for one by one. */
const manySites = 2_000;
/** Lines made before the thread may rest. */
const atOnce = 500;

/** The same text is kept once: a large list holds each date tens of thousands of times. */
function keptOnce(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known === undefined) kept.set(text, text);
    return known ?? text;
  };
}

/** What the findings say, by the words of the reader. */
function lineMaker({ atlas, sites, round }: BriefingReading, words: Words, found: Found) {
  const workshops = new Map(atlas.workshops.map((workshop) => [workshop.id, workshop]));
  const clauses = found.requirements.map((requirement) => clauseOf(words, requirement));
  const once = keptOnce();
  const nameOf = (position: number): string => {
    const row = found.row[position] ?? -1;
    if (row >= 0) return siteName(words, sites, row);
    const kind = found.requirements[found.requirement[position] ?? -1]?.subject ?? 'site';
    const id = textOf(found.id[position]);
    const workshop = workshops.get(id);
    const known = {
      sites: null,
      regions: atlas.regions,
      workshops: workshop === undefined ? [] : [workshop],
    };
    return subjectName(words, known, kind, id);
  };
  const lineOf = (position: number, countyCode: string, county: string): GapLine | null => {
    const index = found.requirement[position] ?? -1;
    const [requirement, clause] = [found.requirements[index], clauses[index]];
    if (requirement === undefined || clause === undefined) return null;
    const { measured } = requirement;
    const valueAt = (at: number): MeasuredValue =>
      typedValue(textOrNull(found.figures[at]?.[position]), measured[at]?.type ?? 'text');
    const verdict = verdictOf(found.verdict[position] ?? -1);
    const row = found.row[position] ?? -1;
    const [lon, lat] = [sites.lon[row] ?? NaN, sites.lat[row] ?? NaN];
    const isLocated = !Number.isNaN(lon) && !Number.isNaN(lat);
    const decided = decidingFigure(words, requirement, verdict, valueAt);
    // Field by field: spread objects take several times the memory, and there can be a million of them.
    return {
      requirement: clause.requirement,
      title: clause.title,
      clause: clause.clause,
      strength: clause.strength,
      owner: clause.owner,
      subjectKind: clause.subjectKind,
      subjectId: sites.id[row] ?? textOf(found.id[position]),
      subject: nameOf(position),
      countyCode,
      county,
      period: once(textOf(found.period[position])),
      verdict,
      marks: marksAt(found.marks[position] ?? 0),
      figureName: decided.figureName,
      figure: decided.figure,
      unit: decided.unit,
      date: once(dateOf(requirement, valueAt, round)),
      lon: isLocated ? lon : null,
      lat: isLocated ? lat : null,
    };
  };
  return { nameOf, lineOf };
}

const markLists: (readonly Mark[])[] = [];

function marksAt(bits: number): readonly Mark[] {
  return (markLists[bits] ??= marksOf(bits));
}

function portions(pack: Pack, count: number): string[][] {
  const ids = pack.requirements.map(({ id }) => id);
  return count > manySites ? ids.map((id) => [id]) : [ids];
}

/** By county, then in the order of the document, then of the names. */
export async function readGapList(
  reading: BriefingReading,
  database: Database,
  words: Words,
  pace: Pace,
): Promise<readonly GapLine[]> {
  const { atlas, sites, pack, round } = reading;
  const parameters = defaultParameters(pack, atlas.session.parameters);
  const isMatching = new Uint8Array(sites.count);
  for (const row of atlas.matching) isMatching[row] = 1;
  const asked = portions(pack, sites.count);
  pace.plan(asked.length + 1);
  const byCounty = new Map<string, GapLine[]>();
  for (const only of asked) {
    const found = await readFound(database, pack, { round, trial: atlas.trial, parameters, only }, pace);
    await pace.step(0);
    const { nameOf, lineOf } = lineMaker(reading, words, found);
    const lists = sorted(reading, found, isMatching, nameOf).flatMap((counties) => [...counties]);
    for (const [county, positions] of lists) {
      const lines = byCounty.get(county) ?? [];
      byCounty.set(county, lines);
      const name = county === '' ? '' : regionName(words, atlas.regions, county);
      await makeLines(positions, (position) => lineOf(position, county, name), lines, pace);
    }
    await pace.step();
  }
  const last = (county: string): number => Number(county === '');
  const counties = [...byCounty.keys()].sort((a, b) => last(a) - last(b) || (a < b ? -1 : 1));
  const all: GapLine[] = [];
  for (const county of counties) {
    for (const line of byCounty.get(county) ?? []) all.push(line);
    await pace.step(0);
  }
  return all;
}

async function makeLines(
  positions: readonly number[],
  lineOf: (position: number) => GapLine | null,
  into: GapLine[],
  pace: Pace,
): Promise<void> {
  for (let from = 0; from < positions.length; from += atOnce) {
    for (const position of positions.slice(from, from + atOnce)) {
      const line = lineOf(position);
      if (line !== null) into.push(line);
    }
    await pace.step(0);
  }
}
