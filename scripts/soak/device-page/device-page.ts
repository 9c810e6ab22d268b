// A page that is nothing but the device of inspections, to be killed, starved and cleared. Never part of the build.
import { createInspectRuntime } from '../../../src/runtime/inspect-services.ts';
import type { Operation } from '../../../src/inspection/ledger/operation.ts';
import { Problem } from '../../../src/model/problem.ts';
import type { LogRow, Vault } from '../../../src/state/inspect/ports.ts';

const services = createInspectRuntime();
const { log } = services;
const passphrase = 'a passphrase for the soak';
const text = new TextEncoder();

let vault: Vault | null = null;
let sequence = 0;
const rows = new Map<string, LogRow>();
const events: string[] = [];

declare global {
  // The driver's ear: what it hears counts as said to be saved.
  var acknowledged: ((id: string) => Promise<void>) | undefined;
  var device: Device;
}

export interface Standing {
  /** Ids of rows whose content is whole. */
  readonly whole: readonly string[];
  /** What is torn: a row that contradicts itself, a batch in part, a row whose photograph is missing or another. */
  readonly torn: readonly string[];
}

function listener() {
  return {
    onLocked: () => undefined,
    onOthers: () => void news(),
    onClosed: (reason: string) => {
      events.push(reason);
    },
  };
}

async function news(): Promise<void> {
  const fresh = await log.newsAfter(sequence);
  sequence = Math.max(sequence, fresh.sequence);
  for (const row of fresh.rows) rows.set(row.id, row);
}

async function open(): Promise<{ device: string; wasCleared: boolean; rows: number }> {
  const opened = await log.open(listener());
  sequence = opened.sequence;
  rows.clear();
  for (const row of opened.rows) rows.set(row.id, row);
  const header = opened.slots.find(({ name }) => name === 'vault');
  if (services.seals === null) throw new Error('not secure');
  if (header !== undefined) vault = await services.seals.openVault(passphrase, header.bytes);
  else {
    const made = await services.seals.createVault(passphrase);
    await log.write({ slots: [{ name: 'vault', bytes: made.header }] });
    vault = made.vault;
  }
  return { device: opened.device, wasCleared: opened.wasCleared, rows: opened.rows.length };
}

function key(): Vault {
  if (vault === null) throw new Error('no vault');
  return vault;
}

/** An operation that says of itself what it must hold. */
async function operation(site: string, about: Partial<Operation> = {}): Promise<Operation> {
  const id = services.randomId();
  const entity = 'spot_check' as const;
  const draft = {
    id,
    clock: 1,
    device: 'soak',
    at: '',
    by: '',
    entity,
    key: site,
    field: 'note',
    replaces: [],
  };
  const content = `${site} 没有路灯 ${id}`;
  return { ...draft, old: await services.sha256(text.encode(content)), new: content, reason: null, ...about };
}

async function sealedRow(body: Operation): Promise<LogRow> {
  return { id: body.id, sealed: await key().seal(body.id, text.encode(JSON.stringify(body))) };
}

async function bodyOf(row: LogRow): Promise<Operation> {
  if ('body' in row) return row.body;
  return JSON.parse(new TextDecoder().decode(await key().open(row.id, row.sealed))) as Operation;
}

async function write(list: readonly LogRow[], photos: readonly [string, Uint8Array<ArrayBuffer>][] = []) {
  const sealed = await Promise.all(
    photos.map(async ([id, bytes]) => ({ id, sealed: true, bytes: await key().seal(id, bytes) })),
  );
  await log.write({ rows: list, photos: sealed });
  for (const { id } of list) void globalThis.acknowledged?.(id);
}

const work = {
  /** One answer or note after the other, as they are typed. */
  typing: async (site: string) => {
    const body = await operation(site);
    await write([Math.random() < 0.5 ? await sealedRow(body) : { id: body.id, body }]);
  },
  /** A ledger of another device, all or nothing. */
  importing: async (site: string) => {
    const batch = services.randomId();
    const bodies = await Promise.all(
      Array.from({ length: 300 }, () => operation(site, { by: `${batch} 300` })),
    );
    await write(bodies.map((body) => ({ id: body.id, body })));
  },
  photographing: async (site: string) => {
    const { bytes } = await services.shrinkPhoto(await picture());
    const id = services.randomId();
    const body = await operation(site, { entity: 'photo', key: id, by: await services.sha256(bytes) });
    await write([await sealedRow(body)], [[id, bytes]]);
  },
  /** Everything read and sealed as a file while rows are still written. */
  exporting: async (site: string) => {
    const everything = JSON.stringify([...rows.values()].map(({ id }) => id));
    const photos = await log.photos();
    await services.seals?.sealWith(passphrase, 'ledger', text.encode(everything));
    await log.write({ slots: [{ name: 'exported', bytes: text.encode(`${site} ${photos.length}`) }] });
  },
};

