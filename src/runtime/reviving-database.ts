// A database that outlives its engine. After a fatal error, or a statement that ran too long, the engine is thrown away
// and everything is loaded anew from the verified files. Statements run one after another: who waits behind a killed
// one is asked of the new engine. A question that met a fatal error is asked once more; a second one is the answer.
import { Problem } from '../model/problem.ts';
import type { Database, Rows, Statement } from '../query/port.ts';
import type { Engine } from './engine.ts';
import { isFatal } from './engine-problem.ts';
import { timeLimits } from './time-limits.ts';
import type { TimeLimits } from './time-limits.ts';

export interface RevivingDatabase {
  readonly database: Database;
  /** Lets a pack be asked again after one of its statements ran too long. */
  allow(pack: string): void;
  close(): void;
}

type Source = Pick<Engine, 'database' | 'close'>;

export interface RevivingOptions {
  /** Ids of the packs that came with the extract. */
  readonly outside?: readonly string[];
  readonly limits?: TimeLimits;
}

export function revivingDatabase(
  first: Source,
  loadAgain: () => Promise<Source>,
  { outside = [], limits = timeLimits }: RevivingOptions = {},
): RevivingDatabase {
  let current = Promise.resolve(first);
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  const tooSlow = new Map<string, Problem>();

  const replace = (broken: Source) => {
    broken.close();
    current = loadAgain();
    current.catch(() => undefined);
  };
  const run = async (statement: Statement, again: boolean): Promise<Rows> => {
    const ofOutside = statement.pack !== undefined && outside.includes(statement.pack);
    const refused = ofOutside ? tooSlow.get(statement.pack ?? '') : undefined;
    if (refused !== undefined) throw refused;
    const source = await current;
    const limit = ofOutside ? limits.outside : limits.any;
    try {
      return await within(limit, statement, source.database.query(statement));
    } catch (error) {
      if (closed || !(error instanceof Problem)) throw error;
      if (error.code === 'statement_too_slow') {
        if (ofOutside) tooSlow.set(statement.pack ?? '', error);
        replace(source);
        throw error;
      }
      if (!again || !isFatal(error)) throw error;
      replace(source);
      return run(statement, false);
    }
  };
  return {
    database: {
      query: (statement) => {
        const answer = last.then(() => run(statement, true));
        last = answer.catch(() => undefined);
        return answer;
      },
    },
    allow: (pack) => {
      tooSlow.delete(pack);
    },
    close: () => {
      closed = true;
      current.then((source) => source.close()).catch(() => undefined);
    },
  };
}

/** Rejects with `statement_too_slow` once the time is over; the work itself goes on until its engine is closed. */
function within(limit: number, { pack }: Statement, work: Promise<Rows>): Promise<Rows> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const reason = `${pack === undefined ? '' : `${pack}, `}${limit / 1000} s`;
      reject(new Problem('statement_too_slow', { ...(pack === undefined ? {} : { pack }), reason }));
    }, limit);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
