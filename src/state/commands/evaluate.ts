// Verdicts and figures of the round in force. The newest call wins; an older one that ends late is dropped.
import { evaluatePack } from '../../compliance/evaluate.ts';
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

async function readAll(context: CommandContext): Promise<Partial<Atlas>> {
  const atlas = context.store.getState();
  const { pack, round, trial } = atlas;
  const database = context.open?.database;
  if (database === undefined || round === null) return {};
  const before = previousRound(atlas);
  const roundTable =
    atlas.roundTable?.round === round ? atlas.roundTable : await readRoundTable(database, round);
  const options = { parameters: atlas.session.parameters, trial };
  const findings = pack === null ? null : await evaluatePack(database, pack, { ...options, round });
  const only = comparedRequirements.filter((id) =>
    pack?.requirements.some((requirement) => requirement.id === id),
  );
  const compares = pack !== null && before !== null && only.length > 0;
  return {
    roundTable,
    findings,
    workshops: await readWorkshops(database, round),
    ties: await readTies(database, round),
    previousRoundTable: before === null ? null : await readRoundTable(database, before),
    previous: compares ? await evaluatePack(database, pack, { ...options, round: before, only }) : null,
  };
}

export async function evaluate(context: CommandContext): Promise<void> {
  const call = (context.evaluation += 1);
  change(context.store, { evaluating: true });
  try {
    const results = await readAll(context);
    if (call === context.evaluation) change(context.store, { ...results, evaluating: false });
  } catch (error) {
    if (call !== context.evaluation) return;
    change(context.store, { evaluating: false });
    report(context, error, 'sites_only');
  }
}
