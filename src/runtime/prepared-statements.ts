// Statements that were asked before, kept prepared: the same question about another round is not planned again.

/** What a connection gives for a text; the same as in the engine's library. */
export interface Prepared<Answer> {
  query(...values: readonly (string | number | boolean | null)[]): Promise<Answer>;
  close(): Promise<unknown>;
}

export interface PreparedStatements<Answer> {
  ask(text: string, values: readonly (string | number | boolean | null)[]): Promise<Answer>;
}

/** A pack is asked in a few portions, each with two texts: before and after its planned period. */
const keptAtMost = 12;

/** One that fails is not kept: it is prepared anew when it is asked again. */
export function preparedStatements<Answer>(
  prepare: (text: string) => Promise<Prepared<Answer>>,
): PreparedStatements<Answer> {
  const kept = new Map<string, Promise<Prepared<Answer>>>();
  const drop = (text: string): void => {
    const old = kept.get(text);
    kept.delete(text);
    old?.then((statement) => statement.close()).catch(() => undefined);
  };
  const take = (text: string): Promise<Prepared<Answer>> => {
    const statement = kept.get(text) ?? prepare(text);
    kept.delete(text);
    kept.set(text, statement);
    for (const oldest of [...kept.keys()].slice(0, -keptAtMost)) drop(oldest);
    return statement;
  };
  return {
    ask: async (text, values) => {
      try {
        return await (await take(text)).query(...values);
      } catch (error) {
        drop(text);
        throw error;
      }
    },
  };
}
