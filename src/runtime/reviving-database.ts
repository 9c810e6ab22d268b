// A database that outlives a fatal error of its engine: the engine is thrown away, everything is loaded anew from
// the verified files, and the question is asked once more. A second fatal error is the answer.
import { Problem } from '../model/problem.ts';
import type { Database } from '../query/port.ts';
import type { Engine } from './engine.ts';
import { isFatal } from './engine-problem.ts';

export interface RevivingDatabase {
  readonly database: Database;
  close(): void;
}

type Source = Pick<Engine, 'database' | 'close'>;

export function revivingDatabase(first: Source, loadAgain: () => Promise<Source>): RevivingDatabase {
  let current = Promise.resolve(first);
  let closed = false;
  const replace = (broken: Source, from: Promise<Source>) => {
    if (current === from) {
      broken.close();
      current = loadAgain();
      current.catch(() => undefined);
    }
    return current;
  };
  return {
    database: {
      query: async (statement) => {
        const used = current;
        const source = await used;
        try {
          return await source.database.query(statement);
        } catch (error) {
          if (closed || !(error instanceof Problem) || !isFatal(error)) throw error;
          return await (await replace(source, used)).database.query(statement);
        }
      },
    },
    close: () => {
      closed = true;
      current.then((source) => source.close()).catch(() => undefined);
    },
  };
}
