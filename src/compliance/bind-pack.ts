// Whether an engine accepts every statement that a pack becomes: each is planned, none is run.
import { Problem } from '../model/problem.ts';
import type { CatalogueEntry, Pack } from '../model/requirement.ts';
import type { Database, Statement } from '../query/port.ts';
import { compilePack } from './compile.ts';
import type { ParameterValues } from './finding.ts';
import { compileMeasures } from './measure.ts';
import { defaultParameters } from './parameters.ts';
import { guardedYaml } from './yaml-guard.ts';

/** `text` is what the pack was read from. Rejects with Problem pack_invalid: file, line of the clause, the engine's words. */
export async function bindPack(database: Database, pack: Pack, text: string, file: string): Promise<void> {
  try {
    await planAll(database, pack);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { index, cause } = await culprit(database, pack, error);
    const line = String(lineOfClause(text, index));
    const id = pack.catalogue[index]?.id ?? pack.id;
    throw new Problem(
      'pack_invalid',
      { file, line, reason: `${id}: ${cause.detail['reason'] ?? ''}` },
      cause,
    );
  }
}

function isRefusal(error: unknown): error is Problem {
  return error instanceof Problem && error.code === 'query_failed';
}

async function planAll(database: Database, pack: Pack, only?: readonly string[]): Promise<void> {
  for (const parameters of settings(pack)) {
    for (const statement of statementsOf(pack, parameters, only)) {
      await database.query({ ...statement, text: `EXPLAIN ${statement.text}` });
    }
  }
}

/** The defaults, and each option of each choice: it names a column, so it makes another statement. */
function settings(pack: Pack): ParameterValues[] {
  const defaults = defaultParameters(pack);
  const others = pack.parameters.flatMap(({ name, options, default: chosen }) =>
    options.filter((option) => option !== chosen).map((option) => ({ ...defaults, [name]: option })),
  );
  return [defaults, ...others];
}

function statementsOf(pack: Pack, parameters: ParameterValues, only?: readonly string[]): Statement[] {
  const asked = { round: '2025-06-30', parameters, trial: false, ...(only === undefined ? {} : { only }) };
  const measures = compileMeasures(pack, asked);
  return [compilePack(pack, { ...asked, detail: true }), ...(measures === null ? [] : [measures])];
}

/** The first clause that the engine refuses alone; the first of all where they are refused only together. */
async function culprit(
  database: Database,
  pack: Pack,
  together: Problem,
): Promise<{ index: number; cause: Problem }> {
  for (const [index, entry] of pack.catalogue.entries()) {
    const cause = await refusalOf(database, pack, entry);
    if (cause !== null) return { index, cause };
  }
  return { index: 0, cause: together };
}

async function refusalOf(database: Database, pack: Pack, { id }: CatalogueEntry): Promise<Problem | null> {
  try {
    await planAll(database, pack, [id]);
    return null;
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

function lineOfClause(text: string, index: number): number {
  const source = guardedYaml(text);
  if (!source.ok) return 1;
  const node = source.document.getIn(['requirements', index], true) as { range?: [number] } | undefined;
  return node?.range === undefined ? 1 : source.lineAt(node.range[0]);
}
