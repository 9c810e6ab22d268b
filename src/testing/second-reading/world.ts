// A random small world from a seed: a county with one or two sites, a community, a township, workshops and all that is
// recorded about them. Values sit on thresholds, are missing, hidden, old or contradictory more often than in life.
import type { Item } from '../../model/item.ts';
import { columnsOf, tableNames, type TableName } from '../../model/tables.ts';
import { Stream } from '../../sample/stream.ts';
import type { Cell, Row } from './registers.ts';

type Rows = Partial<Record<TableName, Row[]>>;
type Cells = Record<string, Cell>;

export const judgedRound = '2025-06-30';
const days = [
  '2021-08-23',
  '2021-08-24',
  '2021-12-31',
  '2022-06-30',
  '2024-06-29',
  '2024-06-30',
  '2025-03-31',
  '2025-04-25',
  '2025-05-25',
  '2025-05-31',
  '2025-06-30',
  '2025-07-01',
] as const;
const counts = [0, 0, 1, 2, 3, 5, 99, 100, 101, 799, 800, 801] as const;
const statuses = ['present', 'present', 'absent', 'planned', 'shared'] as const;
const sources = ['self', 'county', 'visit', 'document'] as const;
const maskedShare = 0.3;

class Maker {
  readonly rows: Rows = {};
  readonly stream: Stream;

  constructor(seed: number) {
    this.stream = new Stream(seed, 'small world');
  }

  add(table: TableName, cells: Cells): void {
    (this.rows[table] ??= []).push(cells);
  }

  maybe<T extends Cell>(value: () => T, share = 0.8): T | null {
    return this.stream.chance(share) ? value() : null;
  }

  count(): number {
    return this.stream.pick(counts);
  }

  day(): string {
    return this.stream.pick(days);
  }

  /** Some of the empty cells were suppressed: listed for the round (or every round), the cell itself is empty. */
  mask(table: TableName, key: string, cells: Cells, columns: readonly string[], round: string | null): void {
    for (const column of columns) {
      if (cells[column] !== null || !this.stream.chance(maskedShare)) continue;
      this.add('masked', { table_name: table, key, round, column_name: column });
    }
  }
}

/** Groups of columns of which each is at most the one before it. */
const descending = [
  ['hh_labour', 'hh_labour_known', 'hh_labour_stable'],
  ['hh_no_labour', 'hh_no_labour_covered'],
  ['hh_total', 'hh_menu_covered'],
  ['home_visits_due', 'home_visits_done'],
  ['permits_eligible', 'permits_issued'],
  ['voters_eligible', 'voters_registered'],
  ['eligible_pension', 'insured_pension'],
  ['eligible_medical', 'insured_medical'],
  ['willing_hh', 'willing_hh_lifted', 'served_hh_lifted'],
] as const;

function ordered(cells: Cells, level: boolean): void {
  for (const group of descending) {
    const known = group.filter((name) => typeof cells[name] === 'number');
    const values = known.map((name) => Number(cells[name])).toSorted((a, b) => b - a);
    known.forEach((name, place) => {
      cells[name] = values[level ? 0 : place] ?? null;
    });
  }
}

/** A row of a table kept by subject and round, with every column of the contract filled at random. */
function roundRow(make: Maker, table: TableName, key: Cells, id: string): void {
  if (make.stream.chance(0.1)) return;
  const cells: Cells = { ...key, round: judgedRound };
  const open = Object.entries(columnsOf(table)).filter(([name]) => !(name in cells));
  for (const [name, { type }] of open) {
    if (type === 'date') cells[name] = make.maybe(() => make.day(), 0.9);
    else if (type === 'bool') cells[name] = make.maybe(() => make.stream.chance(0.6));
    else if (type === 'int' || type === 'real') cells[name] = make.maybe(() => make.count(), 0.85);
    else cells[name] = null;
  }
  // Sometimes everybody is covered.
  ordered(cells, make.stream.chance(0.3));
  if (table === 'team') {
    cells['team_id'] = make.maybe(() => `T${id.slice(1, -1)}${make.stream.pick(['x', 'y'])}`);
    cells['team_size'] = make.maybe(() => make.stream.int(0, 4));
    if (make.stream.chance(0.5)) Object.assign(cells, { first_secretary: true, team_size: 3 });
  }
  if (table === 'workshop_round') cells['status'] = make.maybe(() => make.stream.pick(workshopStatus), 0.4);
  // A row of another round says nothing of this one.
  if (make.stream.chance(0.1)) cells['round'] = '2025-03-31';
  make.add(table, cells);
  const names = open.map(([name]) => name).filter((name) => name !== 'as_of' && name !== 'status');
  make.mask(
    table,
    id,
    cells,
    names,
    make.stream.pick([judgedRound, judgedRound, judgedRound, null, '2025-03-31']),
  );
}

