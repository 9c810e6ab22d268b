import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { defaultItineraryParameters } from './default-parameters.ts';
import { planItinerary } from './plan-itinerary.ts';
import type { RouteFile } from './route-places.ts';
import { straightLineTimes } from './straight-line-times.ts';
import { toGeoJson } from './to-geo-json.ts';
import { toGpx } from './to-gpx.ts';
import type { Stop } from './types.ts';

const parameters = { ...defaultItineraryParameters({ lon: 111, lat: 35, name: '' }), spares: 1 };

function stopAt(site: string, lat: number): Stop {
  return { site, name: site, lon: 111.1, lat, priority: 1, visitMinutes: 30, fixed: null };
}

async function fileOf(names: readonly string[]): Promise<RouteFile> {
  const stops = names.map((_, index) => stopAt(`s${String(index)}`, 35 + index / 100));
  const spare = stopAt('spare', 35.3);
  const itinerary = await planItinerary({
    stops,
    others: [spare],
    parameters,
    times: straightLineTimes(parameters),
  });
  const places = new Map(
    [...stops, spare].map((stop, index) => [stop.site, { ...stop, name: names[index] ?? '备' }]),
  );
  const words = {
    title: '巡查行程',
    notes: ['演示数据 · 非真实', '直线估算'],
    start: '出发点',
    day: (day: number) => `第 ${String(day + 1)} 天`,
    stop: ({ arrive }: { readonly arrive: number }) => `到达 ${String(arrive)}`,
    spare: '备选',
  };
  return { itinerary, places, synthetic: true, words };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['wpt', 'rte', 'rtept'].includes(name),
});

interface Point {
  readonly name: string;
  readonly '@_lat': string;
}

interface Gpx {
  readonly '@_version': string;
  readonly '@_xmlns': string;
  readonly metadata: { readonly name: string; readonly desc: string };
  readonly wpt: readonly Point[];
  readonly rte: readonly { readonly rtept: readonly Point[] }[];
}

function parsed(gpx: string): Gpx {
  expect(XMLValidator.validate(gpx)).toBe(true);
  return (parser.parse(gpx) as { readonly gpx: Gpx }).gpx;
}

interface Collection {
  readonly type: string;
  readonly notes: readonly string[];
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly unknown[] };
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

function readBack(geoJson: string): Collection {
  return JSON.parse(geoJson) as Collection;
}

const hostile = [
  '<wpt/>',
  'a & b',
  ']]>',
  `"'`,
  '\u0000\u0008\uFFFE',
  '\uD800半',
  '‮倒',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
];

describe('files of an itinerary', () => {
  it('is GPX 1.1 with a route for each day and every stop and spare once', async () => {
    const root = parsed(toGpx(await fileOf(['甲', '乙', '丙'])));
    expect([root['@_version'], root['@_xmlns']]).toEqual(['1.1', 'http://www.topografix.com/GPX/1/1']);
    expect(root.metadata).toEqual({ name: '巡查行程', desc: '演示数据 · 非真实\n直线估算' });
    expect(root.wpt.map(({ name }) => name)).toEqual(['1-1 甲', '1-2 乙', '1-3 丙', '备']);
    expect(root.wpt[0]?.['@_lat']).toMatch(/^35\.\d{6}$/u);
    expect(root.rte.map(({ rtept }) => rtept.map(({ name }) => name))).toEqual([
      ['出发点', '甲', '乙', '丙', '出发点'],
    ]);
  });

  it('keeps hostile names as text', async () => {
    const gpx = toGpx(await fileOf(hostile));
    expect(parsed(gpx).wpt.length).toBe(hostile.length + 1);
    expect(gpx).not.toContain('<!ENTITY');
    expect(new TextDecoder().decode(new TextEncoder().encode(gpx))).toBe(gpx);
  });

  it('holds any name', async () => {
    const file = await fileOf(['甲']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        const places = new Map([...file.places].map(([site, place]) => [site, { ...place, name }]));
        expect(XMLValidator.validate(toGpx({ ...file, places }))).toBe(true);
        expect(readBack(toGeoJson({ ...file, places })).features.length).toBe(4);
      }),
      { seed: 25, numRuns: 100 },
    );
  });

  it('says in every feature that times are modelled and data synthetic', async () => {
    const { type, features, notes } = readBack(toGeoJson(await fileOf(['甲', '乙'])));
    expect([type, notes]).toEqual(['FeatureCollection', ['演示数据 · 非真实', '直线估算']]);
    const kinds = features.map(({ properties }) => properties['kind']);
    expect(kinds).toEqual(['start', 'day', 'stop', 'stop', 'spare']);
    for (const { properties } of features) {
      expect(properties).toMatchObject({ modelled: true, synthetic: true });
    }
    expect(features[1]?.geometry.coordinates).toHaveLength(4);
  });
});
