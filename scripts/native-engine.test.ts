import { expect, it, vi } from 'vitest';
import { openNative } from './native-engine.ts';

vi.setConfig({ testTimeout: 60_000 });

it('interrupts a statement whose time is over, and goes on', async () => {
  const database = await openNative({ limitOf: ({ pack }) => (pack === 'XX' ? 100 : null) });
  const endless =
    'SELECT count(*) AS n FROM range(1000000000) AS a, range(1000000) AS b WHERE a.range % 7 = b.range % 11';
  await expect(database.query({ text: endless, values: [], pack: 'XX' })).rejects.toMatchObject({
    code: 'statement_too_slow',
    detail: { pack: 'XX', reason: 'XX 0.1 s' },
  });
  const after = await database.query({ text: 'SELECT 1 AS n', values: [], pack: 'XX' });
  expect(after.column('n')).toEqual([1]);
  database.close();
});
