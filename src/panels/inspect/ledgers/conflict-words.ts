// What a conflict is about and what its sides say, in words. Pure.
import type { Conflict } from '../../../inspection/ledger/ledger.ts';
import type { EntityKind, Value } from '../../../inspection/ledger/operation.ts';
import { answers, type LedgerRecords } from '../../../inspection/ledger/records.ts';
import type { Words } from '../../../language/language.ts';
import { foundStatusText } from '../../../language/record-words.ts';
import { evidenceListText } from './evidence-words.ts';
import { fieldName, valueText } from './field-words.ts';
import type { NameOf } from './use-ledger-rows.ts';

const ofCheck = ['answer', 'status', 'count', 'minutes', 'note', 'fix'] as const;
const ofVisit = ['kind', 'visitedOn', 'team'] as const;
const ofPhoto = ['removed', 'takenAt', 'shows'] as const;
const visitKinds = ['unannounced', 'scheduled'] as const;

export function conflictField(words: Words, entity: EntityKind, field: string): string {
  if (entity === 'visit' && field === 'closedOn') return words.t('ledgers.field.endedOn');
  const check = ofCheck.find((name) => name === field);
  if (check !== undefined && entity !== 'issue') return words.t(`visit.field.${check}`);
  const own = [...ofVisit, ...ofPhoto].find((name) => name === field);
  return own === undefined ? fieldName(words, field) : words.t(`ledgers.field.${own}`);
}

export function conflictValue(
  words: Words,
  records: LedgerRecords,
  { entity, field }: Pick<Conflict, 'entity' | 'field'>,
  value: Value,
): string {
  if (entity === 'issue' && field === 'evidence' && Array.isArray(value)) {
    return evidenceListText(words, records, value);
  }
  if (entity === 'issue' || typeof value !== 'string') return positionText(words, field, value);
  const answer = answers.find((one) => one === value);
  if (field === 'answer' && answer !== undefined) return words.t(`ledgers.check.${answer}`);
  if (field === 'status') return foundStatusText(words, value) ?? value;
  const kind = visitKinds.find((one) => one === value);
  return field === 'kind' && kind !== undefined ? words.t(`ledgers.kind.${kind}`) : value;
}

function positionText(words: Words, field: string, value: Value): string {
  if (field !== 'fix' || !Array.isArray(value)) return valueText(words, field, value);
  const metres = Math.round(Number(value[2]));
  return `${value.slice(0, 2).join(', ')} ${words.t('visit.fix.short', { metres })}`;
}

/** Kind, site and what it is there; an entity that is no record yet goes by its key. */
export function conflictTitle(
  words: Words,
  records: LedgerRecords,
  nameOf: NameOf,
  { entity, key }: Conflict,
): string {
  const parts = [words.t(`ledgers.conflicts.kind.${entity}`), ...placeOf(records, nameOf, entity, key)];
  return parts.join(' · ');
}

function placeOf(records: LedgerRecords, nameOf: NameOf, entity: EntityKind, key: string): readonly string[] {
  const visitLine = (visit: string, ...more: readonly string[]): readonly string[] => {
    const found = records.visits.find((one) => one.key === visit);
    return found === undefined ? [key] : [nameOf(found.site), found.visitedOn, ...more];
  };
  if (entity === 'visit') return visitLine(key);
  if (entity === 'issue') {
    const issue = records.issues.find((one) => one.key === key);
    return issue === undefined ? [key] : [nameOf(issue.site), issue.title];
  }
  if (entity === 'photo') return visitLine(records.photos.find((one) => one.key === key)?.visit ?? '');
  const check = records.spotChecks.find((one) => one.key === key);
  return check === undefined ? [key] : visitLine(check.visit, check.requirement || check.item);
}
