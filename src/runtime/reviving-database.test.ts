import { describe, expect, it, vi } from 'vitest';
import type { Rows } from '../query/port.ts';
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
