import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictCode } from '../../model/verdict.ts';
import { straightLineM } from '../../network/straight-line.ts';
import { smallAtlas } from '../../testing/small-atlas.ts';
import type { Workshop, WorkshopTie } from '../site-table.ts';
import { workshopAccess } from './workshop-access.ts';

const reach = { minutes: 20, innerM: 770, outerM: 1333 };
const degree = 111_195.08;

function workshop(id: string, lon: number, lat: number, status = 'running'): Workshop {
  return { id, nameZh: id, nameEn: null, county: 'A', lon, lat, status, kind: null, acceptedOn: null };
}

function accessOf(
  at: readonly [number, number] | null,
  workshops: Workshop[],
  ties: WorkshopTie[] = [],
): number {
  const site = { name: 'a', county: 'A', ...(at === null ? {} : { at }) };
  return workshopAccess(smallAtlas([site]).sites!, workshops, ties, reach)[0] ?? -1;
}

const walk = (minutes: number): WorkshopTie => ({
  workshop: 'W',
  site: 'S0',
  postsAllocated: null,
  walkMinutes: minutes,
  measuredOn: null,
});

describe('an open workshop within the walking time', () => {
  it.each([
    [769, verdictCode.pass],
    [771, verdictCode.unknown],
    [1332, verdictCode.unknown],
    [1334, verdictCode.fail],
  ])('%i m in a straight line', (metres, code) => {
    expect(accessOf([111, 35], [workshop('W', 111, 35 + metres / degree)])).toBe(code);
  });

  it('lets a measured walk decide, at its limit', () => {
    const far = workshop('W', 111, 36);
    expect(accessOf([111, 35], [far], [walk(20)])).toBe(verdictCode.pass);
    expect(accessOf([111, 35], [far], [walk(21)])).toBe(verdictCode.fail);
    expect(accessOf(null, [far], [walk(20)])).toBe(verdictCode.pass);
  });

  it('does not know of a site without position, and does not count what is closed or planned', () => {
    expect(accessOf(null, [workshop('W', 111, 35)])).toBe(verdictCode.unknown);
    expect(accessOf([111, 35], [workshop('W', 111, 35, 'closed'), workshop('V', 111, 35, 'planned')])).toBe(
      verdictCode.fail,
    );
  });

  it('finds the same as looking at every workshop', () => {
    const place = fc.tuple(
      fc.double({ min: 110.98, max: 111.02, noNaN: true }),
      fc.double({ min: 34.98, max: 35.02, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const all = places.map(([lon, lat], index) => workshop(`W${index}`, lon, lat));
        const nearest = Math.min(...all.map((each) => straightLineM({ lon: 111, lat: 35 }, each)));
        const slow =
          nearest <= 770 ? verdictCode.pass : nearest > 1333 ? verdictCode.fail : verdictCode.unknown;
        expect(accessOf([111, 35], all)).toBe(slow);
      }),
    );
  });
});
