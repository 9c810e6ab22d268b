import { describe, expect, it, vi } from 'vitest';
import type { Rows, Statement } from '../query/port.ts';
import { queryProblem } from './engine-problem.ts';
import { revivingDatabase } from './reviving-database.ts';

const statement = { text: 'SELECT 1', values: [] };
const rows: Rows = { rowCount: 1, column: () => [1], numbers: () => [1] };

function engine(answer: () => Promise<Rows>) {
  return { database: { query: vi.fn(answer) }, close: vi.fn() };
}
const failing = (words: string) => engine(() => Promise.reject(queryProblem(new Error(words))));
const healthy = () => engine(() => Promise.resolve(rows));

describe('a database after a fatal error', () => {
  it('is built anew once for all questions on their way, and answers them', async () => {
    const broken = failing('FATAL Error: database has been invalidated');
    const fresh = healthy();
    const loadAgain = vi.fn(() => Promise.resolve(fresh));
    const { database } = revivingDatabase(broken, loadAgain);
    expect(await Promise.all([database.query(statement), database.query(statement)])).toEqual([rows, rows]);
    expect(loadAgain).toHaveBeenCalledTimes(1);
    expect(broken.close).toHaveBeenCalledTimes(1);
  });

  it('reports a second fatal error, and an ordinary one at once', async () => {
    const again = vi.fn(() => Promise.resolve(failing('FATAL Error: again')));
    await expect(
      revivingDatabase(failing('FATAL Error'), again).database.query(statement),
    ).rejects.toMatchObject({
      code: 'query_failed',
    });
    const never = vi.fn(() => Promise.resolve(healthy()));
    const ordinary = revivingDatabase(failing('Binder Error: x'), never);
    await expect(ordinary.database.query(statement)).rejects.toMatchObject({ code: 'query_failed' });
    expect(never).not.toHaveBeenCalled();
  });

  it('stays closed once it was closed', async () => {
    const broken = failing('FATAL Error');
    const again = vi.fn(() => Promise.resolve(healthy()));
    const { database, close } = revivingDatabase(broken, again);
    close();
    await expect(database.query(statement)).rejects.toBeDefined();
    expect(again).not.toHaveBeenCalled();
    expect(broken.close).toHaveBeenCalled();
  });
});

/** Answers at once, but never what a test calls slow. */
function engineThatHangsOn(slow: string) {
  const query = vi.fn(({ text }: Statement): Promise<Rows> => {
    return text === slow ? new Promise(() => undefined) : Promise.resolve(rows);
  });
  return { database: { query }, close: vi.fn() };
}

describe('a database whose statement runs too long', () => {
  const limits = { outside: 20, any: 60 };
  const slow: Statement = { text: 'slow', values: [], pack: 'XX' };

  it('ends the engine, says so, and asks those who waited of the new one', async () => {
    const hanging = engineThatHangsOn('slow');
    const fresh = engineThatHangsOn('slow');
    const loadAgain = vi.fn(() => Promise.resolve(fresh));
    const { database } = revivingDatabase(hanging, loadAgain, { outside: ['XX'], limits });
    const killed = database.query(slow);
    const waiting = Promise.all([database.query(statement), database.query(statement)]);
    await expect(killed).rejects.toMatchObject({ code: 'statement_too_slow', detail: { pack: 'XX' } });
    expect(await waiting).toEqual([rows, rows]);
    expect(hanging.close).toHaveBeenCalledTimes(1);
    expect(loadAgain).toHaveBeenCalledTimes(1);
    expect(hanging.database.query).toHaveBeenCalledTimes(1);
    expect(fresh.database.query).toHaveBeenCalledTimes(2);
  });

  it('does not run that pack again by itself, but runs every other', async () => {
    const fresh = engineThatHangsOn('');
    const { database, allow } = revivingDatabase(engineThatHangsOn('slow'), () => Promise.resolve(fresh), {
      outside: ['XX'],
      limits,
    });
    await expect(database.query(slow)).rejects.toMatchObject({ code: 'statement_too_slow' });
    await expect(database.query({ ...slow, text: 'quick' })).rejects.toMatchObject({
      code: 'statement_too_slow',
    });
    expect(fresh.database.query).not.toHaveBeenCalled();
    expect(await database.query({ ...statement, pack: 'YC' })).toEqual(rows);
    allow('XX');
    expect(await database.query(slow)).toEqual(rows);
  });

  it('gives its own statements the longer time, and blames no pack', async () => {
    const late: Statement = { text: 'late', values: [], pack: 'YC' };
    const query = vi.fn(() => new Promise<Rows>((resolve) => void setTimeout(() => resolve(rows), 35)));
    const { database } = revivingDatabase(
      { database: { query }, close: vi.fn() },
      () => Promise.reject(new Error()),
      {
        outside: ['XX'],
        limits,
      },
    );
    expect(await database.query(late)).toEqual(rows);
  });

  it('counts the time of a statement from its own start', async () => {
    const query = vi.fn(() => new Promise<Rows>((resolve) => void setTimeout(() => resolve(rows), 12)));
    const again = vi.fn(() => Promise.reject(new Error()));
    const { database } = revivingDatabase({ database: { query }, close: vi.fn() }, again, {
      outside: ['XX'],
      limits,
    });
    const quick = { ...slow, text: 'quick' };
    expect(await Promise.all([1, 2, 3].map(() => database.query(quick)))).toHaveLength(3);
    expect(again).not.toHaveBeenCalled();
  });
});
