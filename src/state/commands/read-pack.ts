// What the Rules workspace asks of any pack at hand: its verdicts, figures and documents. Nothing is kept in the store.
import { evaluatePack } from '../../compliance/evaluate.ts';
import type { FindingSet } from '../../compliance/finding.ts';
import { measurePack } from '../../compliance/measure.ts';
import { Problem } from '../../model/problem.ts';
import type { Pack } from '../../model/requirement.ts';
import type { Database } from '../../query/port.ts';
import type { Commands } from '../atlas-state.ts';
import type { CommandContext } from './context.ts';

interface Reading {
  readonly database: Database;
  readonly pack: Pack;
  readonly options: {
    readonly round: string;
    readonly trial: boolean;
    readonly parameters: FindingSet['parameters'];
  };
}

/** The pack in force is read with the changed parameters, any other with the defaults of its own. */
function readingOf(context: CommandContext, id: string): Reading {
  const atlas = context.store.getState();
  const { round, manifest, session } = atlas;
  const database = context.open?.database;
  const pack = packOf(context, id);
  if (database === undefined || round === null || manifest === null) throw new Problem('query_failed');
  const inForce = pack.id === atlas.pack?.id;
  const trial = inForce ? atlas.trial : !manifest.packs.includes(id);
  return { database, pack, options: { round, trial, parameters: inForce ? session.parameters : {} } };
}

function packOf(context: CommandContext, id: string): Pack {
  const pack = context.store.getState().packs.find((candidate) => candidate.id === id);
  if (pack === undefined) throw new Problem('query_failed');
  return pack;
}

export const judge =
  (context: CommandContext): Commands['judge'] =>
  async (id) => {
    const { database, pack, options } = readingOf(context, id);
    return evaluatePack(database, pack, options);
  };

export const measurements =
  (context: CommandContext): Commands['measurements'] =>
  async (id, only) => {
    const { database, pack, options } = readingOf(context, id);
    return measurePack(database, pack, { ...options, only });
  };

export const policyDocuments =
  (context: CommandContext): Commands['policyDocuments'] =>
  async (id) =>
    context.services.loadPolicyDocuments(packOf(context, id));
