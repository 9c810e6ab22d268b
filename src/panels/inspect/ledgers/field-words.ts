// Fields of an issue and their values in words. Pure.
import { dimensions } from '../../../inspection/dimension.ts';
import { issueSources, issueStatuses, severities } from '../../../inspection/ledger/records.ts';
import type { Value } from '../../../inspection/ledger/operation.ts';
import type { Words } from '../../../language/language.ts';
import { dimensionText, ownerText } from '../../issue-words.ts';

const fields = [
  'site',
  'county',
  'dimension',
  'requirement',
  'title',
  'foundOn',
  'source',
  'finder',
  'severity',
  'owner',
  'dueOn',
  'status',
  'action',
  'evidence',
  'verifiedOn',
  'verifier',
  'closedOn',
  'reopens',
  'visit',
  'spotCheck',
  'doneOn',
] as const;

/** A field of a later version goes by its own name. */
export function fieldName(words: Words, field: string): string {
  const known = fields.find((candidate) => candidate === field);
  return known === undefined ? field : words.t(`ledgers.field.${known}`);
}

const within = <T extends string>(known: readonly T[], value: string): T | undefined =>
  known.find((candidate) => candidate === value);

function codeText(words: Words, field: string, value: string): string {
  switch (field) {
    case 'dimension': {
      const dimension = within(dimensions, value);
      return dimension === undefined ? value : dimensionText(words, dimension);
    }
    case 'status': {
      const status = within(issueStatuses, value);
      return status === undefined ? value : words.t(`ledgers.status.${status}`);
    }
    case 'severity': {
      const severity = within(severities, value);
      return severity === undefined ? value : words.t(`ledgers.severity.${severity}`);
    }
    case 'source': {
      const source = within(issueSources, value);
      return source === undefined ? value : words.t(`ledgers.source.${source}`);
    }
    case 'owner':
    case 'verifier':
      return ownerText(words, value);
    default:
      return value;
  }
}

export function valueText(words: Words, field: string, value: Value): string {
  if (value === null) return words.t('ledgers.value.none');
  if (typeof value === 'number') return words.number(value);
  if (typeof value === 'boolean') return words.t(value ? 'ledgers.value.yes' : 'ledgers.value.no');
  if (typeof value === 'string') return codeText(words, field, value);
  return words.t('ledgers.value.list', { count: value.length });
}
