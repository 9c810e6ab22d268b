// The picture of the map: what stands at the places of the sites, how sharp it is, and how it is asked for and stopped.
import { readFileSync } from 'node:fs';
import { verdictLook } from '../src/components/verdict-look.ts';
import { mapInk } from '../src/map/map-style.ts';
import { mercatorX, mercatorY } from '../src/map/pick.ts';
import { textsOf } from '../src/map/picture/png-text.ts';
import { drawnRadius, leastRing, radiusOf, workshopRadius } from '../src/map/symbol-size.ts';
import type { Verdict } from '../src/model/verdict.ts';
import { openExtract } from '../scripts/native-database.ts';
import { Picture } from './picture-pixels.ts';
import { expect, test } from './test.ts';

interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  readonly bearing: number;
  readonly ratio: number;
  readonly map: { readonly top: number; readonly width: number; readonly height: number };
  readonly circleScale: number;
  readonly legend: { readonly left: number; readonly top: number; readonly width: number } | null;
}

/** CSS pixels of the picture. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
interface Site extends Disc {
  readonly verdict: Verdict;
}

const requirement = 'W03';
const near = (a: readonly number[], b: readonly number[], most: number): boolean =>
  a.every((value, at) => Math.abs(value - (b[at] ?? 0)) <= most);
const bytes = (hex: string): number[] =>
  [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));

async function tableOf(region: string): Promise<{
  sites: Record<string, unknown>[];
  shops: Record<string, unknown>[];
  labels: Record<string, unknown>[];
}> {
  const extract = await openExtract(`public/extracts/${region}`);
  const read = async (text: string, names: readonly string[]): Promise<Record<string, unknown>[]> => {
    const rows = await extract.database.query({ text, values: [] });
    const columns = names.map((name) => rows.column(name));
    return Array.from({ length: rows.rowCount }, (_, row) =>
      Object.fromEntries(names.map((name, at) => [name, columns[at]?.[row] ?? null])),
    );
  };
  const sites = await read(
    `select site.site_id as id, site.lon::double as lon, site.lat::double as lat, r.pop_total::double as people
     from site left join site_round r on r.site_id = site.site_id
       and r.round = (select max(round) from site_round)
     order by site.site_id`,
    ['id', 'lon', 'lat', 'people'],
  );
  const shops = await read('select lon::double as lon, lat::double as lat from workshop', ['lon', 'lat']);
  const labels = await read(
    `select lon::double as lon, lat::double as lat from region where level = 'county'`,
    ['lon', 'lat'],
  );
  extract.close();
  return { sites, shops, labels };
}

function placer(camera: Camera): (row: Record<string, unknown>) => { x: number; y: number } {
  const world = 512 * 2 ** camera.zoom;
  return ({ lon, lat }) => ({
    x: camera.map.width / 2 + (mercatorX(Number(lon ?? NaN)) - mercatorX(camera.lon)) * world,
    y:
      camera.map.top +
      camera.map.height / 2 +
      (mercatorY(Number(lat ?? NaN)) - mercatorY(camera.lat)) * world,
  });
}

test('at 4× every site has its colour at its place, empty places are ground, and rims are sharp', async ({
  atlas,
  page,
}) => {
  // A picture of six million points, drawn in software, where other work may hold the machine up.
  test.setTimeout(180_000);
  await atlas.open('yuncheng', `&colour=requirement:${requirement}`);
  const findings = await atlas.download(atlas.say('tools.findings'));
  const verdicts = new Map<string, Verdict>();
  for (const line of readFileSync(await findings.path(), 'utf8').split('\n')) {
    if (line === '') continue;
    const found = JSON.parse(line) as { requirement: string; subject_id: string; verdict: Verdict };
    if (found.requirement === requirement) verdicts.set(found.subject_id, found.verdict);
  }
  const saved = await atlas.saveMap(4);
  expect(saved.suggestedFilename()).toMatch(/^yuncheng-2026-06-30-map-4x-synthetic\.png$/);
  const png = readFileSync(await saved.path());
  const picture = await Picture.decode(page, png);
  const texts = textsOf(png);
  expect(texts['Title']).toContain('2026-06-30');
  expect(texts['Description']).toContain(atlas.say('shell.synthetic'));
  const camera = JSON.parse(texts['Camera'] ?? '') as Camera;
  expect(camera.ratio).toBe(4);

  const tables = await tableOf('yuncheng');
  const place = placer(camera);
  const scale = camera.circleScale;
  const sites = tables.sites
    .filter(({ lon }) => lon !== null)
    .map((row): Site & { unsized: boolean } => {
      const people = row['people'] === null ? NaN : Number(row['people']);
      const verdict = verdicts.get(String(row['id'])) ?? 'not_applicable';
      const ring = verdict === 'unknown' || verdict === 'suppressed';
      const radius = Math.max(drawnRadius(radiusOf(people), scale), ring ? leastRing(scale) : 0);
      return { ...place(row), radius, verdict, unsized: Number.isNaN(people) };
    })
    .filter(({ x, y }) => free(camera, { x, y, radius: 3 }, []));
  const labels = tables.labels.filter(({ lon }) => lon !== null).map(place);
  const order = sites.toSorted((a, b) => b.radius - a.radius);

  // A point beside the middle, where no arm of a cross lies, that no circle drawn later and no name comes near.
  const points = order.flatMap((site, at) => {
    const hollow = site.verdict === 'unknown' || site.verdict === 'suppressed';
    if (site.unsized || hollow) return [];
    const later = order.slice(at + 1);
    const tried = [0.6, 0.75].flatMap((share) => {
      // Small ones have no cross, and a rim as wide as what it surrounds.
      const plain = site.verdict === 'not_applicable' || site.radius < 3;
      const away = plain ? 0 : Math.min(site.radius * share, site.radius - 1.4);
      return [
        [away, 0],
        [-away, 0],
        [0, away],
        [0, -away],
      ];
    });
    const clear = tried
      .map(([dx = 0, dy = 0]) => ({ x: site.x + dx, y: site.y + dy, verdict: site.verdict }))
      .find(
        (point) =>
          later.every((other) => Math.hypot(point.x - other.x, point.y - other.y) > other.radius + 0.5) &&
          labels.every(({ x, y }) => Math.abs(x - point.x) > 32 || Math.abs(y - point.y) > 10),
      );
    return clear === undefined ? [] : [clear];
  });
  expect(points.length).toBeGreaterThan(50);
  const seen = await picture.at(points.map(({ x, y }) => [x * 4, y * 4] as const));
  const wrong = points
    .map((point, at) => ({ ...point, seen: seen[at] ?? [] }))
    .filter((point) => !near(point.seen, bytes(verdictLook[point.verdict].light.mark), 32));
  expect(wrong).toEqual([]);

  // Hollow ones: where nothing lies over their rim, part of it has their colour, and part is the gap between.
  for (const [at, site] of order.entries()) {
    if (site.verdict !== 'unknown' && site.verdict !== 'suppressed') continue;
    const inset = site.verdict === 'unknown' ? 0.8 : 1.2;
    const around = Array.from({ length: 120 }, (_, step) => {
      const angle = (step / 120) * 2 * Math.PI;
      const r = site.radius - inset;
      return { x: site.x + r * Math.cos(angle), y: site.y + r * Math.sin(angle) };
    }).filter(
      (point) =>
        order
          .slice(at + 1)
          .every(({ x, y, radius }) => Math.hypot(point.x - x, point.y - y) > radius + 0.5) &&
        labels.every(({ x, y }) => Math.abs(x - point.x) > 32 || Math.abs(y - point.y) > 10),
    );
    if (around.length < 30) continue;
    const rim = await picture.at(around.map(({ x, y }) => [x * 4, y * 4] as const));
    const mark = bytes(verdictLook[site.verdict].light.mark);
    const share = rim.filter((colour) => near(colour, mark, 40)).length / around.length;
    expect(share, site.verdict).toBeGreaterThan(0.2);
    expect(share, `${site.verdict}: gaps`).toBeLessThan(0.9);
  }

  const shops = tables.shops
    .filter(({ lon }) => lon !== null)
    .map((row) => ({ ...place(row), radius: workshopRadius(scale) }));
  const names = labels.map((label) => ({ ...label, radius: 48 }));
  const taken = [...sites, ...shops, ...names];
  const empty = randomPlaces(camera, taken, 200);
  const ground = [mapInk.light.county, mapInk.light.around, mapInk.light.river].map(bytes);
  const bare = await picture.at(empty.map(({ x, y }) => [x * 4, y * 4] as const));
  const onGround = bare.filter((colour) => ground.some((known) => near(colour, known, 3))).length;
  expect(empty).toHaveLength(200);
  expect(onGround, 'the rest are county lines').toBeGreaterThan(185);

  // The right edge of a filled circle that nothing else comes near: from its rim to bare ground.
  const alone = order.find((site) => {
    const edge = { x: site.x + site.radius + 1, y: site.y, radius: 2 };
    const filled = site.verdict === 'pass' || site.verdict === 'fail';
    const others = [...sites, ...shops].filter((other) => other !== site);
    const named = labels.some(({ x, y }) => Math.abs(x - edge.x) < 36 && Math.abs(y - edge.y) < 12);
    return filled && !site.unsized && site.radius > 4 && !named && free(camera, edge, others);
  });
  expect(alone).toBeDefined();
  if (alone === undefined) return;
  const line = await picture.profile((alone.x + alone.radius - 2) * 4, alone.y * 4, 16);
  expect(edgeWidth(line), 'device pixels from rim to ground; one CSS pixel is four').toBeLessThan(3);
});

/** Inside the map, off the legend and the corners, clear of the discs. */
function free(camera: Camera, { x, y, radius }: Disc, discs: readonly Disc[]): boolean {
  const { map, legend } = camera;
  const edge = radius + 6;
  const inMap = x > edge && x < map.width - edge && y > map.top + edge && y < map.top + map.height - edge;
  const corner = x > map.width - 130 && (y < map.top + 70 || y > map.top + map.height - 45);
  const covered = legend !== null && x < legend.left + legend.width + edge && y > legend.top - edge;
  return (
    inMap &&
    !corner &&
    !covered &&
    discs.every((disc) => Math.hypot(disc.x - x, disc.y - y) > disc.radius + radius + 1)
  );
}

