// Reads cells of the registers for one decision and remembers what the marks need: hidden cells, old rows, self-reports.
// What a requirement names it reads whole, whether or not the answer turns on it.
import type { TableName } from '../../model/tables.ts';
import type { ParameterValue } from '../../model/requirement.ts';
import { numberOf, rowsOf, rowsWith, textOf, type Cell, type Registers, type Row } from './registers.ts';

export interface ItemReading {
  readonly status: string | null;
  readonly asOf: string | null;
  readonly source: string | null;
  readonly verifiedOn: string | null;
  /** Seen on the spot: source visit, or verified by the round. */
  readonly visited: boolean;
}

export interface FigureReading {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly period: string | null;
}

const strictness = ['absent', 'planned', 'shared', 'present'];
const sources = ['visit', 'document', 'county', 'self'];

export class Reader {
  readonly registers: Registers;
  /** Quarter end, ISO. */
  readonly round: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  hidden = false;
  stale = false;
  selfReported = false;
  neverVisited = false;

  constructor(registers: Registers, round: string, parameters: Readonly<Record<string, ParameterValue>>) {
    this.registers = registers;
    this.round = round;
    this.parameters = parameters;
  }

  number(name: string): number {
    return Number(this.parameters[name]);
  }

  text(name: string): string {
    return String(this.parameters[name]);
  }

  flag(name: string): boolean {
    return this.parameters[name] === true;
  }

  has(table: TableName): boolean {
    return !this.registers.absent.includes(table);
  }

  rows(table: TableName): readonly Row[] {
    return rowsOf(this.registers, table);
  }

  /** Rows of a table whose column holds the value. */
  about(table: TableName, column: string, value: Cell): readonly Row[] {
    return rowsWith(this.registers, table, column, value);
  }

  /** A cell of the row that a table keeps of a site for the round. */
  ofRound(
    table: 'site_round' | 'industry_round' | 'safety_round' | 'team' | 'clinic',
    site: string,
    column: string,
  ): Cell {
    const row = this.about(table, 'site_id', site).find((one) => one['round'] === this.round);
    const cell = row?.[column] ?? null;
    if (cell === null) this.noteHidden(table, site, column);
    this.noteAge(textOf(row?.['as_of']));
    return cell;
  }

  numberOfRound(
    table: 'site_round' | 'industry_round' | 'safety_round' | 'team' | 'clinic',
    site: string,
    column: string,
  ): number | null {
    return numberOf(this.ofRound(table, site, column));
  }

  /** The newest row of an item up to the round; of the same day the stricter status, then the better source. */
  item(kind: string, id: string, code: string): ItemReading {
    const rows = this.about('provision', 'subject_id', id)
      .filter(
        (row) => row['subject_kind'] === kind && row['item'] === code && String(row['as_of']) <= this.round,
      )
      .toSorted(
        (a, b) =>
          String(b['as_of']).localeCompare(String(a['as_of'])) ||
          strictness.indexOf(String(a['status'])) - strictness.indexOf(String(b['status'])) ||
          sources.indexOf(String(a['source'])) - sources.indexOf(String(b['source'])),
      );
    const row = rows[0];
    if (row === undefined) {
      this.noteHiddenItem(kind, id, code);
      this.neverVisited = true;
      return { status: null, asOf: null, source: null, verifiedOn: null, visited: false };
    }
    const verified = textOf(row['verified_on']);
    const visited = row['source'] === 'visit' || (verified !== null && verified <= this.round);
    this.noteAge(textOf(row['as_of']));
    if (row['source'] === 'self' && !visited) this.selfReported = true;
    if (!visited) this.neverVisited = true;
    return {
      status: textOf(row['status']),
      asOf: textOf(row['as_of']),
      source: textOf(row['source']),
      verifiedOn: verified,
      visited,
    };
  }

  /** The newest period of a counted item up to the round; with `month` (YYYY-MM) the period in that month. */
  figure(kind: string, id: string, code: string, month: string | null = null): FigureReading {
    const inTime = (period: string): boolean =>
      period <= this.round && (month === null || period.startsWith(month));
    const own = this.about('measure', 'subject_id', id).filter(
      (row) => row['subject_kind'] === kind && row['item'] === code,
    );
    const key = `${kind}|${id}|${code}`;
    const hidden = this.about('masked', 'key', key).filter((row) => row['table_name'] === 'measure');
    const periods = [...own.map((row) => row['period']), ...hidden.map((row) => row['round'])]
      .filter((period) => typeof period === 'string')
      .filter(inTime)
      .toSorted();
    const period = periods.at(-1) ?? null;
    const row = own.find((one) => one['period'] === period);
    const cell = (column: string): number | null => numberOf(row?.[column]);
    if (row !== undefined) this.noteAge(textOf(row['as_of']) ?? period);
    else if (period !== null) this.noteAge(period);
    return { numerator: cell('numerator'), denominator: cell('denominator'), value: cell('value'), period };
  }

  /** Call for each part of a figure that the requirement names: it may have been suppressed before export. */
  readPart(
    kind: string,
    id: string,
    code: string,
    part: 'numerator' | 'denominator' | 'value',
    month: string | null = null,
  ): number | null {
    const figure = this.figure(kind, id, code, month);
    if (figure[part] === null && figure.period !== null) {
      const listed = this.about('masked', 'key', `${kind}|${id}|${code}`).some(
        (row) =>
          row['table_name'] === 'measure' && row['column_name'] === part && row['round'] === figure.period,
      );
      if (listed) this.hidden = true;
    }
    return figure[part];
  }

  /** `key`: the table's key columns other than round, joined by a bar. A mask without a round holds in every round. */
  noteHidden(table: TableName, key: string, column: string): void {
    const listed = this.about('masked', 'key', key).some(
      (row) =>
        row['table_name'] === table &&
        row['column_name'] === column &&
        (row['round'] === null || row['round'] === undefined || row['round'] === this.round),
    );
    if (listed) this.hidden = true;
  }

  private noteHiddenItem(kind: string, id: string, code: string): void {
    const listed = this.about('masked', 'table_name', 'provision').some(
      (row) =>
        row['column_name'] === 'status' &&
        String(row['key']).startsWith(`${kind}|${id}|${code}`) &&
        (row['round'] === null || row['round'] === undefined || row['round'] === this.round),
    );
    if (listed) this.hidden = true;
  }

  /** A row is old when its day plus the months of the pack lies before the round. */
  noteAge(asOf: string | null): void {
    if (asOf !== null && monthsLater(asOf, this.number('stale_months')) < this.round) this.stale = true;
  }
}

/** The same day so many months later, or the last day of that month. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), index % 12];
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  return `${toYear}-${String(toMonth + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}
