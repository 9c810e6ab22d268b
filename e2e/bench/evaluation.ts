// Runs in the browser, on the page's own engine and loader: how long a pack takes over an extract, against a plain
// count(*) over the tables of the same extract. Only the benchmark builds it.
import { evaluatePack } from '../../src/compliance/evaluate.ts';
import { parsePack } from '../../src/compliance/pack-schema.ts';
import { openExtract } from '../../src/runtime/open-extract.ts';
import yuncheng from '../../data/policy/yuncheng.yaml?raw';

export interface Evaluation {
  /** Sites judged, and requirements of the pack. */
  readonly sites: number;
  readonly requirements: number;
  readonly loadMs: number;
  /** Median of the runs, in milliseconds. */
  readonly packMs: number;
  readonly countMs: number;
}

declare global {
  interface Window {
    benchEvaluation: (extract: string, runs: number) => Promise<Evaluation>;
  }
}

const silent = {
  onManifest: () => undefined,
  onSites: () => undefined,
  onBoundary: () => undefined,
  onProgress: () => undefined,
};

async function median(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const since = performance.now();
    await work();
    times.push(performance.now() - since);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

window.benchEvaluation = async (extract, runs) => {
  const since = performance.now();
  const { database, manifest, close } = await openExtract(extract, silent, new AbortController().signal);
  const loadMs = performance.now() - since;
  const pack = parsePack(yuncheng, 'yuncheng.yaml');
  const options = { round: manifest.data_through, parameters: {}, trial: true };
  const tables = manifest.files
    .filter(({ name }) => name.endsWith('.parquet'))
    .map(({ name }) => name.slice(0, -8));
  const count = tables.map((table) => `SELECT count(*) AS n FROM "${table}"`).join(' UNION ALL ');
  const evaluate = () => evaluatePack(database, pack, options);
  const { sites } = await evaluate();
  const packMs = await median(runs, evaluate);
  const countMs = await median(runs, () => database.query({ text: count, values: [] }));
  close();
  const judged = sites.values().next().value?.verdicts.length ?? 0;
  return { sites: judged, requirements: pack.requirements.length, loadMs, packMs, countMs };
};
