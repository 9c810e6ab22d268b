// Asks how old the facts are, by the pack's own term where it has one.
import { Problem } from '../../model/problem.ts';
import type { AgeRow } from '../derive/data-age.ts';
import { readDataAge } from '../read/data-age.ts';
import type { CommandContext } from './context.ts';
import { staleMonthsOf } from '../derive/stale-months.ts';

export async function dataAgeOf(context: CommandContext): Promise<readonly AgeRow[]> {
  const { round, pack, session } = context.store.getState();
  const database = context.open?.database;
  if (database === undefined || round === null) throw new Problem('query_failed');
  const documents = pack === null ? null : await context.services.loadPolicyDocuments(pack);
  const ids = new Set(pack?.catalogue.map(({ id }) => id));
  const items = (documents?.items ?? []).filter(({ code }) => ids.has(code) || ids.has(code.slice(0, -1)));
  return readDataAge(database, round, staleMonthsOf(pack, session.parameters), items);
}
