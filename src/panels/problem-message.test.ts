import { describe, expect, it } from 'vitest';
import { wordsFor } from '../language/language.ts';
import { Problem, problemCodes, recordOf } from '../model/problem.ts';
import { describeProblem } from './problem-message.ts';

const detail = {
  file: 'team.parquet',
  extract: 'yuncheng',
  key: 'baseMap.url',
  column: 'grids',
  part: 'DuckDB',
  found: '3',
  expected: '4',
  reason: 'HTTP 404',
};

describe.each(['zh-CN', 'en'] as const)('problem messages in %s', (language) => {
  const words = wordsFor(language);

  it.each(problemCodes)('%s says what happened, what still works and what to do', (code) => {
    const message = describeProblem({ code, detail, cause: '' }, words);
    for (const sentence of Object.values<string>({ ...message })) {
      expect(sentence.length).toBeGreaterThan(3);
      expect(sentence).not.toMatch(/problem\.|\{\{|undefined/);
      expect(sentence).not.toMatch(/[!！]/);
    }
  });

  it.each(problemCodes)('%s reads well without any detail', (code) => {
    const message = describeProblem({ code, detail: {}, cause: '' }, words);
    expect(Object.values(message).join(' ')).not.toMatch(/\{\{|undefined|\(\)|（）/);
  });

  it('names the file, the key and the versions', () => {
    const text = (code: (typeof problemCodes)[number]) =>
      Object.values(describeProblem({ code, detail, cause: '' }, words)).join(' ');
    expect(text('file_hash_wrong')).toContain('team.parquet');
    expect(text('config_invalid')).toContain('baseMap.url');
    expect(text('schema_newer')).toMatch(/3.*4/s);
    expect(text('file_missing')).toContain('HTTP 404');
  });

  it('keeps what a file name says as it is', () => {
    const record = recordOf(new Problem('file_missing', { file: 'a<b>&.parquet' }));
    expect(describeProblem(record, words).title).toContain('a<b>&.parquet');
  });
});
