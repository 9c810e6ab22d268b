// The commands of inspections, bound to one store, the device and the atlas.
import { settleChange } from '../../inspection/ledger/conflicts.ts';
import { dayOf, type AtlasAccess, type InspectContext } from './context.ts';
import {
  confirmExport,
  exportLedger,
  exportRegisters,
  giveUpSealed,
  importLedger,
  wipe,
} from './exchange.ts';
import { extractIssues, verifiedOnSpot } from './extract-issues.ts';
import type { InspectCommands } from './inspect-state.ts';
import type { InspectStore } from './inspect-store.ts';
import { openLog, readStorage } from './log.ts';
import {
  bringPacket,
  changePlan,
  discardPlan,
  draw,
  drawFrame,
  makePackets,
  openPlanFile,
  planByHand,
  planDays,
  planFile,
  revealDraw,
  tellSeedTaken,
  verify,
} from './plan.ts';
import type { InspectServices } from './ports.ts';
import { createVault, lock, openFormer, openSealed, unlock } from './vault.ts';
import { addPhoto, answer, closeVisit, openVisit, photo } from './visits.ts';
import { write } from './writing.ts';

/** Minutes without touch or key after which the vault locks. */
export const idleMinutes = 10;

const rolePreference = 'inspect.role';

function contextOf(store: InspectStore, services: InspectServices, access: AtlasAccess): InspectContext {
  const context: InspectContext = {
    store,
    services,
    access,
    device: '',
    vault: null,
    vaultHeader: null,
    formerHeaders: [],
    sealedPlan: null,
    clear: new Map(),
    sealed: new Map(),
    exportedIds: new Set(),
    exportedShut: new Set(),
    sealing: 0,
    unsaved: [],
    line: Promise.resolve(),
    retry: null,
    isWiping: false,
    sequence: 0,
    afterSave: () => openSealed(context),
  };
  return context;
}

function holdUnsaved({ offline, holdPage }: InspectServices): () => void {
  const releases = [offline.hold(), holdPage()];
  return () => {
    for (const release of releases) release();
  };
}

/** What the disk does not have yet stands only in this page. */
function holdWhileUnsaved(store: InspectStore, services: InspectServices): void {
  let release: (() => void) | null = null;
  store.subscribe(({ saving: { pending } }) => {
    if (pending > 0) release ??= holdUnsaved(services);
    else {
      release?.();
      release = null;
    }
  });
}

async function start(context: InspectContext): Promise<void> {
  const { store, services, access } = context;
  store.setState({ role: access.remembered(rolePreference) ?? '' });
  services.offline.watch((offline) => {
    store.setState({ offline });
  });
  holdWhileUnsaved(store, services);
  services.watchIdle(idleMinutes, () => {
    lock(context);
  });
  await openLog(context);
}

export function createInspect(
  store: InspectStore,
  services: InspectServices,
  access: AtlasAccess,
): InspectCommands {
  const context = contextOf(store, services, access);
  return {
    start: () => start(context),
    readStorage: () => readStorage(context),
    setRole: (role) => {
      store.setState({ role });
      access.remember(rolePreference, role);
    },
    createVault: (passphrase) => createVault(context, passphrase),
    unlock: (passphrase) => unlock(context, passphrase),
    openFormer: (passphrase) => openFormer(context, passphrase),
    lock: () => {
      lock(context);
      // Who presses it means the tablet, not one tab; an idle tab locks itself alone.
      services.log.tellLocked();
    },
    drawFrame: (parameters, signal) => drawFrame(context, parameters, signal),
    draw: (parameters, title) => draw(context, parameters, title),
    planByHand: (sites, title) => planByHand(context, sites, title),
    changePlan: (change) => changePlan(context, change),
    planDays: (parameters, signal) => planDays(context, parameters, signal),
    makePackets: (day, signal) => makePackets(context, day, signal),
    bringPacket: (site, day) => bringPacket(context, site, day),
    tellSeedTaken: (id) => tellSeedTaken(context, id),
    discardPlan: () => discardPlan(context),
    planFile: (passphrase) => planFile(context, passphrase),
    openPlanFile: (bytes, passphrase) => openPlanFile(context, bytes, passphrase),
    revealDraw: () => revealDraw(context),
    verifyDraw: (record) => verify(context, record),
    openVisit: (packet, kind) => openVisit(context, packet, kind),
    answer: (visit, item, change) => answer(context, visit, item, change),
    addPhoto: async (visit, shows, file) => {
      await addPhoto(context, visit, shows, file);
      await readStorage(context);
    },
    photo: (key) => photo(context, key),
    locate: (signal) => services.locate(signal),
    closeVisit: (visit) => closeVisit(context, visit),
    holdUpdate: () => services.offline.hold(),
    holdUnsaved: () => holdUnsaved(services),
    write: (changes) => write(context, changes),
    settle: (entity, key, field, value) => write(context, [settleChange({ entity, key, field }, value)]),
    newId: () => services.randomId(),
    extractIssues: () => extractIssues(context),
    verifiedOnSpot: (site) => verifiedOnSpot(context, site),
    today: () => dayOf(services.now()),
    exportLedger: (passphrase, part, work) => exportLedger(context, passphrase, part, work),
    confirmExport: (file) => confirmExport(context, file),
    importLedger: (bytes, passphrase, work) => importLedger(context, bytes, passphrase, work),
    readWorkbook: (file, bytes) => services.readWorkbook(file, bytes),
    exportRegisters: () => exportRegisters(context),
    wipe: () => wipe(context),
    giveUpSealed: (sealed) => giveUpSealed(context, sealed),
    update: (signal) => services.offline.update(signal),
    install: () => services.offline.install(),
  };
}
