// What inspections ask of the device, wired to the real browser. The only entry into this folder for inspections.
import type { InspectServices } from '../state/inspect/ports.ts';
import { watchIdle } from './idle.ts';
import { holdPage } from './hold-page.ts';
import { locate } from './locate.ts';
import { offline } from './offline.ts';
import { createOperationLog } from './operation-log.ts';
import { shrinkPhoto } from './photo.ts';
import { randomBytes, randomId } from './random.ts';
import { readWorkbook } from './read-workbook.ts';
import { createSeals } from './seals.ts';
import { sha256Hex } from './sha256.ts';
import { storageStanding } from './storage-standing.ts';

const now = (): Date => new Date();

export function createInspectRuntime(): InspectServices {
  const { crypto } = globalThis;
  // The type says that it is always there; on plain http it is not.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return {
    secure: globalThis.isSecureContext && subtle !== undefined,
    log: createOperationLog(randomId, now),
    seals: subtle === undefined ? null : createSeals(crypto),
    offline,
    randomBytes,
    randomId,
    now,
    sha256: (bytes) => sha256Hex(bytes),
    storage: storageStanding,
    shrinkPhoto,
    readWorkbook,
    locate,
    watchIdle,
    holdPage,
  };
}
