// The session as the search part of the address. One entry per field says its name, how it is written and read.
// Decoding keeps what is valid and reports the rest.
import { populationBases, type PopulationBase, type SizeClass } from '../model/size-class.ts';
import type { ParameterValue } from '../model/requirement.ts';
import { verdicts, type Verdict } from '../model/verdict.ts';
import type { LinkReport } from './atlas-state.ts';
import type { Language } from './ports.ts';
import {
  defaultSession,
  lookNames,
  trendViews,
  workspaces,
  type Colour,
  type DataAge,
  type RateId,
  type Session,
  type TrendView,
  type Workspace,
} from './session.ts';

/** Writes a field; null leaves it out (it equals its default). */
type Encode<T> = (value: T) => string | null;
/** Reads a field; undefined means the text cannot be read. */
type Decode<T> = (text: string) => T | undefined;

interface Field<T> {
  readonly name: string;
  readonly encode: Encode<T>;
  readonly decode: Decode<T>;
}

const same = <T>(value: T, fallback: T): boolean => JSON.stringify(value) === JSON.stringify(fallback);
const oneOf =
  <T extends string>(options: readonly T[]): Decode<T> =>
  (text) =>
    options.find((option) => option === text);
const list = (text: string): string[] => text.split(',').filter((part) => part !== '');

function listOf<T>(read: Decode<T>): Decode<T[]> {
  return (text) => {
    const parts = list(text).map(read);
    const good = parts.filter((part) => part !== undefined);
    return good.length === parts.length ? good : undefined;
  };
}

const word: Decode<string> = (text) => (/^[\p{L}\p{N}._-]{1,80}$/u.test(text) ? text : undefined);
const pin: Decode<string> = (text) =>
  /^(county|site):[\p{L}\p{N}._-]{1,80}$/u.test(text) ? text : undefined;
const slideId: Decode<string> = (text) => (/^[\p{L}\p{N}._:~-]{1,120}$/u.test(text) ? text : undefined);
const date: Decode<string> = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);
const ages = ['within_year', 'over_year', 'not_known'] as const satisfies readonly DataAge[];
const rates = ['household', 'labourer', 'willing', 'policy'] as const satisfies readonly RateId[];

function decodeColour(text: string): Colour | undefined {
  if (text === 'missing' || text === 'access' || text === 'age') return { by: text };
  const [by, value = ''] = text.split(':');
  if (by === 'rate') {
    const rate = oneOf(rates)(value);
    return rate && { by: 'rate', rate };
  }
  return by === 'requirement' && word(value) !== undefined ? { by, id: value } : undefined;
}

function encodeColour(colour: Colour): string {
  if (colour.by === 'rate') return `rate:${colour.rate}`;
  return colour.by === 'requirement' ? `requirement:${colour.id}` : colour.by;
}

function decodeCondition(text: string): { requirement: string; verdict: Verdict } | undefined {
  const [requirement = '', name = ''] = text.split(':');
  const verdict = oneOf(verdicts)(name);
  return verdict && word(requirement) !== undefined ? { requirement, verdict } : undefined;
}

function decodeBox(text: string): readonly [number, number, number, number] | undefined {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...rest] = text.split(',').map(Number);
  const good =
    rest.length === 0 && west < east && south < north && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  return good ? [west, south, east, north] : undefined;
}

function decodeValue(text: string): ParameterValue {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function decodeLook(text: string): Session['look'] | undefined {
  const pairs = list(text).map((part) => part.split(':'));
  const good = pairs.every(
    ([name = '', choice = '']) => oneOf(lookNames)(name) !== undefined && word(choice) !== undefined,
  );
  return good ? Object.fromEntries(pairs.map(([name = '', choice = '']) => [name, choice])) : undefined;
}

function decodeParameters(text: string): Record<string, ParameterValue> | undefined {
  const pairs = list(text).map((part) => part.split(':'));
  const good = pairs.every(([name = '', value = '']) => /^\w+$/.test(name) && word(value) !== undefined);
  return good
    ? Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decodeValue(value)]))
    : undefined;
}

const size: Decode<SizeClass> = (text) =>
  ([-1, 0, 1, 2, 3, 4] as const).find((option) => String(option) === text);

/** Every field of the session that does not hold others; `filters` are spread beside them. */
type FlatSession = Omit<Session, 'filters'> & Session['filters'];