const workshopStatus = ['running', 'running', 'idle', 'closed', 'planned', 'building'] as const;

function provisions(make: Maker, kind: string, id: string, items: readonly Item[]): void {
  // Where all is well, so that counted sets pass too.
  const well = make.stream.chance(0.25);
  const day = well ? make.stream.pick(['2021-08-24', '2021-12-31', '2025-05-31']) : null;
  for (const { code } of items.filter((item) => item.table === 'provision' && item.subject === kind)) {
    if (make.stream.chance(well ? 0.03 : 0.15)) {
      if (make.stream.chance(0.3)) {
        const key = `${kind}|${id}|${code}|${make.day()}|county`;
        make.add('masked', { table_name: 'provision', key, round: judgedRound, column_name: 'status' });
      }
      continue;
    }
    const seen = new Set<string>();
    for (let row = make.stream.int(1, 2); row > 0; row -= 1) {
      const [asOf, source] = [day ?? make.day(), make.stream.pick(sources)];
      if (seen.has(`${asOf} ${source}`)) continue;
      seen.add(`${asOf} ${source}`);
      make.add('provision', {
        subject_kind: kind,
        subject_id: id,
        item: code,
        as_of: asOf,
        source,
        status: well && make.stream.chance(0.97) ? 'present' : make.stream.pick(statuses),
        verified_on: make.maybe(() => make.day(), 0.3),
      });
    }
  }
}

const periods = {
  month: ['2025-04-30', '2025-05-31', '2025-06-30', '2025-07-31'],
  quarter: ['2024-03-31', '2025-03-31', '2025-06-30', '2025-09-30'],
  year: ['2023-12-31', '2024-12-31', '2025-12-31'],
} as const;

function measures(make: Maker, kind: string, id: string, items: readonly Item[]): void {
  for (const item of items) {
    if (item.table !== 'measure' || item.subject !== kind) continue;
    for (const period of periods[item.every]) {
      if (make.stream.chance(0.35)) continue;
      const cells: Cells = { subject_kind: kind, subject_id: id, period, item: item.code };
      const whole = make.count();
      const ratio = item.parts === 'ratio';
      cells['denominator'] = ratio ? make.maybe(() => whole) : null;
      cells['numerator'] = ratio
        ? make.maybe(() => make.stream.pick([whole, Math.floor(whole / 2), 0]))
        : null;
      cells['value'] = ratio ? null : make.maybe(() => make.count());
      cells['as_of'] = make.maybe(() => make.day(), 0.5);
      make.add('measure', cells);
      const parts = ratio ? ['numerator', 'denominator'] : ['value'];
      make.mask('measure', `${kind}|${id}|${item.code}`, cells, parts, period);
    }
  }
}

function workshops(make: Maker, index: number, county: string, sites: readonly string[]): void {
  for (let number = make.stream.int(0, 2); number > 0; number -= 1) {
    const id = `W${index}n${number}`;
    const placed = make.stream.chance(0.8);
    // A degree and more between worlds, metres within one.
    const [lon, lat] = [
      80 + (index % 50) + make.stream.pick([0, 0.003, 0.0075]),
      20 + Math.floor(index / 50) + make.stream.pick([0, 0.004, 0.009, 0.02]),
    ];
    const cells: Cells = {
      workshop_id: id,
      county_adcode: county,
      lon: placed ? lon : null,
      lat: placed ? lat : null,
      status: make.stream.pick(workshopStatus),
      accepted_on: make.maybe(() => make.day()),
      in_project_library: make.maybe(() => make.stream.chance(0.5)),
      library_id: make.maybe(() => 'L1', 0.5),
      kind: 'workshop',
    };
    make.add('workshop', cells);
    make.mask('workshop', id, cells, ['accepted_on', 'lon', 'lat', 'in_project_library'], null);
    roundRow(make, 'workshop_round', { workshop_id: id }, id);
    for (const site of sites) {
      if (make.stream.chance(0.35)) continue;
      const tie: Cells = {
        workshop_id: id,
        site_id: site,
        posts_allocated: make.maybe(() => make.count()),
        walk_minutes: make.maybe(() => make.stream.pick([5, 19.9, 20, 20.1, 45]), 0.4),
        measured_on: make.maybe(() => make.day(), 0.5),
      };
      make.add('workshop_site', tie);
      make.mask('workshop_site', `${id}|${site}`, tie, ['posts_allocated', 'walk_minutes'], null);
    }
  }
}

function events(make: Maker, kind: string, id: string): void {
  for (let number = make.stream.int(0, 3); number > 0; number -= 1) {
    make.add('event', {
      event_id: `${kind}-${id}-${number}`,
      subject_kind: kind,
      subject_id: id,
      kind: make.stream.pick(['activity', 'training', 'meeting', 'comparison']),
      held_on: make.maybe(() =>
        make.stream.pick(['2025-03-31', '2025-04-01', '2025-05-10', '2025-06-30', '2025-07-01']),
      ),
    });
  }
}

