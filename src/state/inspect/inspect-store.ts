// The store of inspections, beside that of the atlas: what stands here is never written to the address.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptyLedger } from '../../inspection/ledger/ledger.ts';
import type { Inspection } from './inspect-state.ts';

export type InspectStore = StoreApi<Inspection>;

export const emptyInspection: Inspection = {
  phase: 'starting',
  problem: null,
  vault: 'absent',
  sealed: 0,
  planKept: false,
  formerVaults: 0,
  plan: null,
  ledger: emptyLedger,
  records: { visits: [], spotChecks: [], photos: [], issues: [] },
  saving: { pending: 0, savedAt: null, problem: null },
  exported: { waiting: 0, lastOn: null },
  storage: null,
  wasCleared: false,
  closed: null,
  offline: {
    phase: 'absent',
    progress: null,
    extracts: [],
    keptOn: null,
    updateWaiting: false,
    online: true,
    installable: false,
    problem: null,
  },
  role: '',
};

export function createInspectStore(): InspectStore {
  return createStore<Inspection>(() => emptyInspection);
}
