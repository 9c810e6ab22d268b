// The packet of a visit: all that an inspector carries to one site, read from the extract that is open.
// It never asks why the site was drawn.
import { dimensions } from '../../inspection/dimension.ts';
import type { ChecklistItem, PacketWorkshop, VisitPacket } from '../../inspection/packet/types.ts';
import type { Bilingual } from '../../model/requirement.ts';
import type { Region } from '../site-table.ts';
import { linesOf, subjectOf } from './packet/checklist.ts';
import { readFacts, type Facts } from './packet/facts.ts';
import { readHidden, type HiddenCells } from './packet/hidden-cells.ts';
import { readIssues } from './packet/issues.ts';
import { readingOf, type PacketSource, type Reading } from './packet/reading.ts';
import { siteWords, wayTo } from './packet/way.ts';
import { workshopLines } from './packet/workshop-lines.ts';
import { readWorkshopsOf, withoutHidden } from './packet/workshops.ts';

export type { PacketSource } from './packet/reading.ts';

/** `day` is that of the visit, ISO. Rejects with RangeError for no site of the extract, or the signal's reason. */
export async function readPacket(
  source: PacketSource,
  site: string,
  day: string,
  signal?: AbortSignal,
): Promise<VisitPacket> {
  signal?.throwIfAborted();
  const reading = readingOf(source, site, day);
  const tied = await readWorkshopsOf(reading);
  const hidden = await readHidden(
    reading,
    tied.map(({ workshop }) => workshop),
  );
  const workshops = withoutHidden(tied, hidden.hasWalk);
  const facts = await readFacts(reading, hidden, workshops);
  signal?.throwIfAborted();
  const checklist = await readChecklist(reading, facts, hidden, workshops, signal);
  const issues = await readIssues(reading);
  signal?.throwIfAborted();
  return { ...headerOf(reading), facts: facts.facts, checklist, issues, workshops };
}

/** In the order of `sites`. */
export async function readPackets(
  source: PacketSource,
  sites: readonly string[],
  day: string,
  signal?: AbortSignal,
): Promise<VisitPacket[]> {
  const packets: VisitPacket[] = [];
  for (const site of sites) packets.push(await readPacket(source, site, day, signal));
  return packets;
}

async function readChecklist(
  reading: Reading,
  facts: Facts,
  hidden: HiddenCells,
  workshops: readonly PacketWorkshop[],
  signal: AbortSignal | undefined,
): Promise<ChecklistItem[]> {
  const { pack, site, atlas, row } = reading;
  if (pack === null) return [];
  const read = (kind: 'site' | 'community' | 'workshop', id: string) => {
    signal?.throwIfAborted();
    return subjectOf(reading, pack, facts, hidden, { kind, id });
  };
  const judges = (kind: string): boolean => pack.requirements.some(({ subject }) => subject === kind);
  const community = atlas.sites?.community[row] ?? null;
  const lines: ChecklistItem[] = [];
  if (judges('site')) lines.push(...linesOf(await read('site', site)));
  if (judges('community') && community !== null) lines.push(...linesOf(await read('community', community)));
  for (const workshop of workshops) {
    lines.push(...workshopLines(await read('workshop', workshop.workshop), workshop));
  }
  return inOrder(
    lines,
    pack.requirements.map(({ id }) => id),
  );
}

/** By the six dimensions, then as the document has them; what no check stands for comes last. */
function inOrder(lines: readonly ChecklistItem[], document: readonly string[]): ChecklistItem[] {
  const place = new Map(document.map((id, index) => [id, index]));
  const placeOf = ({ requirement }: ChecklistItem): number => place.get(requirement) ?? document.length;
  return lines.toSorted(
    (a, b) => dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension) || placeOf(a) - placeOf(b),
  );
}

type Header = Omit<VisitPacket, 'facts' | 'checklist' | 'issues' | 'workshops'>;

/** `readingOf` has found the site in the table. */
function headerOf(reading: Reading): Header {
  const { atlas, site, row, round, day, pack } = reading;
  const { sites, regions, manifest } = atlas;
  if (sites === null) throw new RangeError('no site table');
  const [lon, lat, accuracy] = [sites.lon[row] ?? NaN, sites.lat[row] ?? NaN, sites.accuracyM[row] ?? NaN];
  const county = sites.county[row] ?? '';
  const township = sites.township[row] ?? null;
  return {
    site,
    name: siteWords(sites, row),
    county: { adcode: county, name: regionWords(regions, county) },
    township: township === null ? null : regionWords(regions, township),
    community: sites.community[row] ?? null,
    kind: sites.kind[row] ?? null,
    position: Number.isNaN(lon + lat)
      ? null
      : { lon, lat, accuracyM: Number.isNaN(accuracy) ? null : accuracy },
    way: wayTo(reading),
    extract: manifest?.extract_id ?? '',
    synthetic: manifest?.synthetic ?? false,
    round,
    pack: pack?.id ?? '',
    day,
  };
}

function regionWords(regions: readonly Region[], adcode: string): Bilingual {
  const region = regions.find((one) => one.adcode === adcode);
  return { zh: region?.nameZh ?? adcode, en: region?.nameEn ?? region?.nameZh ?? adcode };
}
