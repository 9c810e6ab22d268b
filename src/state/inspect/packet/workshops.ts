// The workshops that are declared to serve a site, with what is known of the walk to each.
import type { PacketWorkshop } from '../../../inspection/packet/types.ts';
import { straightLineM } from '../../../network/straight-line.ts';
import { workshopsOfSite } from '../../../query/workshops-of-site.ts';
import { doubles, fullTexts, numbersOrNull, texts } from '../../read/rows.ts';
import type { Reading } from './reading.ts';

/** By id, whatever is hidden of them; asked of the extract itself, since the page may still be reading the round. */
export async function readWorkshopsOf({
  database,
  atlas,
  site,
  row,
  round,
}: Reading): Promise<PacketWorkshop[]> {
  const rows = await database.query(workshopsOfSite(site, round));
  const here = { lon: atlas.sites?.lon[row] ?? NaN, lat: atlas.sites?.lat[row] ?? NaN };
  const [nameZh, nameEn] = [texts(rows, 'name_zh'), texts(rows, 'name_en')];
  const [status, measuredOn] = [texts(rows, 'status'), texts(rows, 'measured_on')];
  const [lon, lat] = [doubles(rows, 'lon'), doubles(rows, 'lat')];
  const walkMinutes = numbersOrNull(rows, 'walk_minutes');
  return fullTexts(rows, 'workshop_id').map((workshop, index) => {
    const zh = nameZh[index] ?? workshop;
    const metres = straightLineM(here, { lon: lon[index] ?? NaN, lat: lat[index] ?? NaN });
    return {
      workshop,
      name: { zh, en: nameEn[index] ?? zh },
      status: status[index] ?? null,
      walkMinutes: walkMinutes[index] ?? null,
      measuredOn: measuredOn[index] ?? null,
      straightM: Number.isNaN(metres) ? null : Math.round(metres),
      hidden: false,
    };
  });
}

/** A walk that was suppressed is said to be. */
export function withoutHidden(
  workshops: readonly PacketWorkshop[],
  hasWalk: (workshop: string) => boolean,
): PacketWorkshop[] {
  return workshops.map((one) =>
    hasWalk(one.workshop) ? { ...one, walkMinutes: null, measuredOn: null, hidden: true } : one,
  );
}
