// Verdicts and figures of the round in force. The newest call wins; an older one that ends late is dropped.
import { evaluatePack } from '../../compliance/evaluate.ts';
import { sharedItems } from '../../compliance/shared-items.ts';
import type { FindingSet } from '../../compliance/finding.ts';
import type { Pack } from '../../model/requirement.ts';
import type { Database } from '../../query/port.ts';
import { readRoundTable, readTies, readWorkshops } from '../read/round.ts';
import { change } from '../store.ts';
import type { Atlas } from '../atlas-state.ts';
import { report, type CommandContext } from './context.ts';

/** What the cards compare with the round before. */
const comparedRequirements = ['F-ALL', 'W03', 'W05'];

function previousRound(atlas: Atlas): string | null {
  const index = atlas.round === null ? -1 : atlas.rounds.indexOf(atlas.round);
  return atlas.rounds[index - 1] ?? null;
}

/** The requirements of `before` that were judged anew take their new verdicts. */
function merged(before: FindingSet | null, anew: FindingSet, only: readonly string[]): FindingSet {
  if (before === null) return anew;
  const kept = before.others.filter((finding) => !only.includes(finding.requirement));
  return {
    ...anew,
    sites: new Map([...before.sites, ...anew.sites]),
    others: [...kept, ...anew.others],
  };
}

interface Judged {
  readonly findings: FindingSet | null;
  readonly previous: FindingSet | null;
}

/** Judges `only` these requirements (all where absent) in the round and, for the cards, in the one before. */
async function judge(
  database: Database,
  pack: Pack,
  atlas: Atlas,
  only?: readonly string[],
): Promise<Judged> {
  const round = atlas.round ?? '';
  const before = previousRound(atlas);
  const options = { parameters: atlas.session.parameters, trial: atlas.trial };
  const wanted = pack.requirements
    .map((requirement) => requirement.id)
    .filter((id) => only?.includes(id) ?? true);
  const compared = wanted.filter((id) => comparedRequirements.includes(id));
  const anew = await evaluatePack(database, pack, { ...options, round, only: wanted });
  const earlier =
    before === null || compared.length === 0
      ? null
      : await evaluatePack(database, pack, { ...options, round: before, only: compared });
  if (only === undefined) return { findings: anew, previous: earlier };
  return {
    findings: merged(atlas.findings, anew, wanted),
    previous: earlier === null ? atlas.previous : merged(atlas.previous, earlier, compared),
  };
}

async function readRound(database: Database, atlas: Atlas): Promise<Partial<Atlas>> {
  const round = atlas.round ?? '';
  const before = previousRound(atlas);
  return {
    roundTable: await readRoundTable(database, round),
    workshops: await readWorkshops(database, round),
    ties: await readTies(database, round),
    shared: await sharedItems(database, round, atlas.sites?.count ?? 0),
    previousRoundTable: before === null ? null : await readRoundTable(database, before),
  };
}

/** `only` names the requirements that a changed parameter touches; the figures of the round stay as they are. */
export async function evaluate(context: CommandContext, only?: readonly string[]): Promise<void> {
  const atlas = context.store.getState();
  const database = context.open?.database;
  if (database === undefined || atlas.round === null) return;
  const call = (context.evaluation += 1);
  change(context.store, { evaluating: true });
  try {
    const figures = only === undefined ? await readRound(database, atlas) : {};
    const judged = atlas.pack === null ? {} : await judge(database, atlas.pack, atlas, only);
    if (call === context.evaluation) change(context.store, { ...figures, ...judged, evaluating: false });
  } catch (error) {
    if (call !== context.evaluation) return;
    change(context.store, { evaluating: false });
    report(context, error, 'sites_only');
  }
}
