// The passphrase of this device: what it opens and what is let go of when it locks.
import { emptyLedger } from '../../inspection/ledger/ledger.ts';
import { mergeOperations } from '../../inspection/ledger/merge.ts';
import type { Operation } from '../../inspection/ledger/operation.ts';
import { recordsOf } from '../../inspection/ledger/records-of.ts';
import { parsePlan } from '../../inspection/parse-plan.ts';
import { Problem, recordOf } from '../../model/problem.ts';
import type { InspectContext } from './context.ts';
import { belongsToOpenVisit } from './openness.ts';
import type { LogRow, PhotoRow, Seals, Vault } from './ports.ts';
import { absorb, checkLog, countWaiting, noteRows, tryAgainLater, writerOf } from './writing.ts';

/** Fewer characters can be tried out by a machine. */
export const passphraseLength = 12;

export function sealsOf(context: InspectContext): Seals {
  const { seals } = context.services;
  if (seals === null) throw new Problem('insecure_page');
  return seals;
}

export function vaultOf(context: InspectContext): Vault {
  sealsOf(context);
  if (context.vault === null) throw new Problem('vault_locked');
  return context.vault;
}

export function checkPassphrase(passphrase: string): void {
  if (passphrase.length >= passphraseLength) return;
  throw new Problem('passphrase_weak', { expected: String(passphraseLength) });
}

/** There is one vault a device; a second is refused, since it would orphan what the first one sealed. */
export async function createVault(context: InspectContext, passphrase: string): Promise<void> {
  const seals = sealsOf(context);
  if (context.vaultHeader !== null) throw new Problem('vault_exists');
  checkPassphrase(passphrase);
  const toLog = writerOf(context);
  const { header, vault } = await seals.createVault(passphrase);
  try {
    await toLog({ newSlots: [{ name: 'vault', bytes: header }] });
  } catch (error) {
    if (recordOf(error).code === 'vault_exists') await lockByOthers(context);
    throw error;
  }
  context.vaultHeader = header;
  context.vault = vault;
  context.store.setState({ vault: 'open' });
}

/** Another tab was first: what it set is what opens this device. */
async function lockByOthers(context: InspectContext): Promise<void> {
  const { slots } = await context.services.log.newsAfter(context.sequence);
  context.vaultHeader = slots.find(({ name }) => name === 'vault')?.bytes ?? null;
  if (context.vault === null) context.store.setState({ vault: 'locked' });
}

/** Seals with `vault`; opens what it cannot open with `former`. */
function withFormer(vault: Vault, former: Vault): Vault {
  return {
    seal: (about, bytes) => vault.seal(about, bytes),
    open: (about, bytes) => vault.open(about, bytes).catch(() => former.open(about, bytes)),
  };
}

/** Former vaults of this device that the passphrase opens. */
async function formersOf(context: InspectContext, passphrase: string): Promise<Vault[]> {
  const seals = sealsOf(context);
  const opened = context.formerHeaders.map((header) => seals.openVault(passphrase, header).catch(() => null));
  return (await Promise.all(opened)).filter((vault) => vault !== null);
}

export async function unlock(context: InspectContext, passphrase: string): Promise<void> {
  const seals = sealsOf(context);
  const { vaultHeader, device } = context;
  if (vaultHeader === null) throw new Problem('vault_locked');
  const vault = await seals.openVault(passphrase, vaultHeader);
  const opened = (await formersOf(context, passphrase)).reduce(withFormer, vault);
  // Wiped meanwhile: what this vault would seal, nothing on the disk could open again.
  checkLog(context, device);
  if (context.vaultHeader === null) throw new Problem('vault_locked');
  context.vault = opened;
  await openSealed(context);
  await planFromDisk(context);
  if (context.vault === opened) context.store.setState({ vault: 'open' });
}

/** Opens, until the vault locks, what was sealed under a former passphrase of this device. */
export async function openFormer(context: InspectContext, passphrase: string): Promise<void> {
  vaultOf(context);
  const formers = await formersOf(context, passphrase);
  if (formers.length === 0) throw new Problem('seal_refused');
  context.vault = formers.reduce(withFormer, vaultOf(context));
  await openSealed(context);
  await planFromDisk(context);
}

