// The data contract, version 1, as data: the only copy of table and column names that code reads.
// Contents of a cell, keys, and what must be filled in are stated here; meaning is in docs/data-contract.md.

export type ColumnType = 'text' | 'int' | 'real' | 'date' | 'bool';

export interface Column {
  readonly type: ColumnType;
  /** Part of the table's key; a key cell is never empty. */
  readonly key?: true;
  /** Not part of the key, but may not be empty. */
  readonly required?: true;
  /** Closed list of allowed texts. */
  readonly oneOf?: readonly string[];
  /** The cell must exist as a key of this table. */
  readonly references?: 'region' | 'site' | 'workshop' | 'issue';
  /** Inclusive lower bound of a number. */
  readonly min?: number;
}

export interface Table {
  readonly columns: Readonly<Record<string, Column>>;
  /** The extract is refused without it. */
  readonly required?: true;
}

const text = { type: 'text' } as const;
const date = { type: 'date' } as const;
const bool = { type: 'bool' } as const;
const real = { type: 'real' } as const;
const amount = { type: 'real', min: 0 } as const;
const count = { type: 'int', min: 0 } as const;
const keyText = { type: 'text', key: true } as const;
const keyDate = { type: 'date', key: true } as const;
const siteKey = { type: 'text', key: true, references: 'site' } as const;
const regionRef = { type: 'text', references: 'region' } as const;
const workshopStatus = ['running', 'idle', 'closed', 'planned', 'building'] as const;

function counts<const Names extends readonly string[]>(...names: Names): Record<Names[number], typeof count> {
  return Object.fromEntries(names.map((name) => [name, count])) as Record<Names[number], typeof count>;
}

