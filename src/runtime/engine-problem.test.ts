import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { engineWords, isFatal, queryProblem, startProblem } from './engine-problem.ts';

describe('words of the engine', () => {
  it('become query_failed with the first line as reason and all of it as cause', () => {
    const problem = queryProblem(new Error('Binder Error: no column x\nLINE 1: …'));
    expect(problem).toMatchObject({ code: 'query_failed', detail: { reason: 'Binder Error: no column x' } });
    expect((problem.cause as Error).message).toContain('LINE 1');
    expect(isFatal(problem)).toBe(false);
  });

  it('about memory become out_of_memory', () => {
    expect(queryProblem(new Error('Out of Memory Error: failed to allocate')).code).toBe('out_of_memory');
    expect(startProblem(new RangeError('WebAssembly.Memory(): could not allocate memory')).code).toBe(
      'out_of_memory',
    );
  });

  it('in JSON are read', () => {
    const json = '{"exception_type":"Binder","exception_message":"no column x"}';
    expect(engineWords(new Error(json))).toBe('Binder Error: no column x');
    expect(engineWords(new Error('{exception_message'))).toBe('{exception_message');
  });

  it('at the start become engine_refused; a Problem stays what it is', () => {
    expect(startProblem(new Error('CompileError')).code).toBe('engine_refused');
    const problem = new Problem('file_missing');
    expect(startProblem(problem)).toBe(problem);
  });

  it.each(['FATAL Error: database has been invalidated', 'RuntimeError: memory access out of bounds'])(
    '%s is fatal',
    (words) => expect(isFatal(queryProblem(new Error(words)))).toBe(true),
  );
});
