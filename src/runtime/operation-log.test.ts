import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../inspection/ledger/operation.ts';
import { Problem } from '../model/problem.ts';
import type { LogListener, OperationLog } from '../state/inspect/ports.ts';
import { inOneTransaction, logName, openLog, storageProblem } from './log-connection.ts';
import { createOperationLog } from './operation-log.ts';
import { randomId } from './random.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

function operation(id: string): Operation {
  return {
    id,
    clock: 1,
    device: 'd',
    at: '2026-11-22T10:00:00+08:00',
    by: 'inspector',
    entity: 'issue',
    key: 'k',
    field: 'title',
    replaces: [],
    old: null,
    new: `中文 ${id}`,
    reason: null,
  };
}

const readable = (id: string) => ({ id, body: operation(id) });
const sealed = (id: string, byte = 1) => ({ id, sealed: bytes(byte, 2, 3) });

const opened: OperationLog[] = [];

function tab(): { log: OperationLog; listener: LogListener } {
  const log = createOperationLog(randomId, () => new Date());
  opened.push(log);
  return { log, listener: { onOthers: vi.fn(), onLocked: vi.fn(), onClosed: vi.fn() } };
}

async function openTab() {
  const { log, listener } = tab();
  return { log, listener, first: await log.open(listener) };
}

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

afterEach(async () => {
  for (const log of opened.splice(0)) log.close();
  vi.unstubAllGlobals();
  await deleteDB(logName);
});

describe('the log', () => {
  it('gives back what was written, in the order of writing, to the next who opens it', async () => {
    const { log, first } = await openTab();
    expect(first).toMatchObject({ rows: [], slots: [], wasCleared: false, sequence: 0 });
    await log.write({ rows: [readable('b'), sealed('a')], slots: [{ name: 'plan', bytes: bytes(9) }] });
    await log.write({ rows: [readable('c')], photos: [{ id: 'p', sealed: true, bytes: bytes(7, 8) }] });
    log.close();
    const { log: again, first: then } = await openTab();
    expect(then.rows).toEqual([readable('b'), sealed('a'), readable('c')]);
    expect(then.slots).toEqual([{ name: 'plan', bytes: bytes(9) }]);
    expect(then.device).toBe(first.device);
    expect(await again.photo('p')).toEqual({ id: 'p', sealed: true, bytes: bytes(7, 8) });
    expect(await again.photo('q')).toBeNull();
    expect(await again.photos()).toHaveLength(1);
  });

  it('replaces a row only when it turns readable, and a photograph likewise', async () => {
    const { log } = await openTab();
    await log.write({
      rows: [sealed('a'), readable('b')],
      photos: [{ id: 'p', sealed: true, bytes: bytes(1) }],
    });
    await log.write({
      rows: [sealed('a', 99), { id: 'b', body: { ...operation('b'), new: 'other' } }, sealed('b')],
    });
    expect((await log.newsAfter(0)).rows).toEqual([sealed('a'), readable('b')]);
    await log.write({ rows: [readable('a')], photos: [{ id: 'p', sealed: false, bytes: bytes(2) }] });
    await log.write({ rows: [sealed('a')], photos: [{ id: 'p', sealed: true, bytes: bytes(3) }] });
    expect((await log.newsAfter(0)).rows).toEqual([readable('b'), readable('a')]);
    expect(await log.photo('p')).toEqual({ id: 'p', sealed: false, bytes: bytes(2) });
  });

  it('takes the same row twice in one change as one', async () => {
    const { log } = await openTab();
    await log.write({ rows: [sealed('a'), readable('a'), sealed('a')] });
    expect((await log.newsAfter(0)).rows).toEqual([readable('a')]);
  });

  it('writes all or nothing', async () => {
    const { log } = await openTab();
    // A function cannot be stored: the request fails after others of its transaction were made.
    const broken = { id: 'z', body: { ...operation('z'), new: (() => 1) as unknown as string } };
    expect(
      await code(log.write({ rows: [readable('a'), broken], slots: [{ name: 'vault', bytes: bytes(1) }] })),
    ).toBe('storage_failed');
    expect(await log.newsAfter(0)).toEqual({ rows: [], slots: [], sequence: 0 });
    await log.write({ rows: [readable('a')] });
    expect((await log.newsAfter(0)).rows).toHaveLength(1);
  });

  it('takes one of two passphrases that are set at once, and says so to the other', async () => {
    const [one, two] = [await openTab(), await openTab()];
    const set = (log: OperationLog, byte: number) =>
      log.write({ rows: [readable(String(byte))], newSlots: [{ name: 'vault', bytes: bytes(byte) }] });
    const said = await Promise.all([code(set(one.log, 1)), code(set(two.log, 2))]);
    expect(said).toEqual(['resolved', 'vault_exists']);
    expect(await two.log.newsAfter(0)).toMatchObject({
      rows: [readable('1')],
      slots: [{ name: 'vault', bytes: bytes(1) }],
    });
  });

  it('writes only the bytes meant, not the buffer they are a part of', async () => {
    const { log } = await openTab();
    await log.write({ slots: [{ name: 'plan', bytes: new Uint8Array(1000).subarray(10, 12) }] });
    const slot = (await log.newsAfter(0)).slots[0];
    expect(slot?.bytes.buffer.byteLength).toBe(2);
  });

  it('tells the other tab, which then reads only what is new to it', async () => {
    const one = await openTab();
    const two = await openTab();
    expect(two.first.device).toBe(one.first.device);
    await one.log.write({ rows: [sealed('a'), readable('b')] });
    await vi.waitFor(() => expect(two.listener.onOthers).toHaveBeenCalled());
    expect(one.listener.onOthers).not.toHaveBeenCalled();
    const news = await two.log.newsAfter(two.first.sequence);
    expect(news.rows).toEqual([sealed('a'), readable('b')]);
    await one.log.write({ rows: [readable('a')] });
    expect((await two.log.newsAfter(news.sequence)).rows).toEqual([readable('a')]);
  });

  it('gives one device to two tabs that open a new log at once', async () => {
    const [one, two] = await Promise.all([openTab(), openTab()]);
    expect(one.first.device).toBe(two.first.device);
  });
});

