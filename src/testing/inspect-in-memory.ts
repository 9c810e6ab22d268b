// What inspections need from the device, in memory, for tests of commands: a log that obeys the rules of the real one,
// real seals with few rounds, and places where a test steps in.
import { Problem } from '../model/problem.ts';
import { randomBytes, randomId } from '../runtime/random.ts';
import { sealsWithRounds } from '../runtime/seals.ts';
import { sha256Hex } from '../runtime/sha256.ts';
import type {
  InspectServices,
  LogChange,
  LogListener,
  LogRow,
  OfflineStanding,
  OperationLog,
  PhotoRow,
  ShrunkPhoto,
  Slot,
} from '../state/inspect/ports.ts';

/** What lies on one device; two logs over the same disk are two tabs. */
export interface MemoryDisk {
  device: string;
  readonly rows: Map<string, { readonly row: LogRow; readonly seq: number }>;
  readonly photos: Map<string, PhotoRow>;
  readonly slots: Map<string, Slot>;
  readonly listeners: Set<LogListener>;
  sequence: number;
  wasCleared: boolean;
}

export function memoryDisk(device: string = randomId()): MemoryDisk {
  return {
    device,
    rows: new Map(),
    photos: new Map(),
    slots: new Map(),
    listeners: new Set(),
    sequence: 0,
    wasCleared: false,
  };
}

export interface MemoryOptions {
  readonly disk?: MemoryDisk;
  /** False: as on plain http. */
  readonly secure?: boolean;
  readonly now?: () => Date;
  /** Called before each write; what it throws is the failure of the write. */
  readonly beforeWrite?: (change: LogChange) => void | Promise<void>;
  readonly photo?: ShrunkPhoto;
  readonly rounds?: number;
}

const offlineStanding: OfflineStanding = {
  phase: 'ready',
  progress: null,
  extracts: [],
  keptOn: null,
  updateWaiting: false,
  online: true,
  installable: false,
  problem: null,
};

const photo: ShrunkPhoto = {
  bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9),
  width: 4,
  height: 3,
  takenAt: null,
  fix: null,
};

const fix = { lon: 111, lat: 35, accuracyM: 8, at: '2026-11-22T10:00:00+08:00' };

/** `onIdle` of the page that watches can be called with `goIdle`. */
export interface MemoryServices extends InspectServices {
  readonly disk: MemoryDisk;
  goIdle(): void;
  /** How many hold the build and the page. */
  held(): { readonly update: number; readonly leaving: number };
}

export function inspectServicesInMemory(options: MemoryOptions = {}): MemoryServices {
  const { disk = memoryDisk(), secure = true, rounds = 1000 } = options;
  const idle = new Set<() => void>();
  const held = { update: 0, leaving: 0 };
  const hold = (what: keyof typeof held) => (): (() => void) => {
    held[what] += 1;
    return () => {
      held[what] -= 1;
    };
  };
  return {
    disk,
    held: () => ({ ...held }),
    holdPage: hold('leaving'),
    goIdle: () => idle.forEach((call) => call()),
    secure,
    log: logInMemory(disk, options.beforeWrite),
    seals: secure
      ? sealsWithRounds(globalThis.crypto, { standard: rounds, least: rounds, most: 5_000_000 })
      : null,
    offline: {
      watch: (listener) => {
        listener(offlineStanding);
        return () => undefined;
      },
      update: () => Promise.resolve(),
      hold: hold('update'),
      install: () => Promise.resolve(),
    },
    randomBytes,
    randomId,
    now: options.now ?? (() => new Date()),
    sha256: (bytes) => sha256Hex(bytes),
    storage: () => Promise.resolve({ persisted: true, usage: 1000, quota: 1_000_000 }),
    readWorkbook: () => Promise.resolve([]),
    shrinkPhoto: () => Promise.resolve(options.photo ?? photo),
    locate: () => Promise.resolve(fix),
    watchIdle: (_, onIdle) => {
      idle.add(onIdle);
      return () => idle.delete(onIdle);
    },
  };
}

function logInMemory(disk: MemoryDisk, beforeWrite: MemoryOptions['beforeWrite']): OperationLog {
  let mine: LogListener | null = null;
  const letGo = (): void => {
    if (mine !== null) disk.listeners.delete(mine);
    mine = null;
  };
  const newsAfter = (sequence: number) => ({
    rows: [...disk.rows.values()]
      .filter(({ seq }) => seq > sequence)
      .toSorted((a, b) => a.seq - b.seq)
      .map(({ row }) => structuredClone(row)),
    slots: [...disk.slots.values()].map((slot) => structuredClone(slot)),
    sequence: disk.sequence,
  });
  return {
    open: async (listener) => {
      letGo();
      mine = listener;
      disk.listeners.add(listener);
      return { device: disk.device, wasCleared: disk.wasCleared, ...newsAfter(0) };
    },
    newsAfter: async (sequence) => newsAfter(sequence),
    write: async (change) => {
      await beforeWrite?.(change);
      if (mine === null) throw new Problem('storage_failed');
      if (change.newSlots?.some(({ name }) => disk.slots.has(name))) throw new Problem('vault_exists');
      keep(disk, change);
      for (const listener of disk.listeners) if (listener !== mine) listener.onOthers();
    },
    photo: async (id) => structuredClone(disk.photos.get(id) ?? null),
    photos: async () => structuredClone([...disk.photos.values()]),
    tellLocked: () => {
      for (const listener of disk.listeners) if (listener !== mine) listener.onLocked();
    },
    wipe: async (mayGo) => {
      const kept = [...disk.rows.values()].filter(({ row }) => !mayGo(row)).length;
      if (kept > 0) throw new Problem('export_first', { found: String(kept) });
      for (const listener of disk.listeners) if (listener !== mine) listener.onClosed('wiped');
      disk.listeners.clear();
      mine = null;
      for (const store of [disk.rows, disk.photos, disk.slots]) store.clear();
      Object.assign(disk, { device: randomId(), sequence: 0, wasCleared: false });
    },
    close: letGo,
  };
}

function keep(disk: MemoryDisk, change: LogChange): void {
  for (const row of change.rows ?? []) {
    const known = disk.rows.get(row.id)?.row;
    if (known !== undefined && (!('sealed' in known) || 'sealed' in row)) continue;
    disk.sequence += 1;
    disk.rows.set(row.id, { row: structuredClone(row), seq: disk.sequence });
  }
  for (const row of change.photos ?? []) {
    const known = disk.photos.get(row.id);
    if (known === undefined || (known.sealed && !row.sealed)) disk.photos.set(row.id, structuredClone(row));
  }
  for (const slot of [...(change.slots ?? []), ...(change.newSlots ?? [])]) {
    disk.slots.set(slot.name, structuredClone(slot));
    if (slot.name === 'exported') disk.wasCleared = false;
  }
  for (const name of change.removeSlots ?? []) disk.slots.delete(name);
}