export const tables = {
  region: {
    required: true,
    columns: {
      adcode: keyText,
      name_zh: { type: 'text', required: true },
      name_en: text,
      level: { type: 'text', required: true, oneOf: ['province', 'prefecture', 'county', 'township'] },
      parent_adcode: text,
      lon: real,
      lat: real,
    },
  },
  site: {
    required: true,
    columns: {
      site_id: keyText,
      name_zh: { type: 'text', required: true },
      name_en: text,
      county_adcode: { type: 'text', required: true, references: 'region' },
      township_adcode: regionRef,
      community: text,
      kind: { type: 'text', oneOf: ['urban', 'town', 'village'] },
      lon: real,
      lat: real,
      accuracy_m: amount,
      opened_on: date,
      closed_on: date,
      merged_into: { type: 'text', references: 'site' },
    },
  },
  site_round: {
    columns: {
      site_id: siteKey,
      round: keyDate,
      as_of: date,
      ...counts(
        'pop_total',
        'hh_total',
        'pop_registered',
        'hh_registered',
        'pop_lifted',
        'hh_lifted',
        'pop_sync',
        'hh_sync',
        'labourers',
        'employed',
        'employed_stable',
        'willing_unemployed',
        'hh_labour',
        'hh_labour_stable',
        'hh_labour_known',
        'hh_no_labour',
        'hh_no_labour_covered',
        'hh_menu_covered',
        'willing_hh',
        'job_outside',
        'job_local',
        'job_public',
        'job_relief',
        'job_self',
        'trained',
      ),
    },
  },
  industry_round: {
    columns: {
      site_id: siteKey,
      round: keyDate,
      as_of: date,
      designated: bool,
      ...counts('willing_hh', 'willing_hh_lifted', 'served_hh_lifted', 'greenhouses'),
      mu: amount,
      enterprises: count,
      register_kept: bool,
    },
  },
  safety_round: {
    columns: {
      site_id: siteKey,
      round: keyDate,
      as_of: date,
      ...counts(
        'monitored_hh',
        'monitored_unstable_hh',
        'monitored_edge_hh',
        'monitored_sudden_hh',
        'monitored_helped_hh',
        'dibao_rural',
        'dibao_urban',
        'dibao_eligible',
        'dibao_applied',
        'dibao_declined',
        'dibao_pending',
        'dibao_transferred',
        'home_visits_due',
        'home_visits_done',
        'tekun',
        'disabled_severe',
        'elderly',
        'orphans',
        'insured_pension',
        'insured_medical',
        'eligible_pension',
        'eligible_medical',
        'permits_eligible',
        'permits_issued',
        'voters_eligible',
        'voters_registered',
        'deeds_issued',
        'doctors_signed_hh',
      ),
    },
  },
  provision: {
    columns: {
      subject_kind: {
        type: 'text',
        key: true,
        oneOf: ['site', 'community', 'county', 'township', 'workshop'],
      },
      subject_id: keyText,
      item: keyText,
      as_of: keyDate,
      source: { type: 'text', key: true, oneOf: ['self', 'county', 'visit', 'document'] },
      status: { type: 'text', required: true, oneOf: ['present', 'absent', 'planned', 'shared'] },
      verified_on: date,
      lon: real,
      lat: real,
      distance_m: amount,
      quantity: real,
      note: text,
    },
  },
  workshop: {
    columns: {
      workshop_id: keyText,
      name_zh: text,
      name_en: text,
      county_adcode: { type: 'text', required: true, references: 'region' },
      lon: real,
      lat: real,
      status: { type: 'text', required: true, oneOf: workshopStatus },
      accepted_on: date,
      in_project_library: bool,
      library_id: text,
      trade: text,
      home_work: bool,
      piece_rate: bool,
      kind: { type: 'text', oneOf: ['workshop', 'community_factory', 'park'] },
    },
  },
  workshop_round: {
    columns: {
      workshop_id: { type: 'text', key: true, references: 'workshop' },
      round: keyDate,
      status: { type: 'text', oneOf: workshopStatus },
      ...counts('posts', 'posts_reserved', 'workers', 'workers_resettled', 'workers_lifted'),
    },
  },
  workshop_site: {
    columns: {
      workshop_id: { type: 'text', key: true, references: 'workshop' },
      site_id: siteKey,
      posts_allocated: count,
      walk_minutes: amount,
      measured_on: date,
    },
  },
  team: {
    columns: {
      site_id: siteKey,
      round: keyDate,
      first_secretary: bool,
      team_id: text,
      team_size: count,
      county_arranged: bool,
      ...counts('grids', 'buildings', 'grid_workers', 'grid_paid_yuan'),
    },
  },
  clinic: {
    columns: {
      site_id: siteKey,
      round: keyDate,
      institutions_serving: count,
      doctors_certified: count,
      outreach: bool,
    },
  },
  event: {
    columns: {
      event_id: keyText,
      subject_kind: { type: 'text', oneOf: ['site', 'community', 'county', 'township', 'workshop'] },
      subject_id: text,
      kind: {
        type: 'text',
        oneOf: ['activity', 'training', 'meeting', 'comparison', 'review', 'recruitment'],
      },
      held_on: date,
    },
  },
  report: {
    columns: {
      adcode: { type: 'text', key: true, references: 'region' },
      month: keyDate,
      deliverable: keyText,
      submitted_on: date,
    },
  },
  finance: {
    columns: {
      adcode: { type: 'text', key: true, references: 'region' },
      year: { type: 'int', key: true },
      item: keyText,
      due_yuan: amount,
      paid_yuan: amount,
    },
  },
  assessment: {
    columns: {
      county_adcode: { type: 'text', key: true, references: 'region' },
      year: { type: 'int', key: true },
      self_score: real,
      city_score: real,
    },
  },
  project: {
    columns: {
      project_id: keyText,
      site_id: { type: 'text', references: 'site' },
      county_adcode: regionRef,
      name_zh: text,
      kind: text,
      budget_yuan: amount,
      planned_start: date,
      planned_end: date,
      started_on: date,
      finished_on: date,
      accepted_on: date,
      reported_on: date,
    },
  },
  issue: {
    columns: {
      issue_id: keyText,
      site_id: { type: 'text', references: 'site' },
      dimension: {
        type: 'text',
        oneOf: ['quality_safety', 'fire', 'education_health', 'industry_jobs', 'governance', 'integration'],
      },
      requirement: text,
      found_on: date,
      found_by: { type: 'text', oneOf: ['self', 'city', 'complaint', 'data'] },
      severity: text,
      owner: text,
      due_on: date,
      status: text,
      closed_on: date,
      verified_on: date,
      verified_by: text,
      reopens: { type: 'text', references: 'issue' },
    },
  },
  visit: {
    columns: {
      visit_id: keyText,
      site_id: { type: 'text', references: 'site' },
      visited_on: date,
      kind: { type: 'text', oneOf: ['unannounced', 'scheduled'] },
    },
  },
  measure: {
    columns: {
      subject_kind: {
        type: 'text',
        key: true,
        oneOf: ['site', 'community', 'county', 'township', 'workshop', 'city'],
      },
      subject_id: keyText,
      period: keyDate,
      item: keyText,
      numerator: real,
      denominator: real,
      value: real,
      unit: text,
      as_of: date,
      source: text,
    },
  },
  masked: {
    columns: {
      table_name: keyText,
      key: keyText,
      round: date,
      column_name: keyText,
    },
  },
  road_node: {
    columns: {
      node: { type: 'int', key: true },
      lon: { type: 'real', required: true },
      lat: { type: 'real', required: true },
      ascent: real,
    },
  },
  road_edge: {
    columns: {
      from: { type: 'int', key: true },
      to: { type: 'int', key: true },
      length_m: { type: 'real', required: true, min: 0 },
      ...{
        walk_s: amount,
        walk_s_back: amount,
        bike_s: amount,
        bike_s_back: amount,
        car_s: amount,
        car_s_back: amount,
      },
    },
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];
export type ColumnOf<T extends TableName> = keyof (typeof tables)[T]['columns'] & string;

/** Columns of a table as a plain record, for code that walks over any table. */
export function columnsOf(table: TableName): Readonly<Record<string, Column>> {
  return tables[table].columns;
}

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

/** Contract type → type of the DuckDB column, the same in the page and on the command line. */
export const duckType: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  int: 'INTEGER',
  real: 'DOUBLE',
  date: 'DATE',
  bool: 'BOOLEAN',
};
