// What stands on this device: read when the page opens, and again when another tab wrote.
import { emptyLedger } from '../../inspection/ledger/ledger.ts';
import { recordOf } from '../../model/problem.ts';
import type { InspectContext } from './context.ts';
import { emptyInspection } from './inspect-store.ts';
import type { LogListener, LogNews, Slot, SlotName } from './ports.ts';
import { lock, openSealed, planFromDisk } from './vault.ts';
import { absorb, countWaiting, noteRows } from './writing.ts';

const decoder = new TextDecoder();

interface Exported {
  readonly ids: readonly string[];
  readonly shut?: readonly string[];
  readonly on: string;
}

/** Own writing of this page; anything else counts as never exported. */
function exportedOf(bytes: Uint8Array<ArrayBuffer> | null): Exported | null {
  if (bytes === null) return null;
  try {
    return JSON.parse(decoder.decode(bytes)) as Exported;
  } catch {
    return null;
  }
}

function slotOf(slots: readonly Slot[], name: SlotName): Uint8Array<ArrayBuffer> | null {
  return slots.find((slot) => slot.name === name)?.bytes ?? null;
}

function noteSlots(context: InspectContext, slots: readonly Slot[]): void {
  const exported = exportedOf(slotOf(slots, 'exported'));
  context.vaultHeader = slotOf(slots, 'vault');
  context.formerHeaders = slots.flatMap(({ name, bytes }) => (name.startsWith('former:') ? [bytes] : []));
  context.sealedPlan = slotOf(slots, 'plan');
  context.exportedIds = new Set(exported?.ids ?? []);
  context.exportedShut = new Set(exported?.shut ?? []);
  const { store, services, vault } = context;
  const standing = context.vaultHeader === null ? 'absent' : vault === null ? 'locked' : 'open';
  store.setState({
    vault: services.seals === null ? 'insecure' : standing,
    planKept: context.sealedPlan !== null,
    formerVaults: context.formerHeaders.length,
    exported: { ...store.getState().exported, lastOn: exported?.on ?? null },
  });
  countWaiting(context);
}

/** Takes in what is on the disk and not yet in memory. */
async function take(context: InspectContext, { rows, slots, sequence }: LogNews): Promise<void> {
  context.sequence = sequence;
  const fresh = rows.filter((row) => !context.clear.has(row.id));
  noteRows(context, fresh);
  absorb(
    context,
    fresh.flatMap((row) => ('body' in row ? [row.body] : [])),
  );
  noteSlots(context, slots);
  await openSealed(context);
  await planFromDisk(context);
}

function listenerOf(context: InspectContext): LogListener {
  return {
    onOthers: () => {
      void readNews(context);
    },
    onLocked: () => {
      lock(context);
    },
    onClosed: (closed) => {
      // Neither key nor plan outlives the log that they belonged to.
      if (closed === 'wiped') forget(context);
      context.store.setState({ closed });
    },
  };
}

async function readNews(context: InspectContext): Promise<void> {
  try {
    await take(context, await context.services.log.newsAfter(context.sequence));
  } catch (error) {
    context.store.setState({ saving: { ...context.store.getState().saving, problem: recordOf(error) } });
  }
}

/** Lets go of everything in memory, as after a wipe. */
export function forget(context: InspectContext): void {
  context.clear.clear();
  context.sealed.clear();
  context.vault = null;
  context.vaultHeader = null;
  context.formerHeaders = [];
  context.sealedPlan = null;
  context.exportedIds = new Set();
  context.exportedShut = new Set();
  context.unsaved = [];
  context.sequence = 0;
  context.retry?.();
  context.store.setState({
    ledger: emptyLedger,
    records: { visits: [], spotChecks: [], photos: [], issues: [] },
    plan: null,
    planKept: false,
    formerVaults: 0,
    sealed: 0,
    vault: context.services.seals === null ? 'insecure' : 'absent',
    exported: { waiting: 0, lastOn: null },
    saving: emptyInspection.saving,
  });
}

/** Opens the log of this device; where it cannot be opened, `problem` says why and nothing can be saved. */
export async function openLog(context: InspectContext): Promise<void> {
  try {
    const opened = await context.services.log.open(listenerOf(context));
    context.device = opened.device;
    await take(context, opened);
    context.store.setState({ phase: 'ready', wasCleared: opened.wasCleared });
  } catch (error) {
    context.store.setState({ phase: 'failed', problem: recordOf(error) });
  }
}

/** How much room there is; asks the browser, once, to keep what is stored. */
export async function readStorage(context: InspectContext): Promise<void> {
  context.store.setState({ storage: await context.services.storage() });
}