const fields: { readonly [Key in keyof FlatSession]: Field<FlatSession[Key]> } = {
  extract: { name: 'extract', encode: (value) => value || null, decode: word },
  workspace: { name: 'show', encode: (value) => value, decode: oneOf<Workspace>(workspaces) },
  rule: { name: 'rule', encode: (value) => value, decode: word },
  view: { name: 'view', encode: (value) => value, decode: oneOf<TrendView>(trendViews) },
  since: { name: 'since', encode: (value) => value, decode: date },
  place: { name: 'place', encode: (value) => value, decode: word },
  pins: { name: 'pins', encode: (value) => value.join(','), decode: listOf(pin) },
  template: { name: 'template', encode: (value) => value, decode: word },
  slide: { name: 'slide', encode: (value) => value, decode: slideId },
  beside: { name: 'beside', encode: (value) => value, decode: word },
  round: { name: 'round', encode: (value) => value, decode: date },
  base: { name: 'base', encode: (value) => value, decode: oneOf<PopulationBase>(populationBases) },
  pack: { name: 'pack', encode: (value) => value, decode: word },
  language: { name: 'lang', encode: (value) => value, decode: oneOf<Language>(['zh-CN', 'en']) },
  colour: { name: 'colour', encode: encodeColour, decode: decodeColour },
  sort: {
    name: 'sort',
    encode: ({ column, descending }) => (descending ? `-${column}` : column),
    decode: (text) => {
      const column = word(text.replace(/^-/, ''));
      return column === undefined ? undefined : { column, descending: text.startsWith('-') };
    },
  },
  site: { name: 'site', encode: (value) => value, decode: word },
  columns: { name: 'columns', encode: (value) => value.join(','), decode: listOf(word) },
  parameters: {
    name: 'set',
    encode: (value) =>
      Object.entries(value)
        .map(([name, setting]) => `${name}:${setting}`)
        .join(','),
    decode: decodeParameters,
  },
  look: {
    name: 'look',
    encode: (value) =>
      Object.entries(value)
        .map(([name, choice]) => `${name}:${choice}`)
        .join(','),
    decode: decodeLook,
  },
  counties: { name: 'county', encode: (value) => value.join(','), decode: listOf(word) },
  sizes: { name: 'size', encode: (value) => value.join(','), decode: listOf(size) },
  verdicts: {
    name: 'verdict',
    encode: (value) => value.map((condition) => `${condition.requirement}:${condition.verdict}`).join(','),
    decode: listOf(decodeCondition),
  },
  ages: { name: 'age', encode: (value) => value.join(','), decode: listOf(oneOf<DataAge>(ages)) },
  text: { name: 'q', encode: (value) => value || null, decode: (text) => text.slice(0, 80) },
  box: {
    name: 'box',
    encode: (value) => value && value.map((degree) => degree.toFixed(5)).join(','),
    decode: decodeBox,
  },
};

function flatten({ filters, ...rest }: Session): FlatSession {
  return { ...rest, ...filters };
}

function unflatten({
  counties,
  sizes,
  verdicts: conditions,
  ages: chosen,
  text,
  box,
  ...rest
}: FlatSession): Session {
  return { ...rest, filters: { counties, sizes, verdicts: conditions, ages: chosen, text, box } };
}

const defaults = flatten(defaultSession);

/** Version of the link. A field that changes its meaning needs a new one, and a reader of the old. */
export const linkVersion = 1;
const versionName = 'v';

/** `?v=1&extract=…&site=…`; what equals its default is left out, except the extract. */
export function encodeSession(session: Session): string {
  const flat = flatten(session);
  const search = new URLSearchParams({ [versionName]: String(linkVersion) });
  const write = <Key extends keyof FlatSession>(key: Key): void => {
    if (same(flat[key], defaults[key])) return;
    const text = fields[key].encode(flat[key]);
    if (text !== null) search.set(fields[key].name, text);
  };
  (Object.keys(fields) as (keyof FlatSession)[]).forEach(write);
  return `?${search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}

export function decodeSession(search: string): { session: Session; reports: LinkReport[] } {
  const given = new URLSearchParams(search);
  const reports: LinkReport[] = [];
  const flat: FlatSession = { ...defaults };
  const read = <Key extends keyof FlatSession>(key: Key): void => {
    const { name, decode } = fields[key];
    const text = given.get(name);
    if (text === null) return;
    const value = decode(text);
    if (value === undefined) reports.push({ part: name, value: text, reason: 'malformed' });
    else flat[key] = value;
  };
  (Object.keys(fields) as (keyof FlatSession)[]).forEach(read);
  const version = given.get(versionName);
  if (version !== null && version !== String(linkVersion)) {
    const isNewer = /^\d{1,6}$/.test(version) && Number(version) > linkVersion;
    reports.push({ part: versionName, value: version, reason: isNewer ? 'newer' : 'malformed' });
  }
  const known = new Set([versionName, ...Object.values(fields).map((field) => field.name)]);
  for (const [part, value] of given) {
    if (!known.has(part)) reports.push({ part, value, reason: 'unknown' });
  }
  return { session: unflatten(flat), reports };
}
