// `atlas draw`: a draw of visits again, from its seed or from a record that was revealed. The logic sits in
// src/inspection/draw.
import { readFile } from 'node:fs/promises';
import { drawSites } from '../src/inspection/draw/draw-sites.ts';
import {
  parseDrawRecord,
  recordOf,
  verifyDraw,
  type Verification,
} from '../src/inspection/draw/draw-record.ts';
import { parseParameters } from '../src/inspection/draw/parse-parameters.ts';
import type { DrawRecord } from '../src/inspection/draw/types.ts';
import { Problem } from '../src/model/problem.ts';
import type { DrawSource } from '../src/state/inspect/check-draw.ts';
import { readDrawFrame } from '../src/state/inspect/draw-frame.ts';
import { type Call, CallError, type Command, readArguments, usage } from './arguments.ts';
import { readSiteTable } from './headless-atlas.ts';
import { openExtract } from './native-database.ts';
import { packsOfExtract, shippedPacks } from './packs.ts';

const command: Command = {
  name: 'draw',
  help: 'draw visits again from a seed, or verify a draw that was revealed',
  flags: [
    { name: 'extract', value: 'DIR', required: true, help: 'the extract that was drawn from' },
    { name: 'verify', value: 'FILE', help: 'record of a draw: is it what its seed draws?' },
    { name: 'commitment', value: 'HEX', help: 'with --verify: the commitment that was filed' },
    { name: 'parameters', value: 'FILE', help: 'parameters of a draw (JSON)' },
    { name: 'seed', value: 'HEX', help: 'with --parameters: 64 hex digits' },
  ],
};

type Answer = Verification | { readonly ok: false; readonly differs: 'filed' };

const said: Readonly<Record<Exclude<Answer, { ok: true }>['differs'], string>> = {
  manifest: 'the extract is not the one of the draw',
  pack: 'the pack of requirements is not the one of the draw: use the version that drew it',
  commitment: 'seed, parameters or extract do not fit the commitment',
  list: 'the list is not what the seed draws',
  teams: 'the teams are not what the seed draws',
  filed: 'the record agrees with itself, but not with the commitment that was filed',
};

/** 0 done, 1 the draw differs or the input has faults, 2 the call was wrong. */
export async function drawCommand(argv: readonly string[]): Promise<number> {
  const call = readArguments(command, argv);
  if (call === null) {
    process.stdout.write(`${usage(command)}\n`);
    return 0;
  }
  const verify = call.text('verify');
  const parameters = call.text('parameters');
  if ((verify === null) === (parameters === null)) {
    throw new CallError('draw: give either --verify FILE or --parameters FILE with --seed HEX. See --help.');
  }
  return parameters === null ? verified(call, verify ?? '') : drawn(call, parameters);
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new Problem('file_missing', { file }, error);
  });
}

async function withSource<T>(dir: string, use: (source: DrawSource) => Promise<T>): Promise<T> {
  const opened = await openExtract(dir);
  try {
    const { database, manifest, manifestSha256 } = opened;
    const { packs } = await packsOfExtract(opened, await shippedPacks());
    const sites = await readSiteTable(database);
    return await use({ database, sites, packs, manifest, manifestSha256 });
  } finally {
    opened.close();
  }
}

/** Of another extract nothing more is asked. */
async function verifiedOver(source: DrawSource, record: DrawRecord): Promise<Verification> {
  if (source.manifestSha256 !== record.manifestSha256) return { ok: false, differs: 'manifest' };
  return verifyDraw(record, await readDrawFrame(source, record.parameters));
}

async function verified(call: Call, file: string): Promise<number> {
  const record = parseDrawRecord(await textOf(file));
  const filed = call.text('commitment')?.trim().toLowerCase();
  const again = await withSource(call.required('extract'), (source) => verifiedOver(source, record));
  const answer: Answer =
    again.ok && filed !== undefined && filed !== record.commitment ? { ok: false, differs: 'filed' } : again;
  if (call.given('json')) process.stdout.write(`${JSON.stringify(answer)}\n`);
  else
    process.stdout.write(answer.ok ? 'ok: drawn again, bit for bit\n' : `differs: ${said[answer.differs]}\n`);
  return answer.ok ? 0 : 1;
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('draw_invalid', { part: `${file}: JSON` }, error);
  }
}

async function drawn(call: Call, file: string): Promise<number> {
  const seed = call.required('seed').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(seed)) throw new CallError('draw: --seed takes 64 hex digits.');
  const parameters = parseParameters(json(await textOf(file), file));
  const bytes = Uint8Array.from(Buffer.from(seed, 'hex'));
  const draw = await withSource(call.required('extract'), async (source) =>
    drawSites(await readDrawFrame(source, parameters), parameters, bytes),
  );
  process.stderr.write('Seed and list are secret until the visits are over.\n');
  process.stdout.write(`${JSON.stringify(recordOf(draw, bytes), null, 1)}\n`);
  return 0;
}
