// How old the facts are: of each table in how many counties it is behind its cycle, and which counties are behind.
import type { MessageKey } from '../../../language/language.ts';
import type { Card, Figure, TableBlock } from '../../document.ts';
import type { AgeFacts } from '../../facts.ts';
import { cardOf, drillTo, type Composer } from '../composer.ts';
import { figure, placeId } from '../figure.ts';
import { bare } from '../pieces.ts';
import { sentence } from '../say.ts';
import { isNarrowedBelowCounty, type Scope } from '../scope.ts';

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
  return [...lines.values()].toSorted((a, b) => lateIn(b) - lateIn(a));
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

function countOf(composer: Composer, place: string, part: 'tables' | 'lateTables', value: number): Figure {
  const { words, facts } = composer;
  const label = words.t(`say.age.${part}`);
  return figure(words, { id: `${place}/ageCount/${part}`, label, value, unit: 'records', asOf: facts.round });
}

/** Tables down, states across, in counties. */
export function tableAgeCard(composer: Composer, scope: Scope): Card[] {
  const { words } = composer;
  const place = placeId(scope.place);
  const lines = linesOf(agesIn(composer, scope));
  if (lines.length === 0) return [];
  const tables = countOf(composer, place, 'tables', lines.length);
  const behind = lines.filter((line) => line.rows.some(({ status }) => late.has(status)));
  const lateTables = countOf(composer, place, 'lateTables', behind.length);
  const block: TableBlock = {
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
        tableName(composer, { table: line.table, unit: line.unit }),
        ...ageStatuses.map((status) => statusFigure(composer, place, line, status)),
        oldestOf(line) ?? words.t('say.notKnown'),
      ],
      drill: drillTo({ workspace: 'trends', county: scope.place.id || null, view: 'age' }),
    })),
  };
  const title =
    behind.length === 0
      ? sentence(words, 'say.age.noneLate', { tables: bare(tables) }, tables)
      : sentence(words, 'say.age.late', { tables: bare(tables), lateTables: bare(lateTables) }, lateTables);
  return [
    cardOf(composer, {
      id: 'tables',
      title,
      layout: 'single',
      blocks: [block],
      requirements: [],
      drill: drillTo({ workspace: 'trends', county: scope.place.id || null, view: 'age' }),
      notes: [
        words.t('say.age.note'),
        ...(isNarrowedBelowCounty(composer) ? [words.t('say.registers.whole')] : []),
      ],
    }),
  ];
}
