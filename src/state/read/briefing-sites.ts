// The sites of a briefing with their verdicts, cut out of the findings in short pieces.
import type { SiteFacts, WorkshopFacts } from '../../briefing/facts.ts';
import { noFinding } from '../../compliance/finding.ts';
import type { Reach } from '../derive/workshop-access.ts';
import { cut, missingAt, siteAbout } from '../derive/briefing/site-facts.ts';
import { facilityColumns } from '../derive/columns.ts';
import { accessOf } from '../derive/workshop-access.ts';
import type { Workshop } from '../site-table.ts';
import type { Pace } from './briefing-pace.ts';
import type { BriefingReading } from './briefing-reading.ts';

/** Sites whose nearest workshop is looked for in one go. */
const atOnce = 1_000;

async function readAccess(
  { atlas, sites }: BriefingReading,
  rows: Uint32Array,
  reach: Reach,
  pace: Pace,
): Promise<Uint8Array> {
  const of = accessOf(sites, atlas.workshops, atlas.ties, reach);
  await pace.step(0);
  const access = new Uint8Array(rows.length);
  for (let position = 0; position < rows.length; position += 1) {
    if (position % atOnce === 0) await pace.step(0);
    access[position] = of(rows[position] ?? -1);
  }
  return access;
}

/** The facilities are those that the map of Review counts: the ten, else all that the pack asks of a site. */
export async function readSites(
  reading: BriefingReading,
  rows: Uint32Array,
  reach: Reach,
  pace: Pace,
): Promise<SiteFacts> {
  const { sites, roundTable, findings, pack } = reading;
  const about = siteAbout(sites, roundTable, rows);
  await pace.step(0);
  const verdicts: Record<string, Uint8Array> = {};
  const marks: Record<string, Uint8Array> = {};
  for (const [id, found] of findings.sites) {
    verdicts[id] = cut(found.verdicts, rows, noFinding);
    marks[id] = cut(found.marks, rows, 0);
    await pace.step();
  }
  const missing = missingAt(findings, facilityColumns(pack), sites.count, rows);
  await pace.step(0);
  const access = await readAccess(reading, rows, reach, pace);
  return { ...about, verdicts, marks, ...missing, access };
}

export function workshopFacts(
  workshops: readonly Workshop[],
  isIn: (county: string) => boolean,
): WorkshopFacts[] {
  return workshops
    .filter(({ county }) => isIn(county))
    .map(({ id, nameZh, nameEn, county, lon, lat, status }) => {
      return { id, nameZh, nameEn, county, lon, lat, status };
    });
}
