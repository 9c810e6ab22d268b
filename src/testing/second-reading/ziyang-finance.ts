// Second reading of what the county pays: the maintenance fund and the subsidy of property service.
import type { SecondReading } from './decide.ts';
import type { Reader } from './reader.ts';
import { numberOf, type Row } from './registers.ts';
import { and, compared, type Truth } from './truth.ts';

const yuanInTenThousand = 10_000;

interface Book {
  /** Paid in each year that had ended by the round, from the first on the books; a missing row or sum is not known. */
  readonly ended: readonly (number | null)[];
  /** Paid in the year that was still running. */
  readonly running: number | null;
  /** Some row of these years has no sum. */
  readonly blank: boolean;
}

/** Null where nothing is on the books. Of a duty of a few years only these are read. */
function book(read: Reader, county: string, item: string, most = Infinity): Book | null {
  const rows = read.about('finance', 'adcode', county).filter((row) => row['item'] === item);
  const now = Number(read.round.slice(0, 4));
  const years = rows.map((row) => Number(row['year'])).filter((year) => year <= now);
  if (years.length === 0) return null;
  const last = read.round.endsWith('-12-31') ? now : now - 1;
  const ended: (number | null)[] = [];
  const first = Math.min(...years);
  for (let year = first; year <= last && ended.length < most; year += 1) {
    ended.push(paidIn(read, county, item, year, rows));
  }
  const open = last < now && years.includes(now) && now - first < most;
  const running = open ? paidIn(read, county, item, now, rows) : 0;
  const blank = rows.some((row) => Number(row['year']) <= now && numberOf(row['paid_yuan']) === null);
  return { ended, running, blank };
}

function paidIn(
  read: Reader,
  county: string,
  item: string,
  year: number,
  rows: readonly Row[],
): number | null {
  const row = rows.find((one) => one['year'] === year);
  const paid = numberOf(row?.['paid_yuan']);
  if (paid === null) read.noteHidden('finance', `${county}|${year}|${item}`, 'paid_yuan');
  return paid;
}

/**
 * What is known reaches the sum: enough. It falls short: not enough, unless a year of the duty or a year with a row
 * of its own is open.
 */
function reaches(read: Reader, { ended, running, blank }: Book, due: number): Truth {
  const known = [...ended, running].reduce<number>((total, value) => total + (value ?? 0), 0);
  if (known >= due) return true;
  const duty = ended.slice(0, read.number('fund_years'));
  return duty.includes(null) || blank ? null : false;
}

export const ziyangFinance: Readonly<Record<string, SecondReading>> = {
  Z19: {
    subject: 'county',
    applies: (read, { id }) => begun(read, id, 'fund_government'),
    met: (read, { id }) => {
      const own = book(read, id, 'fund_government');
      if (own === null) return null;
      const years = Math.min(own.ended.length, read.number('fund_years'));
      return reaches(read, own, years * read.number('fund_yearly') * yuanInTenThousand);
    },
  },
  Z19a: {
    subject: 'county',
    applies: (read, { id }) => {
      const government = book(read, id, 'fund_government');
      return government === null ? null : government.ended.length >= read.number('fund_years');
    },
    met: (read, { id }) => {
      const own = book(read, id, 'fund_residents');
      if (own === null) return null;
      return reaches(read, own, read.number('fund_years') * read.number('fund_yearly') * yuanInTenThousand);
    },
  },
  Z21: {
    subject: 'county',
    applies: (read, { id }) => begun(read, id, 'property_subsidy', 3),
    met: (read, { id }) => {
      const own = book(read, id, 'property_subsidy', 3);
      if (own === null) return null;
      const published = ['subsidy_first', 'subsidy_second', 'subsidy_third'].map((name) => read.number(name));
      return and(
        ...published.slice(0, own.ended.length).map((least, place) => {
          const paid = own.ended[place] ?? null;
          return compared(paid === null ? null : Math.round(paid / yuanInTenThousand), '>=', least);
        }),
      );
    },
  },
};

/** At least one year has ended. */
function begun(read: Reader, county: string, item: string, most = Infinity): Truth {
  const own = book(read, county, item, most);
  return own === null ? null : own.ended.length > 0;
}
