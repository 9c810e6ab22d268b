// The draw over a whole city: how often each site comes up over many seeds, against the chance that is stated for it.
import { join } from 'node:path';
import { drawSites } from '../../src/inspection/draw/draw-sites.ts';
import { inclusionOf } from '../../src/inspection/draw/inclusion.ts';
import { packHash } from '../../src/inspection/draw/pack-hash.ts';
import { defaultDrawParameters } from '../../src/inspection/draw/parse-parameters.ts';
import { readDrawFrame } from '../../src/state/inspect/draw-frame.ts';
import { readSiteTable } from '../headless-atlas.ts';
import { openExtract } from '../native-database.ts';
import { shippedPacks } from '../packs.ts';
import { root, Stop } from '../toolchain.mjs';

function seedOf(number) {
  const seed = new Uint8Array(32);
  new DataView(seed.buffer).setUint32(28, number);
  return seed;
}

async function frameOf(region, parameters) {
  const opened = await openExtract(join(root, 'public/extracts', region));
  const { database, manifest, manifestSha256 } = opened;
  const sites = await readSiteTable(database);
  const packs = await shippedPacks();
  const subject = {
    extract: region,
    round: manifest.data_through,
    pack: manifest.packs[0],
    packSha256: packHash(packs.find(({ id }) => id === manifest.packs[0])),
    policy: {},
    day: '2026-11-22',
  };
  const all = { ...defaultDrawParameters(subject), ...parameters };
  const frame = await readDrawFrame({ database, sites, packs, manifest, manifestSha256 }, all);
  opened.close();
  return { frame, parameters: all };
}

/** Upper tail of χ², by the cube-root approximation of Wilson and Hilferty (1931). */
function tail(chi, free) {
  const z = ((chi / free) ** (1 / 3) - (1 - 2 / (9 * free))) / Math.sqrt(2 / (9 * free));
  return 0.5 * erfc(z / Math.SQRT2);
}

/** Complementary error function, Abramowitz and Stegun 7.1.26. */
function erfc(x) {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const value = series * Math.exp(-x * x);
  return x >= 0 ? value : 2 - value;
}

function compare({ frame, parameters }, seeds) {
  const drawn = new Map();
  for (let number = 0; number < seeds; number += 1) {
    for (const { site } of drawSites(frame, parameters, seedOf(number)).list) {
      drawn.set(site, (drawn.get(site) ?? 0) + 1);
    }
  }
  let [chi, free, worst, wrong] = [0, 0, 0, 0];
  for (const { site, probability: p } of inclusionOf(frame, parameters)) {
    const found = drawn.get(site) ?? 0;
    if (p === 0 || p > 1 - 1e-12) {
      if (found !== Math.round(seeds * p)) wrong += 1;
      continue;
    }
    const z = (found - seeds * p) / Math.sqrt(seeds * p * (1 - p));
    chi += z * z;
    free += 1;
    worst = Math.max(worst, Math.abs(z));
  }
  return { chi, free, worst, wrong, p: tail(chi, free) };
}

/** `given`: how many seeds; 10,000 unless told. */
export async function draws(_, [given = '10000']) {
  const seeds = Number(given);
  const cases = [
    { region: 'hequ', parameters: {} },
    { region: 'yuncheng', parameters: { randomSize: 5, riskSize: 10, guaranteeSize: 3 } },
    { region: 'yuncheng', parameters: { randomSize: 40, riskSize: 60, guaranteeMonths: 0 } },
  ];
  for (const { region, parameters } of cases) {
    const { chi, free, worst, wrong, p } = compare(await frameOf(region, parameters), seeds);
    console.log(
      `${region} ${JSON.stringify(parameters)}: ${seeds} seeds, ${free} sites by chance, χ² ${chi.toFixed(1)} with about ${free} degrees, p ${p.toFixed(3)}, worst z ${worst.toFixed(2)}, ${wrong} sites of chance 0 or 1 wrong`,
    );
    if (wrong > 0 || p < 0.0001) throw new Stop('Sites do not come up as often as is stated.');
  }
}