describe('a log that is taken away', () => {
  it('is noticed where only the database went and there is no copy, until an export is confirmed', async () => {
    const { log, first } = await openTab();
    log.close();
    await deleteDB(logName);
    const again = await openTab();
    expect(again.first.wasCleared).toBe(true);
    expect(again.first.device).not.toBe(first.device);
    again.log.close();
    const third = await openTab();
    expect(third.first.wasCleared).toBe(true);
    await third.log.write({ slots: [{ name: 'exported', bytes: bytes(1) }] });
    third.log.close();
    expect((await openTab()).first.wasCleared).toBe(false);
  });

  it('is gone after a wipe, without a trace and without a reproach', async () => {
    const one = await openTab();
    const two = await openTab();
    await one.log.write({ rows: [readable('a')], photos: [{ id: 'p', sealed: false, bytes: bytes(1) }] });
    await one.log.wipe(() => true);
    expect(two.listener.onClosed).toHaveBeenCalledWith('wiped');
    expect(await code(two.log.write({ rows: [readable('b')] }))).toBe('storage_failed');
    const again = await openTab();
    expect(again.first).toMatchObject({ rows: [], slots: [], wasCleared: false });
    expect(again.first.device).not.toBe(one.first.device);
    expect(await again.log.photos()).toEqual([]);
  });

  it('is not wiped with a row of another tab that may not go', async () => {
    const one = await openTab();
    const two = await openTab();
    await one.log.write({ rows: [readable('a')] });
    await two.log.write({ rows: [readable('b')] });
    expect(await code(one.log.wipe(({ id }) => id === 'a'))).toBe('export_first');
    expect((await one.log.newsAfter(0)).rows.map(({ id }) => id)).toEqual(['a', 'b']);
    await one.log.wipe(() => true);
  });

  it('tells the other tabs that the vault was locked by hand', async () => {
    const one = await openTab();
    const two = await openTab();
    one.log.tellLocked();
    await vi.waitFor(() => expect(two.listener.onLocked).toHaveBeenCalled());
    expect(one.listener.onLocked).not.toHaveBeenCalled();
  });

  it('makes way for a newer page and says so; nothing is said to be saved after that', async () => {
    const { log, listener } = await openTab();
    const newer = await openDB(logName, 2);
    expect(listener.onClosed).toHaveBeenCalledWith('blocked_upgrade');
    expect(await code(log.write({ rows: [readable('a')] }))).toBe('storage_failed');
    expect(await code(tab().log.open(listener))).toBe('storage_newer');
    newer.close();
  });

  it('is refused before it was opened', async () => {
    const { log } = tab();
    expect(await code(log.write({ rows: [] }))).toBe('storage_failed');
    expect(await code(log.newsAfter(0))).toBe('storage_failed');
    expect(await code(log.photo('p'))).toBe('storage_failed');
  });
});

