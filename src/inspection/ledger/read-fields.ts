// Values of fields as what they should be. What a newer page wrote in another form reads as null; nothing is thrown.
import { dimensions } from '../dimension.ts';
import type { Entity } from './ledger.ts';
import { compareTexts } from './operation.ts';
import { isDay, isInstant } from './parse-operation.ts';
import { type CheckTarget, type Fix } from './records.ts';

export interface Fields {
  text(name: string): string | null;
  /** A finite number. */
  number(name: string): number | null;
  /** A whole number from 0. */
  count(name: string): number | null;
  flag(name: string): boolean | null;
  day(name: string): string | null;
  /** The latest where two hands wrote one. */
  instant(name: string): string | null;
  oneOf<T extends string>(name: string, allowed: readonly T[]): T | null;
  texts(name: string): readonly string[];
  dimension(name: string): (typeof dimensions)[number] | null;
  fix(name: string): Fix | null;
  target(name: string): CheckTarget | null;
}

export function fieldsOf(entity: Entity): Fields {
  const value = (name: string) => entity.fields.get(name)?.value ?? null;
  const text = (name: string) => {
    const found = value(name);
    return typeof found === 'string' ? found : null;
  };
  const number = (name: string) => {
    const found = value(name);
    return typeof found === 'number' && Number.isFinite(found) ? found : null;
  };
  const passing = (found: string | null, test: (text: string) => boolean) =>
    found !== null && test(found) ? found : null;
  const texts = (name: string): readonly string[] => {
    const found = value(name);
    return typeof found === 'object' && found !== null ? found.filter((one) => typeof one === 'string') : [];
  };
  const oneOf = <T extends string>(name: string, allowed: readonly T[]) => {
    const found = value(name);
    return allowed.find((one) => one === found) ?? null;
  };
  return {
    text,
    number,
    count: (name) => {
      const found = number(name);
      return found !== null && Number.isInteger(found) && found >= 0 ? found : null;
    },
    flag: (name) => {
      const found = value(name);
      return typeof found === 'boolean' ? found : null;
    },
    day: (name) => passing(text(name), isDay),
    instant: (name) => {
      const heads = entity.fields.get(name)?.heads ?? [];
      const instants = heads.flatMap((head) => (isInstant(head.new) ? [head.new] : []));
      return instants.sort(compareTexts).at(-1) ?? null;
    },
    oneOf,
    texts,
    dimension: (name) => oneOf(name, dimensions),
    fix: (name) => fixOf(texts(name)),
    target: (name) => targetOf(text(name)),
  };
}

function decimalOf(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,9}(\.\d{1,20})?(e-\d{1,2})?$/.test(text) ? Number(text) : null;
}

/** `[lon, lat, accuracyM, at]`; null where it is no position on earth. */
export function fixOf(texts: readonly string[]): Fix | null {
  const [lon, lat, accuracyM] = [decimalOf(texts[0]), decimalOf(texts[1]), decimalOf(texts[2])];
  const at = texts[3];
  if (texts.length !== 4 || lon === null || lat === null || accuracyM === null || !isInstant(at)) return null;
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90 || accuracyM < 0) return null;
  return { lon, lat, accuracyM, at };
}

/** As an operation holds it: seven decimals of a degree (1 cm), a decimetre of accuracy. */
export function fixTexts({ lon, lat, accuracyM, at }: Fix): readonly string[] {
  return [plain(lon, 7), plain(lat, 7), plain(accuracyM, 1), at];
}

function plain(value: number, decimals: number): string {
  const text = value.toFixed(decimals).replace(/0+$/, '').replace(/\.$/, '');
  return text === '-0' ? '0' : text;
}

export function targetOf(text: string | null): CheckTarget | null {
  const [table, first = '', second = '', item = '', ...rest] = text?.split('|') ?? [];
  if (rest.length > 0 || first === '' || second === '') return null;
  if (table === 'provision' && item !== '') {
    return { table, subjectKind: first, subjectId: second, item };
  }
  if (table === 'workshop_site' && item === '') return { table, workshop: first, site: second };
  return null;
}

export function targetText(target: CheckTarget): string {
  if (target.table === 'workshop_site') return ['workshop_site', target.workshop, target.site].join('|');
  return ['provision', target.subjectKind, target.subjectId, target.item].join('|');
}
