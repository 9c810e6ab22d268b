// What is opened after the visits, and the check of it: drawn again, everything must be the same, bit for bit.
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { Problem } from '../../model/problem.ts';
import { atOnce } from '../in-slices.ts';
import { canonicalJson, commitmentOf } from './commitment.ts';
import { drawing } from './draw-sites.ts';
import { parametersSchema, parseParameters, refuse } from './parse-parameters.ts';
import { drawParts, type Draw, type DrawFrame, type DrawRecord } from './types.ts';

export function recordOf(draw: Draw, seed: Uint8Array): DrawRecord {
  const { parameters, manifestSha256, commitment, list, teams } = draw;
  return {
    format: 'anzhi-draw',
    version: 1,
    seed: bytesToHex(seed),
    parameters,
    manifestSha256,
    commitment,
    list,
    teams,
  };
}

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const recordSchema = v.strictObject({
  format: v.literal('anzhi-draw'),
  version: v.literal(1),
  seed: hash,
  parameters: parametersSchema,
  manifestSha256: hash,
  commitment: hash,
  list: v.array(v.strictObject({ site: name, county: name, parts: v.array(v.picklist(drawParts)) })),
  teams: v.array(v.strictObject({ county: name, roles: v.array(name) })),
});

/** Rejects with Problem draw_invalid that names the part. */
export function parseDrawRecord(text: string): DrawRecord {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new Problem('draw_invalid', { part: 'JSON' }, error);
  }
  const result = v.safeParse(recordSchema, raw);
  if (!result.success) refuse(result.issues);
  if (canonicalJson(result.output) !== canonicalJson(raw))
    throw new Problem('draw_invalid', { part: 'JSON' });
  parseParameters(result.output.parameters);
  return result.output;
}

export type Verification =
  | { readonly ok: true }
  | { readonly ok: false; readonly differs: 'manifest' | 'pack' | 'commitment' | 'list' | 'teams' };

/**
 * `commitment`: seed, parameters or hash of the manifest are not those that were committed to; `pack`: the requirements have
 * another wording now. The frame must be that of
 * the record's parameters over the extract at hand.
 */
export function verifyDraw(record: DrawRecord, frame: DrawFrame): Verification {
  return atOnce(verifying(record, frame));
}

/** The same part by part, with the steps of each. */
export function* verifying(record: DrawRecord, frame: DrawFrame): Generator<number, Verification> {
  const seed = hexToBytes(record.seed);
  const { parameters, manifestSha256, commitment, list, teams } = record;
  if (manifestSha256 !== frame.manifestSha256) return { ok: false, differs: 'manifest' };
  if (commitmentOf(seed, parameters, manifestSha256) !== commitment)
    return { ok: false, differs: 'commitment' };
  if (parameters.packSha256 !== frame.packSha256) return { ok: false, differs: 'pack' };
  const again = yield* drawing(frame, parameters, seed);
  if (canonicalJson(again.list) !== canonicalJson(list)) return { ok: false, differs: 'list' };
  return canonicalJson(again.teams) === canonicalJson(teams) ? { ok: true } : { ok: false, differs: 'teams' };
}