describe('the copy of the log', () => {
  let places: Map<string, IDBFactory>;

  beforeEach(() => {
    places = new Map();
    const storageBuckets = {
      open: async (name: string) => {
        const place = places.get(name) ?? new IDBFactory();
        places.set(name, place);
        return { indexedDB: place };
      },
      delete: async (name: string) => void places.delete(name),
    };
    vi.stubGlobal('navigator', { storageBuckets });
  });

  const everything = {
    rows: [readable('a'), sealed('b')],
    photos: [{ id: 'p', sealed: true, bytes: bytes(5, 6) }],
    slots: [{ name: 'vault' as const, bytes: bytes(7) }],
  };

  it('gives back the log that the browser removed, device and all', async () => {
    const { log, first } = await openTab();
    await log.write(everything);
    await log.write({ rows: [readable('b')] });
    log.close();
    await deleteDB(logName);
    const again = await openTab();
    expect(again.first).toMatchObject({ device: first.device, wasCleared: false, slots: everything.slots });
    expect(again.first.rows).toEqual([readable('a'), readable('b')]);
    expect(await again.log.photo('p')).toEqual(everything.photos[0]);
  });

  it('is filled again from the log where the browser removed the copy', async () => {
    const { log, first } = await openTab();
    await log.write(everything);
    log.close();
    places.clear();
    (await openTab()).log.close();
    await deleteDB(logName);
    const again = await openTab();
    expect(again.first.device).toBe(first.device);
    expect(again.first.rows).toEqual(everything.rows);
    expect(await again.log.photos()).toHaveLength(1);
  });

  it('does not bring back what was wiped, and does not wipe where it would', async () => {
    const { log } = await openTab();
    await log.write(everything);
    const { storageBuckets } = globalThis.navigator as unknown as { storageBuckets: { delete: unknown } };
    const remove = storageBuckets.delete;
    storageBuckets.delete = () => Promise.reject(new Error('not now'));
    expect(await code(log.wipe(() => true))).toBe('storage_failed');
    expect((await log.newsAfter(0)).rows).toHaveLength(2);
    storageBuckets.delete = remove;
    await log.wipe(() => true);
    const again = await openTab();
    expect(again.first).toMatchObject({ rows: [], slots: [], wasCleared: false });
    expect(await again.log.photos()).toEqual([]);
  });

  it('gives back also to a log that was begun anew while the copy could not be opened', async () => {
    const { log } = await openTab();
    await log.write(everything);
    log.close();
    await deleteDB(logName);
    const { storageBuckets } = globalThis.navigator as unknown as { storageBuckets: { open: unknown } };
    const open = storageBuckets.open;
    storageBuckets.open = () => Promise.reject(new Error('not now'));
    const between = await openTab();
    expect(between.first).toMatchObject({ rows: [], wasCleared: true });
    await between.log.write({ rows: [readable('c')], slots: [{ name: 'plan', bytes: bytes(1) }] });
    between.log.close();
    storageBuckets.open = open;
    const again = await openTab();
    expect(again.first.device).toBe(between.first.device);
    expect(again.first.rows).toEqual([readable('c'), ...everything.rows]);
    expect(again.first.slots).toEqual([{ name: 'plan', bytes: bytes(1) }, ...everything.slots]);
  });

  it('keeps the header of the former vault where the log begun anew has one of its own', async () => {
    const { log } = await openTab();
    await log.write({ ...everything, slots: [...everything.slots, { name: 'plan', bytes: bytes(3) }] });
    log.close();
    await deleteDB(logName);
    const kept = places;
    places = new Map();
    const between = await openTab();
    await between.log.write({ newSlots: [{ name: 'vault', bytes: bytes(8) }] });
    between.log.close();
    const slots = [
      { name: 'former:7', bytes: bytes(7) },
      { name: 'plan', bytes: bytes(3) },
      { name: 'vault', bytes: bytes(8) },
    ];
    for (let start = 0; start < 3; start += 1) {
      places = kept;
      const again = await openTab();
      expect(again.first.slots).toEqual(slots);
      again.log.close();
      if (start === 1) await deleteDB(logName);
    }
  });

  it('fails alone', async () => {
    vi.stubGlobal('navigator', { storageBuckets: { open: () => Promise.reject(new Error('no')) } });
    const { log } = await openTab();
    await log.write(everything);
    expect((await log.newsAfter(0)).rows).toHaveLength(2);
  });
});

describe('a failure of the store', () => {
  it('says that the place is full where the transaction says so, not the request', async () => {
    const { database } = await openLog(globalThis.indexedDB, () => undefined);
    const full = inOneTransaction(database, async (transaction) => {
      // As browsers do it: the transaction names the reason, its requests only that they were aborted.
      Object.defineProperty(unwrap(transaction), 'error', {
        value: new DOMException('no place', 'QuotaExceededError'),
      });
      transaction.abort();
      await transaction.objectStore('slot').getAll();
    });
    expect(await code(full)).toBe('storage_full');
    database.close();
  });

  it.each([
    ['QuotaExceededError', 'storage_full'],
    ['VersionError', 'storage_newer'],
    ['InvalidStateError', 'storage_failed'],
    ['UnknownError', 'storage_failed'],
  ])('%s is %s', (name, problem) => {
    expect(storageProblem(new DOMException('', name)).code).toBe(problem);
  });
});
