// How old the facts are: of each table in how many counties it is behind its cycle, and which counties are behind.
import type { MessageKey } from '../../../language/language.ts';
import type { Card, Figure, Sentence, TableBlock } from '../../document.ts';
import type { AgeFacts } from '../../facts.ts';
import { cardOf, drillTo, type Composer } from '../composer.ts';
import { figure, placeId } from '../figure.ts';
import { bare } from '../pieces.ts';
import { sentence } from '../say.ts';
import { isNarrowedBelowCounty, type Scope } from '../scope.ts';
import { hiddenCells } from './hidden-cells.ts';

/** From the worst to the best. */
export const ageStatuses = ['never', 'behind', 'partly', 'not_known', 'no_cycle', 'within'] as const;
export type AgeStatus = AgeFacts['status'];

/** What needs somebody to act: nothing was ever given, or not up to the round. */
export const late: ReadonlySet<AgeStatus> = new Set(['never', 'behind', 'partly']);

export function agesIn({ facts }: Composer, { counties }: Scope): AgeFacts[] {
  const here = new Set(counties.map(({ id }) => id));
  return facts.ages.filter(({ county }) => here.has(county));
}

/** A table as its subjects give it: `Facilities and items (site)`. */
function tableName({ words }: Composer, { table, unit }: Pick<AgeFacts, 'table' | 'unit'>): string {
  const name = words.t(`trends.table.${table}` as MessageKey);
  return words.t('trends.age.tableOf', {
    table: name,
    subject: words.t(`trends.age.subject.${unit}` as MessageKey),
  });
}

interface TableLine {
  readonly table: string;
  readonly unit: string;
  readonly rows: readonly AgeFacts[];
}

function linesOf(ages: readonly AgeFacts[]): TableLine[] {
  const lines = new Map<string, { table: string; unit: string; rows: AgeFacts[] }>();
  for (const age of ages) {
    const key = `${age.table}:${age.unit}`;
    const line = lines.get(key) ?? { table: age.table, unit: age.unit, rows: [] };
    line.rows.push(age);
    lines.set(key, line);
  }
  const lateIn = (line: TableLine): number => line.rows.filter(({ status }) => late.has(status)).length;
  const isAbsent = (line: TableLine): boolean => line.rows.every(({ status }) => status === 'not_known');
  return [...lines.values()].toSorted(
    (a, b) => lateIn(b) - lateIn(a) || Number(isAbsent(a)) - Number(isAbsent(b)),
  );
}

function statusFigure({ words, facts }: Composer, place: string, line: TableLine, status: AgeStatus): Figure {
  return figure(words, {
    id: `${place}/ages/${line.table}:${line.unit}:${status}`,
    label: words.t(`say.age.status.${status}`),
    value: line.rows.filter((row) => row.status === status).length,
    unit: 'counties',
    asOf: facts.round,
  });
}

export function oldestOf({ rows }: Pick<TableLine, 'rows'>): string | null {
  const dates = rows.flatMap(({ newest }) => (newest === null ? [] : [newest]));
  return dates.toSorted()[0] ?? null;
}

/** Tables down, states across, in counties. */
function overCounties(composer: Composer, scope: Scope, lines: readonly TableLine[]): TableBlock {
  const { words } = composer;
  return {
    kind: 'table',
    title: words.t('say.age.table'),
    columns: [
      { title: words.t('say.age.column.table'), align: 'start', width: 0.28 },
      ...ageStatuses.map((status) => ({
        title: words.t(`say.age.status.${status}`),
        align: 'end' as const,
        width: 0.09,
      })),
      { title: words.t('say.age.column.oldestCounty'), align: 'end', width: 0.18 },
    ],
    rows: lines.map((line) => ({
      cells: [
        tableName(composer, line),
        ...ageStatuses.map((status) => statusFigure(composer, placeId(scope.place), line, status)),
        oldestOf(line) ?? words.t('say.notKnown'),
      ],
      drill: drillTo({ workspace: 'trends', county: scope.place.id || null, view: 'age' }),
    })),
  };
}

/** Of one county: its tables down, with the state in words. */
function ofOneCounty(
  { words, facts }: Composer,
  ages: readonly AgeFacts[],
  tables: readonly string[],
): TableBlock {
  const parts = ['subjects', 'recorded', 'behind'] as const;
  return {
    kind: 'table',
    title: words.t('say.age.ownTable'),
    columns: [
      { title: words.t('say.age.column.table'), align: 'start', width: 0.34 },
      { title: words.t('say.age.column.status'), align: 'start', width: 0.16 },
      ...parts.map((part) => ({
        title: words.t(`say.age.column.${part}`),
        align: 'end' as const,
        width: 0.11,
      })),
      { title: words.t('say.age.column.newest'), align: 'end', width: 0.17 },
    ],
    rows: ages.map((age, index) => ({
      cells: [
        tables[index] ?? age.table,
        words.t(`say.age.status.${age.status}`),
        ...parts.map((part) =>
          figure(words, {
            id: `${age.county}/ageOf/${age.table}:${age.unit}:${part}`,
            label: words.t(`say.age.column.${part}`),
            value: age[part],
            unit: 'subjects',
            asOf: facts.round,
          }),
        ),
        age.newest ?? words.t('say.notKnown'),
      ],
      drill: drillTo({ workspace: 'trends', county: age.county, view: 'age' }),
    })),
  };
}

/** How many kinds of data are behind, of those that the extract has. */
function titleOf(composer: Composer, scope: Scope, lines: readonly TableLine[]): Sentence {
  const { words } = composer;
  const count = (part: 'tables' | 'lateTables', value: number): Figure =>
    figure(words, {
      id: `${placeId(scope.place)}/ageCount/${part}`,
      label: words.t(`say.age.${part}`),
      value,
      unit: 'records',
      asOf: composer.facts.round,
    });
  const there = lines.filter(({ rows }) => rows.some(({ status }) => status !== 'not_known'));
  const behind = there.filter(({ rows }) => rows.some(({ status }) => late.has(status)));
  const [tables, lateTables] = [count('tables', there.length), count('lateTables', behind.length)];
  if (there.length === 0) return sentence(words, 'say.age.noTables');
  if (behind.length === 0) return sentence(words, 'say.age.noneLate', { tables: bare(tables) }, tables);
  const key = scope.counties.length === 1 ? 'say.age.lateHere' : 'say.age.late';
  return sentence(words, key, { tables: bare(tables), lateTables: bare(lateTables) }, lateTables);
}

export function tableAgeCard(composer: Composer, scope: Scope): Card[] {
  const { words } = composer;
  const lines = linesOf(agesIn(composer, scope));
  if (lines.length === 0) return [];
  const block =
    scope.counties.length === 1
      ? ofOneCounty(
          composer,
          lines.flatMap(({ rows }) => rows),
          lines.map((line) => tableName(composer, line)),
        )
      : overCounties(composer, scope, lines);
  return [
    cardOf(composer, {
      id: 'tables',
      title: titleOf(composer, scope, lines),
      layout: 'single',
      blocks: [{ kind: 'sentences', sentences: [hiddenCells(composer)] }, block],
      requirements: [],
      drill: drillTo({ workspace: 'trends', county: scope.place.id || null, view: 'age' }),
      notes: [
        words.t('say.age.note'),
        ...(isNarrowedBelowCounty(composer) ? [words.t('say.registers.whole')] : []),
      ],
    }),
  ];
}
