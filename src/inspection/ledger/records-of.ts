// The entities of a ledger as typed records. The same entity gives the same record object, the same ledger the same lists.
import { conflictFieldsOf } from './conflicts.ts';
import type { Entity, Ledger } from './ledger.ts';
import {
  compareOperations,
  compareTexts,
  type EntityKind,
  entityKinds,
  type Operation,
} from './operation.ts';
import { fieldsOf } from './read-fields.ts';
import { answers, issueSources, issueStatuses, provisionStatuses, severities } from './records.ts';
import type { Issue, LedgerRecords, PhotoRecord, SpotCheck, Visit } from './records.ts';

type EntityMap = ReadonlyMap<string, Entity>;

/** A record, or null where a field is missing without which it would say nothing. */
type Read<R> = (entity: Entity) => R | null;

const readVisit: Read<Visit> = (entity) => {
  const { text, day, count, oneOf } = fieldsOf(entity);
  const [site, kind, visitedOn] = [
    text('site'),
    oneOf('kind', ['unannounced', 'scheduled']),
    day('visitedOn'),
  ];
  if (site === null || kind === null || visitedOn === null) return null;
  return {
    ...keptOf(entity),
    site,
    county: text('county') ?? '',
    kind,
    visitedOn,
    extract: text('extract') ?? '',
    round: text('round') ?? '',
    team: text('team') ?? '',
    closedOn: day('closedOn'),
    lines: count('lines'),
  };
};

const readSpotCheck: Read<SpotCheck> = (entity) => {
  const { text, count, number, oneOf, dimension, fix, target, instant } = fieldsOf(entity);
  const [visit, item, heading] = [text('visit'), text('item'), dimension('dimension')];
  if (visit === null || item === null || heading === null) return null;
  const minutes = number('minutes');
  return {
    ...keptOf(entity),
    visit,
    item,
    requirement: text('requirement') ?? '',
    dimension: heading,
    target: target('target'),
    registered: text('registered'),
    answer: oneOf('answer', answers),
    status: oneOf('status', provisionStatuses),
    count: count('count'),
    minutes: minutes !== null && minutes >= 0 ? minutes : null,
    note: text('note'),
    fix: fix('fix'),
    checkedAt: instant('checkedAt'),
  };
};

const readPhoto: Read<PhotoRecord> = (entity) => {
  const { text, count, flag, fix } = fieldsOf(entity);
  const sha256 = text('sha256');
  if (sha256 === null || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  return {
    ...keptOf(entity),
    visit: text('visit') ?? '',
    shows: text('shows') ?? '',
    sha256,
    bytes: count('bytes') ?? 0,
    width: count('width') ?? 0,
    height: count('height') ?? 0,
    takenAt: text('takenAt'),
    fix: fix('fix'),
    removed: flag('removed') ?? false,
  };
};

const readIssue: Read<Issue> = (entity) => {
  const { text, texts, day, oneOf, dimension } = fieldsOf(entity);
  const [site, heading, foundOn] = [text('site'), dimension('dimension'), day('foundOn')];
  const [source, status] = [oneOf('source', issueSources), oneOf('status', issueStatuses)];
  const isStrange = source === null && text('source') !== null;
  if (site === null || heading === null || foundOn === null || isStrange || status === null) return null;
  return {
    ...keptOf(entity),
    site,
    county: text('county') ?? '',
    dimension: heading,
    requirement: text('requirement'),
    title: text('title') ?? '',
    foundOn,
    source,
    finder: text('finder') ?? '',
    severity: oneOf('severity', severities),
    owner: text('owner'),
    dueOn: day('dueOn'),
    status,
    action: text('action'),
    evidence: texts('evidence'),
    verifiedOn: day('verifiedOn'),
    verifier: text('verifier'),
    closedOn: day('closedOn'),
    reopens: text('reopens'),
    visit: text('visit'),
    spotCheck: text('spotCheck'),
    history: historyOf(entity),
  };
};

function keptOf(entity: Entity): { readonly key: string; readonly conflicts: readonly string[] } {
  return { key: entity.key, conflicts: conflictFieldsOf(entity) };
}

/** Every operation on the entity, oldest first. */
export function historyOf(entity: Entity): readonly Operation[] {
  return [...entity.fields.values()].flatMap(({ operations }) => operations).sort(compareOperations);
}

interface Kept<R> {
  readonly records: readonly R[];
  /** Keys of the entities that are no record yet. */
  readonly unread: readonly string[];
}

/** Reads all entities of a kind; what was read before is not read again. */
function readerOf<R extends { readonly key: string }>(read: Read<R>): (entities: EntityMap) => Kept<R> {
  const byEntity = new WeakMap<Entity, { readonly record: R | null }>();
  const byMap = new WeakMap<EntityMap, Kept<R>>();
  const recordOf = (entity: Entity) => {
    const known = byEntity.get(entity);
    if (known !== undefined) return known.record;
    const record = read(entity);
    byEntity.set(entity, { record });
    return record;
  };
  return (entities) => {
    const known = byMap.get(entities);
    if (known !== undefined) return known;
    const records: R[] = [];
    const unread: string[] = [];
    for (const entity of entities.values()) {
      const record = recordOf(entity);
      if (record === null) unread.push(entity.key);
      else records.push(record);
    }
    const kept = {
      records: records.sort((a, b) => compareTexts(a.key, b.key)),
      unread: unread.sort(compareTexts),
    };
    byMap.set(entities, kept);
    return kept;
  };
}

const readers = {
  visit: readerOf(readVisit),
  spot_check: readerOf(readSpotCheck),
  photo: readerOf(readPhoto),
  issue: readerOf(readIssue),
};

const lists = new WeakMap<Ledger['entities'], LedgerRecords>();

/** Lists in the order of the keys. An entity without what it needs (a visit without site) is in `unreadOf`. */
export function recordsOf({ entities }: Ledger): LedgerRecords {
  const known = lists.get(entities);
  if (known !== undefined) return known;
  const records = {
    visits: readers.visit(entities.visit).records,
    spotChecks: readers.spot_check(entities.spot_check).records,
    photos: readers.photo(entities.photo).records,
    issues: readers.issue(entities.issue).records,
  };
  lists.set(entities, records);
  return records;
}

/** What stands in the ledger and cannot be shown as a record: written by a newer page, or not wholly arrived. */
export function unreadOf({
  entities,
}: Ledger): readonly { readonly entity: EntityKind; readonly key: string }[] {
  return entityKinds.flatMap((entity) =>
    readers[entity](entities[entity]).unread.map((key) => ({ entity, key })),
  );
}