function randomPlaces(camera: Camera, discs: readonly Disc[], count: number): Disc[] {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const places: Disc[] = [];
  for (let tries = 0; tries < 100_000 && places.length < count; tries += 1) {
    const place = { x: next() * camera.map.width, y: camera.map.top + next() * camera.map.height, radius: 1 };
    if (free(camera, place, discs)) places.push(place);
  }
  return places;
}

/** Pixels that are neither as dark as the rim nor as light as the ground. */
function edgeWidth(line: readonly (readonly number[])[]): number {
  const light = line.map(([red = 0, green = 0, blue = 0]) => red + green + blue);
  const rim = light.indexOf(Math.min(...light));
  const ground = light.at(-1) ?? 0;
  const span = ground - (light[rim] ?? 0);
  return light.slice(rim).filter((value) => value > ground - 0.85 * span && value < ground - 0.15 * span)
    .length;
}

test('by keyboard and in English, at the size of the screen; and it can be stopped', async ({
  atlas,
  page,
}) => {
  await atlas.open('hequ', '&lang=en');
  const button = page.getByRole('button', { name: atlas.say('map.picture.button') });
  await button.focus();
  await page.keyboard.press('Enter');
  const one = page.getByRole('dialog').getByRole('button').first();
  await expect(one).toContainText(atlas.say('map.picture.factor', { ratio: 1 }));
  const waiting = page.waitForEvent('download');
  await one.focus();
  await page.keyboard.press('Enter');
  const saved = await waiting;
  expect(saved.suggestedFilename()).toBe('hequ-2026-06-30-map-1x-synthetic.png');
  await expect(
    page.getByText(atlas.say('map.picture.done', { name: saved.suggestedFilename() })),
  ).toBeVisible();

  await button.click();
  await page.getByRole('dialog').getByRole('button').last().click();
  await page.getByRole('button', { name: atlas.say('map.picture.cancel') }).click();
  await expect(page.getByText(atlas.say('map.picture.cancelled'))).toBeVisible();
});
