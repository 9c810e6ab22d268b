// A packet in words: facts, what is on record, the way, ages. The same on the tablet and on paper. Pure.
import { wholeMonths } from '../../../inspection/whole-months.ts';
import type {
  Bearing,
  ChecklistItem,
  PacketFact,
  PacketWorkshop,
  VisitPacket,
} from '../../../inspection/packet/types.ts';
import { sourceText, foundStatusText } from '../../../language/record-words.ts';
import type { MessageKey, Words } from '../../../language/language.ts';
import { decimalText } from '../../figure-text.ts';

export function distanceText(words: Words, metres: number): string {
  if (metres < 1000) return words.t('packet.metres', { count: words.number(metres) });
  return words.t('packet.kilometres', { count: words.number(Number((metres / 1000).toFixed(1))) });
}

export function ageText(words: Words, months: number): string {
  return months === 0 ? words.t('packet.age.fresh') : words.t('packet.age', { count: months });
}

/** "2025-06-30（16 个月前）". */
export function datedText(words: Words, date: string | null, day: string): string {
  if (date === null) return words.t('packet.undated');
  return words.t('packet.dated', { date, age: ageText(words, wholeMonths(date, day)) });
}

export function factValue(words: Words, { value, hidden, unit }: PacketFact): string {
  if (hidden) return words.t('packet.hidden');
  if (value === null) return words.t('packet.unknown');
  if (value === 'true' || value === 'false') return words.t(value === 'true' ? 'review.yes' : 'review.no');
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  const text = decimalText(words, number);
  return unit === null ? text : `${text} ${words.pick(unit)}`.trim();
}

const tables: Readonly<Record<string, MessageKey>> = {
  site_round: 'trends.table.site_round',
  industry_round: 'trends.table.industry_round',
  team: 'trends.table.team',
  clinic: 'trends.table.clinic',
  workshop_site: 'packet.table.workshop_site',
};

/** The register, and who says so where it is known. */
export function factSource(words: Words, { table, source }: PacketFact): string {
  const key = tables[table];
  const register = key === undefined ? table : words.t(key);
  return source === null ? register : `${register} · ${sourceText(words, source) ?? source}`;
}

/** What the registers say, in one line without its date; nothing on record is said as such. */
export function registeredText(words: Words, { registered }: ChecklistItem): string {
  const { status, text, source } = registered;
  const said = [
    status === null ? null : foundStatusText(words, status),
    text === null ? null : words.pick(text),
    source === null ? null : (sourceText(words, source) ?? source),
  ].filter((part) => part !== null);
  return said.length === 0 ? words.t('packet.check.nothing') : said.join(' · ');
}

export function becauseText(words: Words, { because }: ChecklistItem): string {
  return because.map((one) => words.t(`packet.because.${one}`)).join(' · ');
}

export function kindText(words: Words, kind: string | null): string {
  const known = (['urban', 'town', 'village'] as const).find((one) => one === kind);
  return known === undefined ? words.t('packet.unknown') : words.t(`review.profile.kind.${known}`);
}

const degrees = (value: number): string => value.toFixed(5);

export function positionText(words: Words, { position }: VisitPacket): string {
  if (position === null) return words.t('packet.position.none');
  const { lon, lat, accuracyM } = position;
  const accuracy =
    accuracyM === null
      ? words.t('review.profile.accuracyUnknown')
      : words.t('review.profile.accuracy', { metres: words.number(accuracyM) });
  return words.t('packet.position.at', { lat: degrees(lat), lon: degrees(lon), accuracy });
}

function fromPlace(
  words: Words,
  { metres, direction }: Bearing,
  keys: { readonly away: MessageKey; readonly same: MessageKey },
  names: Readonly<Record<string, string>>,
): string {
  if (direction === null) return words.t(keys.same, names);
  return words.t(keys.away, {
    ...names,
    direction: words.t(`packet.direction.${direction}`),
    distance: distanceText(words, metres),
  });
}

/** How to find the site, one sentence a line. */
export function wayLines(words: Words, packet: VisitPacket): string[] {
  const { fromCounty, nearest } = packet.way;
  if (packet.position === null) return [words.t('packet.way.none')];
  const county = { away: 'packet.way.county', same: 'packet.way.at' } as const;
  const site = { away: 'packet.way.near', same: 'packet.way.same' } as const;
  return [
    ...(fromCounty === null
      ? []
      : [fromPlace(words, fromCounty, county, { county: words.pick(packet.county.name) })]),
    ...nearest.map((one) => fromPlace(words, one, site, { name: words.pick(one.name) })),
    words.t('packet.way.note'),
  ];
}

export function workshopStatus(words: Words, { status }: PacketWorkshop): string {
  const known = (['running', 'idle', 'closed', 'planned', 'building'] as const).find((one) => one === status);
  return known === undefined ? words.t('packet.unknown') : words.t(`review.workshop.${known}`);
}

export function straightText(words: Words, { straightM }: PacketWorkshop): string {
  return straightM === null ? words.t('packet.workshop.noDistance') : distanceText(words, straightM);
}

export function walkedText(words: Words, { walkMinutes, measuredOn, hidden }: PacketWorkshop): string {
  if (hidden) return words.t('packet.hidden');
  if (walkMinutes === null) return words.t('packet.workshop.never');
  return words.t('packet.workshop.walked', {
    minutes: decimalText(words, walkMinutes),
    date: measuredOn ?? words.t('packet.undated'),
  });
}
