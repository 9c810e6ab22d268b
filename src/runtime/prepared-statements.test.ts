import { expect, it } from 'vitest';
import { preparedStatements } from './prepared-statements.ts';

function connection(fails: (text: string, value: unknown) => boolean = () => false) {
  const log: string[] = [];
  const statements = preparedStatements<string>((text) => {
    log.push(`prepare ${text}`);
    return Promise.resolve({
      query: (...values) =>
        fails(text, values[0])
          ? Promise.reject(new Error(text))
          : Promise.resolve(`${text} ${String(values[0])}`),
      close: () => {
        log.push(`close ${text}`);
        return Promise.resolve();
      },
    });
  });
  return { log, statements };
}

it('prepares a text once and asks it with other values', async () => {
  const { log, statements } = connection();
  expect(await statements.ask('a', [1])).toBe('a 1');
  expect(await statements.ask('a', [2])).toBe('a 2');
  expect(log).toEqual(['prepare a']);
});

it('keeps twelve and closes the one that was asked longest ago', async () => {
  const { log, statements } = connection();
  for (let index = 0; index < 12; index += 1) await statements.ask(`s${index}`, [0]);
  await statements.ask('s0', [1]);
  await statements.ask('new', [0]);
  expect(log.filter((line) => line.startsWith('close'))).toEqual(['close s1']);
});

it('does not keep a statement that failed', async () => {
  const { log, statements } = connection((_, value) => value === 'bad');
  await expect(statements.ask('a', ['bad'])).rejects.toThrow('a');
  expect(await statements.ask('a', ['good'])).toBe('a good');
  expect(log).toEqual(['prepare a', 'close a', 'prepare a']);
});
