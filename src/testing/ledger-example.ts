// Visits, checks and issues for tests of the ledger, written as the page writes them.
import type { Change, EntityKind, Value } from '../inspection/ledger/operation.ts';
import type { IssueStatus, SpotCheck } from '../inspection/ledger/records.ts';

type Written = Readonly<Record<string, Value>>;

export function changesOf(entity: EntityKind, key: string, fields: Written): Change[] {
  return Object.entries(fields).map(([field, value]) => ({ entity, key, field, value }));
}

export interface VisitExample {
  readonly key: string;
  readonly site?: string;
  readonly county?: string;
  readonly visitedOn?: string;
  /** null: still open. */
  readonly closedOn?: string | null;
  readonly lines?: number;
}

export function aVisit({ key, site, county, visitedOn, closedOn, lines }: VisitExample): Change[] {
  const day = visitedOn ?? '2026-10-20';
  const closed = closedOn === undefined ? day : closedOn;
  return changesOf('visit', key, {
    site: site ?? 'S1',
    county: county ?? '140802',
    kind: 'unannounced',
    visitedOn: day,
    extract: 'small',
    round: '2025-06-30',
    team: '市专班核查二组',
    ...(closed === null ? {} : { closedOn: closed }),
    ...(lines === undefined ? {} : { lines }),
  });
}

type CheckFields = Partial<Record<Exclude<keyof SpotCheck, 'key' | 'conflicts' | 'visit'>, Value>>;

export function aSpotCheck(visit: string, item: string, fields: CheckFields = {}): Change[] {
  return changesOf('spot_check', `${visit}:${item}`, {
    visit,
    item,
    requirement: item,
    dimension: 'education_health',
    answer: 'confirmed',
    checkedAt: '2026-10-20T10:00:00+08:00',
    ...fields,
  });
}

export interface IssueExample {
  readonly key: string;
  readonly status?: IssueStatus;
  readonly [field: string]: Value | undefined;
}

export function anIssue({ key, ...fields }: IssueExample): Change[] {
  const given = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, value] as const],
  );
  return changesOf('issue', key, {
    site: 'S1',
    county: '140802',
    dimension: 'fire',
    title: '消防通道堵塞',
    foundOn: '2026-09-01',
    source: 'city',
    finder: '市专班核查一组',
    status: 'found',
    ...Object.fromEntries(given),
  });
}