function ofCounty(make: Maker, index: number, county: string, sites: readonly string[]): void {
  for (const year of [2021, 2022, 2023, 2024, 2025]) {
    for (const item of ['fund_government', 'fund_residents', 'property_subsidy']) {
      if (make.stream.chance(0.4)) continue;
      const yuan = (): number => make.stream.pick([0, 2270000, 3400000, 5670000, 8800000, 44000000]);
      const cells: Cells = {
        adcode: county,
        year,
        item,
        due_yuan: make.maybe(yuan),
        paid_yuan: make.maybe(yuan),
      };
      make.add('finance', cells);
      make.mask('finance', `${county}|${year}|${item}`, cells, ['due_yuan', 'paid_yuan'], null);
    }
  }
  for (let number = make.stream.int(0, 2); number > 0; number -= 1) {
    make.add('project', {
      project_id: `P${index}n${number}`,
      site_id: make.maybe(() => sites[0] ?? null, 0.5),
      county_adcode: county,
      planned_start: make.maybe(() => make.day()),
      planned_end: make.maybe(() => make.day()),
      finished_on: make.maybe(() => make.day(), 0.7),
      accepted_on: make.maybe(() => make.day(), 0.6),
      reported_on: make.maybe(() => make.day(), 0.6),
    });
    make.add('issue', {
      issue_id: `I${index}n${number}`,
      site_id: make.stream.pick(sites),
      found_on: make.day(),
      due_on: make.maybe(() => make.day()),
      closed_on: make.maybe(() => make.day(), 0.5),
      verified_on: make.maybe(() => make.day(), 0.5),
    });
    make.add('visit', {
      visit_id: `V${index}n${number}`,
      site_id: make.maybe(() => make.stream.pick(sites), 0.9),
      visited_on: make.maybe(() =>
        make.stream.pick(['2025-04-01', '2025-05-31', '2025-06-30', '2025-07-02']),
      ),
      kind: make.maybe(() => make.stream.pick(['unannounced', 'scheduled'])),
    });
  }
}

function reports(make: Maker, township: string): void {
  for (const month of ['2025-04-01', '2025-05-01', '2025-06-01']) {
    for (const deliverable of ['monitoring_entry', 'change_list']) {
      if (make.stream.chance(0.25)) continue;
      const day = make.stream.pick(['24', '25', '26']);
      make.add('report', {
        adcode: township,
        month,
        deliverable,
        submitted_on: make.maybe(() => `${month.slice(0, 8)}${day}`, 0.7),
      });
    }
  }
}

/** Worlds with different `index` share nothing, so that many can stand in one database. */
export function smallWorld(seed: number, index: number, items: readonly Item[]): Rows {
  const make = new Maker(seed);
  const [city, county, township] = [`${1000 + index}00`, `${1000 + index}01`, `${1000 + index}01001`];
  for (const [adcode, level] of [
    [city, 'prefecture'],
    [county, 'county'],
    [township, 'township'],
  ] as const) {
    make.add('region', { adcode, name_zh: adcode, level });
  }
  const sites = make.stream.chance(0.5) ? [`S${index}a`] : [`S${index}a`, `S${index}b`];
  for (const id of sites) {
    const placed = make.stream.chance(0.85);
    const cells: Cells = {
      site_id: id,
      name_zh: id,
      county_adcode: county,
      township_adcode: township,
      community: make.maybe(() => `C${index}`),
      lon: placed ? 80 + (index % 50) : null,
      lat: placed ? 20 + Math.floor(index / 50) : null,
      opened_on: make.maybe(() => make.stream.pick(['2019-10-01', '2021-12-31', '2022-01-01']), 0.7),
      closed_on: make.maybe(() => make.day(), 0.15),
      merged_into: make.maybe(() => `S${index}a`, 0.03),
    };
    make.add('site', cells);
    make.mask('site', id, cells, ['lon', 'lat'], null);
    for (const table of ['site_round', 'industry_round', 'safety_round', 'team', 'clinic'] as const) {
      roundRow(make, table, { site_id: id }, id);
    }
    events(make, 'site', id);
    provisions(make, 'site', id, items);
    measures(make, 'site', id, items);
  }
  workshops(make, index, county, sites);
  for (const [kind, id] of [
    ['community', `C${index}`],
    ['county', county],
    ['township', township],
    ['city', city],
  ] as const) {
    provisions(make, kind, id, items);
    measures(make, kind, id, items);
    if (kind !== 'city') events(make, kind, id);
  }
  ofCounty(make, index, county, sites);
  reports(make, township);
  return make.rows;
}

/** All tables of several worlds together. */
export function together(worlds: readonly Rows[]): Rows {
  const all: Rows = {};
  for (const table of tableNames) all[table] = worlds.flatMap((world) => world[table] ?? []);
  return all;
}
