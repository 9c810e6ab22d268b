// An operation from outside, held against its form before anything is done with it. Names the part that is wrong.
import { Problem } from '../../model/problem.ts';
import { entityKinds, type Operation, type Value } from './operation.ts';

/** UTF-16 units of one text, or of all texts of a list. */
export const longestText = 20_000;
const longestName = 200;
const longestList = 1_000;
/** Far above any ledger, far below where numbers stop being exact. */
const highestClock = 2 ** 40;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/;
const fieldName = /^[a-z][A-Za-z0-9]{0,63}$/;
const keyForm = /^[^\p{Cc}\p{Cs}]{1,300}$/u;
const loneSurrogate = /\p{Surrogate}/u;

/** In the order in which they stand in a file. */
export const operationParts = [
  'id',
  'clock',
  'device',
  'at',
  'by',
  'entity',
  'key',
  'field',
  'replaces',
  'old',
  'new',
  'reason',
] as const satisfies readonly (keyof Operation)[];
type Part = (typeof operationParts)[number];

const parts: ReadonlySet<string> = new Set(operationParts);

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest && !loneSurrogate.test(value);
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

export function isInstant(value: unknown): value is string {
  const day = typeof value === 'string' ? instant.exec(value)?.[1] : undefined;
  return day !== undefined && isDay(day);
}

/** A list is no longer, all in all, than a text may be. */
function isTexts(list: readonly unknown[]): boolean {
  let left = longestText;
  const fits = (text: unknown) => {
    if (!isText(text, left)) return false;
    left -= text.length;
    return true;
  };
  return list.length <= longestList && list.every(fits);
}

/** True for what an operation can hold and a file can carry. */
export function isValue(value: unknown): value is Value {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return isTexts(value);
  return isText(value, longestText);
}

/** Issues that come from a register keep their id in the form in which it stands there. */
function isKey(key: unknown): boolean {
  return typeof key === 'string' && keyForm.test(key) && !(key in Object.prototype);
}

function isReplaces(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= longestList &&
    value.every(isUuid) &&
    new Set(value).size === value.length
  );
}

/** A name that every object has could be mistaken for its own property. */
function isFieldName(value: unknown): boolean {
  return typeof value === 'string' && fieldName.test(value) && !(value in Object.prototype);
}

function isClock(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= highestClock;
}

const sound: Readonly<Record<Part, (found: Readonly<Record<Part, unknown>>) => boolean>> = {
  id: ({ id }) => isUuid(id),
  clock: ({ clock }) => isClock(clock),
  device: ({ device }) => isUuid(device),
  at: ({ at }) => isInstant(at),
  by: ({ by }) => isText(by, longestName),
  entity: ({ entity }) => entityKinds.some((kind) => kind === entity),
  key: ({ key }) => isKey(key),
  field: ({ field }) => isFieldName(field),
  replaces: ({ replaces }) => isReplaces(replaces),
  old: ({ old }) => isValue(old),
  new: (found) => isValue(found.new),
  reason: ({ reason }) => reason === null || isText(reason, longestText),
};

function hasParts(value: unknown): value is Readonly<Record<Part, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    operationParts.every((part) => Object.hasOwn(value, part))
  );
}

/** `place` names where it stands (`operations:12`). Rejects with Problem ledger_invalid, the part behind the place. */
export function parseOperation(value: unknown, place: string): Operation {
  if (!hasParts(value)) throw new Problem('ledger_invalid', { part: missingPart(value, place) });
  const strange = Object.keys(value).find((key) => !parts.has(key));
  if (strange !== undefined) throw new Problem('ledger_invalid', { part: `${place}:${nameable(strange)}` });
  const wrong = operationParts.find((part) => !sound[part](value));
  if (wrong !== undefined) throw new Problem('ledger_invalid', { part: `${place}:${wrong}` });
  return value as unknown as Operation;
}

function missingPart(value: unknown, place: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return place;
  return `${place}:${operationParts.find((part) => !Object.hasOwn(value, part)) ?? ''}`;
}

/** A name from outside as it may stand in a message: cut, without characters that hide. */
export function nameable(name: string): string {
  return name.replaceAll(/[\p{C}\p{Z}]/gu, '\uFFFD').slice(0, 40);
}
