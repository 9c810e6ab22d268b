// The facts of a packet: the figures of the site in the round, each with its table, date and age.
import listed from '../../../../data/inspection/facts.json';
import { wholeMonths } from '../../../inspection/whole-months.ts';
import type { PacketFact, PacketWorkshop } from '../../../inspection/packet/types.ts';
import { roundTables, siteFacts, type RoundTableName } from '../../../query/site-facts.ts';
import type { HiddenCells } from './hidden-cells.ts';
import type { Reading } from './reading.ts';

/** Facts, and from which day the figures of each table are. */
export interface Facts {
  readonly facts: readonly PacketFact[];
  readonly asOf: Readonly<Partial<Record<RoundTableName, string>>>;
}

const isRoundTable = (name: string): name is RoundTableName => roundTables.some((table) => table === name);

const wanted = listed.flatMap((fact) => (isRoundTable(fact.table) ? [{ ...fact, table: fact.table }] : []));

/** Digits without a tail of zeros; words as they are. */
function tidy(cell: string): string {
  return /^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell;
}

export async function readFacts(
  reading: Reading,
  hidden: HiddenCells,
  workshops: readonly PacketWorkshop[],
): Promise<Facts> {
  const { database, site, round, day } = reading;
  const rows = await database.query(siteFacts(site, round, wanted));
  const cell = (name: string): string | null => {
    const value = rows.column(name)[0] ?? null;
    return value === null ? null : String(value);
  };
  const asOf = {
    site_round: cell('site_round.as_of') ?? undefined,
    industry_round: cell('industry_round.as_of') ?? undefined,
    safety_round: cell('safety_round.as_of') ?? undefined,
    team: round,
    clinic: round,
  };
  const facts = wanted
    .filter(({ table }) => cell(`${table}.there`) === 'true')
    .map(({ table, column, title, unit }): PacketFact => {
      const isHidden = hidden.has(table, column);
      const value = isHidden ? null : cell(`${table}.${column}`);
      const date = value === null ? null : (asOf[table] ?? null);
      return {
        title,
        value: value === null ? null : tidy(value),
        hidden: isHidden,
        unit,
        table,
        source: null,
        asOf: date,
        ageMonths: date === null ? null : wholeMonths(date, day),
      };
    });
  const ties = cell('workshop_site.there') === 'true' ? workshopFacts(reading, workshops) : [];
  return { facts: [...facts, ...ties], asOf: known(asOf) };
}

function known(dates: Readonly<Record<RoundTableName, string | undefined>>): Facts['asOf'] {
  return Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined));
}

/** How many workshops are declared to serve the site, and how many of them run. */
function workshopFacts({ round, day }: Reading, workshops: readonly PacketWorkshop[]): PacketFact[] {
  const running = workshops.filter(({ status }) => status === 'running');
  const fact = (zh: string, en: string, count: number): PacketFact => ({
    title: { zh, en },
    value: String(count),
    hidden: false,
    unit: { zh: '个', en: '' },
    table: 'workshop_site',
    source: null,
    asOf: round,
    ageMonths: wholeMonths(round, day),
  });
  return [
    fact('登记关联的车间工坊', 'Workshops declared', workshops.length),
    fact('其中运行', 'Of them running', running.length),
  ];
}
