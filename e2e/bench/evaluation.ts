// Runs in the browser, on the page's own engine and loader: how long a pack takes over an extract, planned anew and
// planned already, and what a changed parameter costs beside one scan of the columns it reads. Only the benchmark builds it.
import { compilePack } from '../../src/compliance/compile.ts';
import { evaluatePack } from '../../src/compliance/evaluate.ts';
import { parsePack } from '../../src/compliance/pack-schema.ts';
import { defaultParameters } from '../../src/compliance/parameters.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import type { Pack, ParameterValue } from '../../src/model/requirement.ts';
import { columnsOf, isTableName } from '../../src/model/tables.ts';
import type { Database } from '../../src/query/port.ts';
import { openExtract } from '../../src/runtime/open-extract.ts';
import { touchedBy } from '../../src/state/commands/evaluate.ts';
import hequ from '../../data/policy/hequ.yaml?raw';
import yuncheng from '../../data/policy/yuncheng.yaml?raw';
import ziyang from '../../data/policy/ziyang.yaml?raw';

export interface PackTimes {
  readonly pack: string;
  /** Sites judged, and requirements of the pack. */
  readonly sites: number;
  readonly requirements: number;
  /** Medians of the runs in milliseconds: planned anew, planned already, and count(*) over all tables. */
  readonly anewMs: number;
  readonly plannedMs: number;
  readonly countMs: number;
  /** Share of the first that is not spent in the second. */
  readonly planningShare: number;
}

export interface ChangeTimes {
  readonly pack: string;
  readonly parameter: string;
  readonly requirements: number;
  readonly columnsRead: number;
  /** Medians of the runs in milliseconds; the scan reads every value of the columns that the statement names. */
  readonly anewMs: number;
  readonly plannedMs: number;
  readonly scanMs: number;
}

export interface Change {
  readonly pack: string;
  readonly name: string;
  readonly value: ParameterValue;
}

export interface BenchEngine {
  /** Opens the extract; gives the milliseconds it took. */
  open(extract: string): Promise<number>;
  pack(pack: string, runs: number): Promise<PackTimes>;
  change(change: Change, runs: number): Promise<ChangeTimes>;
}

declare global {
  interface Window {
    benchEngine: BenchEngine;
  }
}

const silent = {
  onManifest: () => undefined,
  onSites: () => undefined,
  onBoundary: () => undefined,
  onProgress: () => undefined,
};

const packs = [
  parsePack(yuncheng, 'yuncheng.yaml'),
  parsePack(ziyang, 'ziyang.yaml'),
  parsePack(hequ, 'hequ.yaml'),
];

interface Opened {
  readonly database: Database;
  readonly manifest: Manifest;
}

let opened: Opened | null = null;

function current(id: string): Opened & { readonly pack: Pack } {
  const pack = packs.find((one) => one.id === id);
  if (opened === null || pack === undefined) throw new Error(`${id}: no such pack, or no extract is open`);
  return { ...opened, pack };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

let asked = 0;

/** The engine has not seen these texts: each is planned anew. */
function unplanned(database: Database): Database {
  asked += 1;
  const remark = `\n-- ${asked}`;
  return { query: (statement) => database.query({ ...statement, text: statement.text + remark }) };
}

/** One after the other in each run, so that a busy machine slows all of them alike. */
async function paired<Name extends string>(
  runs: number,
  works: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) times.get(name)?.push(await timed(works[name]));
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

function tablesOf(manifest: Manifest): string[] {
  return manifest.files
    .filter(({ name }) => name.endsWith('.parquet'))
    .map(({ name }) => name.slice(0, -'.parquet'.length));
}

/** Every value of the columns that a text names, read once. */
function scanOf(text: string, manifest: Manifest): { readonly text: string; readonly columns: number } {
  const words = new Set(text.match(/\w+/g));
  let columns = 0;
  const scans = tablesOf(manifest).flatMap((table) => {
    if (!words.has(table) || !isTableName(table)) return [];
    const read = Object.keys(columnsOf(table)).filter((column) => words.has(column));
    columns += read.length;
    const largest = read.map((column) => `max("${column}") AS "${table}_${column}"`);
    return read.length === 0 ? [] : [`(SELECT ${largest.join(', ')} FROM "${table}")`];
  });
  return { text: `SELECT * FROM ${scans.join(', ')}`, columns };
}

window.benchEngine = {
  async open(extract) {
    return timed(async () => {
      opened = await openExtract(extract, silent, new AbortController().signal);
    });
  },
  async pack(id, runs) {
    const { database, manifest, pack } = current(id);
    const options = { round: manifest.data_through, parameters: {}, trial: true };
    const count = tablesOf(manifest).map((table) => `SELECT count(*) AS n FROM "${table}"`);
    const { sites } = await evaluatePack(database, pack, options);
    const { anew, planned, counted } = await paired(runs, {
      anew: () => evaluatePack(unplanned(database), pack, options),
      planned: () => evaluatePack(database, pack, options),
      counted: () => database.query({ text: count.join(' UNION ALL '), values: [] }),
    });
    return {
      pack: id,
      sites: sites.values().next().value?.verdicts.length ?? 0,
      requirements: pack.requirements.length,
      anewMs: anew,
      plannedMs: planned,
      countMs: counted,
      planningShare: 1 - planned / anew,
    };
  },
  async change({ pack: id, name, value }, runs) {
    const { database, manifest, pack } = current(id);
    const only = touchedBy(pack, [name]);
    const parameters = defaultParameters(pack, { [name]: value });
    const options = { round: manifest.data_through, parameters, trial: true, only };
    const scan = scanOf(compilePack(pack, { ...options, detail: false }).text, manifest);
    await evaluatePack(database, pack, options);
    const { scanned, anew, planned } = await paired(runs, {
      scanned: () => database.query({ text: scan.text, values: [] }),
      anew: () => evaluatePack(unplanned(database), pack, options),
      planned: () => evaluatePack(database, pack, options),
    });
    return {
      pack: id,
      parameter: name,
      requirements: only.length,
      columnsRead: scan.columns,
      anewMs: anew,
      plannedMs: planned,
      scanMs: scanned,
    };
  },
};