/** A photograph that no codec makes small: noise. */
async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const noise = new ImageData(640, 480);
  for (let at = 0; at < noise.data.length; at += 65_536) {
    globalThis.crypto.getRandomValues(noise.data.subarray(at, at + 65_536));
  }
  context.putImageData(noise, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

async function standing(): Promise<Standing> {
  const { rows: kept } = await log.newsAfter(0);
  const whole: string[] = [];
  const torn: string[] = [];
  const batches = new Map<string, number>();
  for (const row of kept) {
    const problem = await fault(row, batches).catch((error: unknown) => String(error));
    if (problem === null) whole.push(row.id);
    else torn.push(`${row.id}: ${problem}`);
  }
  for (const [batch, count] of batches) {
    if (count !== Number(batch.split(' ')[1])) torn.push(`${batch}: ${count} rows`);
  }
  return { whole, torn };
}

async function fault(row: LogRow, batches: Map<string, number>): Promise<string | null> {
  const body = await bodyOf(row);
  const content = String(body.new);
  if (body.old !== (await services.sha256(text.encode(content)))) return 'content';
  if (body.entity === 'photo') {
    const photo = await log.photo(body.key);
    if (photo === null) return 'photograph missing';
    if ((await services.sha256(await key().open(body.key, photo.bytes))) !== body.by)
      return 'photograph differs';
    return null;
  }
  if (!content.startsWith(`${body.key} `)) return 'on another site';
  if (body.by !== '') batches.set(body.by, (batches.get(body.by) ?? 0) + 1);
  return null;
}

/** Writes rows with `size` random bytes until `count` are written or the store refuses. */
async function fill(count: number, size: number): Promise<{ saved: string[]; refusal: string | null }> {
  const saved: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = services.randomId();
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65_536)
      globalThis.crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    try {
      await log.write({
        photos: [{ id, sealed: true, bytes }],
        rows: [{ id, body: await operation('fill', { id }) }],
      });
      saved.push(id);
    } catch (error) {
      return { saved, refusal: error instanceof Problem ? error.code : String(error) };
    }
  }
  return { saved, refusal: null };
}

/** Which of these are not on the disk with their photograph. */
async function missing(ids: readonly string[], withPhotos: boolean): Promise<string[]> {
  const kept = new Set((await log.newsAfter(0)).rows.map(({ id }) => id));
  const photos = withPhotos ? new Set((await log.photos()).map(({ id }) => id)) : null;
  return ids.filter((id) => !kept.has(id) || photos?.has(id) === false);
}

async function attempt(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}

async function writeMany(count: number, site: string): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const body = await operation(site);
    await log.write({ rows: [{ id: body.id, body }] });
    // Only what others wrote is told; its own a tab knows.
    rows.set(body.id, { id: body.id, body });
    ids.push(body.id);
  }
  return ids;
}

/** Longest pause between two works of a kind, in milliseconds: a log that grows too fast makes each check slow. */
const pauses: Readonly<Record<keyof typeof work, number>> = {
  typing: 40,
  importing: 1500,
  photographing: 150,
  exporting: 200,
};

/** Works at random until the browser dies. */
function keepWorking(): void {
  const sites = ['YC-0001', 'YC-0002', 'YC-0003'];
  const lane = async (kind: keyof typeof work): Promise<never> => {
    for (;;) {
      await new Promise((resolve) => {
        setTimeout(resolve, Math.random() * pauses[kind]);
      });
      await work[kind](sites[Math.floor(Math.random() * sites.length)] ?? '');
      await news();
    }
  };
  for (const kind of Object.keys(work) as (keyof typeof work)[]) void lane(kind);
}

const parts = {
  services,
  open,
  standing,
  fill,
  missing,
  attempt,
  writeMany,
  keepWorking,
  news,
  events: () => events,
  known: () => [...rows.keys()],
};

export type Device = typeof parts;
globalThis.device = parts;