/** What is on its way to the disk is sealed already and goes on. */
export function lock(context: InspectContext): void {
  if (context.vault === null) return;
  context.vault = null;
  const unsaved = context.unsaved.flatMap((row) => ('body' in row ? [row.body] : []));
  const ledger = mergeOperations(emptyLedger, [...context.clear.values(), ...unsaved]);
  const sealed = context.sealed.size;
  context.store.setState({ vault: 'locked', plan: null, ledger, records: recordsOf(ledger), sealed });
}

const decoder = new TextDecoder();

/**
 * Opens what is sealed and not yet in memory, what waits for the disk included, and makes readable what its visit no
 * longer hides; where the disk refuses that, it is tried again later.
 */
export async function openSealed(context: InspectContext): Promise<void> {
  const { vault, sealed, store } = context;
  if (vault === null) {
    store.setState({ sealed: sealed.size });
    return;
  }
  const known = store.getState().ledger.operations;
  const waiting = context.unsaved.flatMap((row) => ('sealed' in row ? [[row.id, row.sealed] as const] : []));
  const closed = [...sealed, ...waiting].filter(([id]) => !known.has(id));
  const opened = await Promise.all(closed.map(([id, bytes]) => openRow(vault, id, bytes)));
  if (context.vault !== vault) return;
  const readable = opened.flatMap((operation) => operation ?? []);
  absorb(context, readable);
  store.setState({ sealed: opened.length - readable.length });
  // What opened can be exported now.
  const { operations } = store.getState().ledger;
  context.exportedShut = new Set([...context.exportedShut].filter((id) => !operations.has(id)));
  countWaiting(context);
  await unsealClosedVisits(context).catch(() => {
    tryAgainLater(context);
  });
}

/** null for a row that was damaged on the disk: it stays there and is counted. */
async function openRow(vault: Vault, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<Operation | null> {
  try {
    return JSON.parse(decoder.decode(await vault.open(id, bytes))) as Operation;
  } catch {
    return null;
  }
}

/**
 * Rewrites as readable, in one transaction, what belongs to visits that were closed here or elsewhere. Not while anything
 * is on its way to the disk: the closing may be, and on the disk the visit is still open.
 */
export async function unsealClosedVisits(context: InspectContext): Promise<void> {
  if (context.unsaved.length + context.sealing > 0) return;
  const { ledger } = context.store.getState();
  const rows: LogRow[] = [];
  for (const id of context.sealed.keys()) {
    const operation = ledger.operations.get(id);
    if (operation !== undefined && !belongsToOpenVisit(ledger, operation)) rows.push({ id, body: operation });
  }
  if (rows.length === 0) return;
  const toLog = writerOf(context);
  const photos = await readablePhotos(context, rows);
  await toLog({ rows, photos });
  noteRows(context, rows);
  // A lock meanwhile took them out of memory, and nothing else would bring them back.
  absorb(
    context,
    rows.flatMap((row) => ('body' in row ? [row.body] : [])),
  );
  if (context.vault === null) context.store.setState({ sealed: context.sealed.size });
}

async function readablePhotos(context: InspectContext, rows: readonly LogRow[]): Promise<PhotoRow[]> {
  const keys = new Set(
    rows.flatMap((row) => ('body' in row && row.body.entity === 'photo' ? [row.body.key] : [])),
  );
  const photos = await Promise.all([...keys].map((key) => context.services.log.photo(key)));
  const vault = vaultOf(context);
  const readable = await Promise.all(photos.map((photo) => unsealed(vault, photo)));
  return readable.flatMap((photo) => photo ?? []);
}

/** null for one that is readable already, and for one that was damaged on the disk: it stays as it is. */
async function unsealed(vault: Vault, photo: PhotoRow | null): Promise<PhotoRow | null> {
  if (photo === null || !photo.sealed) return null;
  const bytes = await vault.open(photo.id, photo.bytes).catch(() => null);
  return bytes === null ? null : { id: photo.id, sealed: false, bytes };
}

/**
 * The sealed plan of the disk, into memory; one that is there already is replaced, since another tab may have changed
 * it. One that cannot be opened stays on the disk and keeps nothing else shut.
 */
export async function planFromDisk(context: InspectContext): Promise<void> {
  const { vault, sealedPlan, store } = context;
  if (vault === null) return;
  if (sealedPlan === null) {
    store.setState({ plan: null });
    return;
  }
  const plan = await vault
    .open('plan', sealedPlan)
    .then((bytes) => parsePlan(decoder.decode(bytes)))
    .catch(() => null);
  if (context.vault === vault && context.sealedPlan === sealedPlan) store.setState({ plan });
}
