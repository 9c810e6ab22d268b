// The workshops that are declared to serve a site, with what is known of the walk to each.
import type { PacketWorkshop } from '../../../inspection/packet/types.ts';
import { straightLineM } from '../../../network/straight-line.ts';
import type { HiddenCells } from './hidden-cells.ts';
import type { Reading } from './reading.ts';

/** By id; those that do not count yet in the round are left out. */
export function workshopsOf({ atlas, site, row }: Reading, hidden: HiddenCells): PacketWorkshop[] {
  const here = { lon: atlas.sites?.lon[row] ?? NaN, lat: atlas.sites?.lat[row] ?? NaN };
  return atlas.ties
    .filter((tie) => tie.site === site)
    .flatMap(({ workshop: id, walkMinutes, measuredOn }) => {
      const workshop = atlas.workshops.find((one) => one.id === id);
      if (workshop === undefined) return [];
      const isHidden = hidden.hasWalk(id);
      const metres = straightLineM(here, workshop);
      return [
        {
          workshop: id,
          name: { zh: workshop.nameZh, en: workshop.nameEn ?? workshop.nameZh },
          status: workshop.status === '' ? null : workshop.status,
          walkMinutes: isHidden ? null : walkMinutes,
          measuredOn: isHidden ? null : measuredOn,
          straightM: Number.isNaN(metres) ? null : Math.round(metres),
          hidden: isHidden,
        },
      ];
    });
}
