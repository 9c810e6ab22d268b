// What was typed is kept until the store has it, and is never written over what another tab wrote.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem, recordOf } from '../../../model/problem.ts';
import { type DraftField, Drafts } from './drafts.ts';
import { acceptOf } from './accept.ts';

/** A field of a store that takes the text at once and confirms it later, or refuses it. */
function store(value = '') {
  const state = { value, conflict: false, refuses: false, written: [] as string[] };
  const waiting: (() => void)[] = [];
  const field: DraftField = {
    read: () => state.value,
    inConflict: () => state.conflict,
    accept: acceptOf.note,
    write: (text) => {
      if (state.refuses) return Promise.reject(new Problem('storage_blocked'));
      state.written.push(text);
      state.value = text;
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
  const confirm = async (): Promise<void> => {
    for (const done of waiting.splice(0)) done();
    await vi.advanceTimersByTimeAsync(0);
  };
  const confirmFirst = async (): Promise<void> => {
    waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { state, field, confirm, confirmFirst };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed', () => {
  it('is handed over as one within 300 ms and counts as unsaved until the store confirms', async () => {
    const drafts = new Drafts(() => false);
    const { state, field, confirm } = store();
    for (const text of ['门', '门口', '门口有']) drafts.type('a', text, field);
    expect(drafts.standing()).toMatchObject({ waiting: 1 });
    await vi.advanceTimersByTimeAsync(300);
    expect(state.written).toEqual(['门口有']);
    expect(drafts.standing()).toMatchObject({ waiting: 1 });
    await confirm();
    expect(drafts.standing()).toEqual({ waiting: 0, held: 0, problem: null, refused: null, lost: [] });
    expect(drafts.draftOf('a')).toBeNull();
  });

  it('keeps what is typed on while a write is under way', async () => {
    const drafts = new Drafts(() => false);
    const { state, field, confirm } = store();
    drafts.type('a', '一', field);
    drafts.hand('a');
    drafts.type('a', '一二', field);
    await confirm();
    expect(drafts.draftOf('a')?.text).toBe('一二');
    await vi.advanceTimersByTimeAsync(300);
    await confirm();
    expect(state.written).toEqual(['一', '一二']);
    expect(drafts.standing().waiting).toBe(0);
  });

  it('is handed over at once when the page goes', () => {
    const drafts = new Drafts(() => false);
    const { state, field } = store();
    drafts.type('a', '最后一字', field);
    drafts.handAll();
    expect(state.written).toEqual(['最后一字']);
  });

  it('that goes back to an earlier text is not taken for what was confirmed then', async () => {
    const drafts = new Drafts(() => false);
    const { state, field, confirm, confirmFirst } = store();
    for (const text of ['1', '12']) {
      drafts.type('a', text, field);
      drafts.hand('a');
    }
    drafts.type('a', '1', field);
    await confirmFirst();
    expect(drafts.standing().waiting).toBe(1);
    await vi.advanceTimersByTimeAsync(300);
    await confirm();
    expect(state.written).toEqual(['1', '12', '1']);
    expect([state.value, drafts.standing().waiting]).toEqual(['1', 0]);
  });

  it('survives a store that refuses it, says why, and is tried again', async () => {
    const drafts = new Drafts(() => false);
    const { state, field, confirm } = store();
    state.refuses = true;
    drafts.type('a', '路灯不亮', field);
    await vi.advanceTimersByTimeAsync(300);
    expect(drafts.draftOf('a')?.text).toBe('路灯不亮');
    expect(drafts.standing().problem?.code).toBe('storage_blocked');
    state.refuses = false;
    await vi.advanceTimersByTimeAsync(3000);
    await confirm();
    expect(state.written).toEqual(['路灯不亮']);
    expect(drafts.standing()).toEqual({ waiting: 0, held: 0, problem: null, refused: null, lost: [] });
  });

  it('is not written over what another tab wrote meanwhile, until the person insists', async () => {
    const drafts = new Drafts(() => false);
    const { state, field, confirm } = store('甲');
    drafts.type('a', '甲乙', field);
    state.value = '甲丙';
    await vi.advanceTimersByTimeAsync(300);
    expect(drafts.draftOf('a')).toEqual({ text: '甲乙', standing: 'overtaken' });
    drafts.type('a', '甲乙丁', field);
    await vi.advanceTimersByTimeAsync(300);
    expect(state.written).toEqual([]);
    expect(drafts.standing()).toMatchObject({ waiting: 1, held: 1 });
    drafts.insist('a');
    await confirm();
    expect(state.written).toEqual(['甲乙丁']);
    expect(drafts.standing().waiting).toBe(0);
  });

  it('does not settle a conflict by typing on', async () => {
    const drafts = new Drafts(() => false);
    const { state, field } = store('甲');
    drafts.type('a', '甲乙', field);
    state.conflict = true;
    await vi.advanceTimersByTimeAsync(300);
    expect(state.written).toEqual([]);
    expect(drafts.draftOf('a')?.standing).toBe('overtaken');
  });

  it('writes half of a character as the ledger keeps it', async () => {
    const drafts = new Drafts(() => false);
    const { state, field, confirm } = store();
    drafts.type('a', 'x\uD83D', field);
    await vi.advanceTimersByTimeAsync(300);
    await confirm();
    expect(state.written).toEqual(['x\uFFFD']);
    expect(drafts.standing().waiting).toBe(0);
  });
});

describe('an act', () => {
  it('is unsaved while it is under way, and its refusal is said until one succeeds', async () => {
    const drafts = new Drafts(() => false);
    const done = drafts.track(Promise.reject(new Problem('vault_locked')));
    expect(drafts.standing().waiting).toBe(1);
    expect(await done).toBe(false);
    expect(drafts.standing()).toMatchObject({ waiting: 0, refused: { code: 'vault_locked' } });
    await drafts.track(Promise.resolve());
    expect(drafts.standing().refused).toBeNull();
  });

  it('says nothing of what the store has and tries again by itself', async () => {
    const drafts = new Drafts(() => true);
    await drafts.track(Promise.reject(new Problem('storage_full')));
    expect(drafts.standing()).toEqual({ waiting: 0, held: 0, problem: null, refused: null, lost: [] });
  });
});

describe('a photograph that was not kept', () => {
  it('is said until it is read, whatever succeeds meanwhile, and holds nothing back', async () => {
    const drafts = new Drafts(() => false);
    drafts.lose(recordOf(new Problem('vault_locked')));
    await drafts.track(Promise.resolve());
    expect(drafts.standing()).toMatchObject({ waiting: 0, problem: null, lost: [{ code: 'vault_locked' }] });
    drafts.forgetLost();
    expect(drafts.standing().lost).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['12', '12'],
    ['１２', '12'],
    ['', ''],
    ['012', '12'],
    ['1.5', null],
    ['-1', null],
    ['1000001', null],
    ['十', null],
  ])('reads a count %j as %j', (text, expected) => {
    expect(acceptOf.count(text)).toBe(expected);
  });

  it.each([
    ['14', '14'],
    ['14.0', '14'],
    ['7.5', '7.5'],
    ['601', null],
    ['7.55', null],
    ['1e2', null],
  ])('reads minutes %j as %j', (text, expected) => {
    expect(acceptOf.minutes(text)).toBe(expected);
  });

  it('holds what is no number back and says so, until it is one', async () => {
    const drafts = new Drafts(() => false);
    const { state, field, confirm } = store();
    const count: DraftField = { ...field, accept: acceptOf.count };
    drafts.type('a', '1.5', count);
    await vi.advanceTimersByTimeAsync(300);
    expect(drafts.draftOf('a')?.standing).toBe('invalid');
    expect(drafts.standing()).toMatchObject({ waiting: 1, held: 1 });
    drafts.type('a', '15', count);
    await vi.advanceTimersByTimeAsync(300);
    await confirm();
    expect(state.written).toEqual(['15']);
    expect(drafts.standing().waiting).toBe(0);
  });
});
