// A device with inspections on it, in memory, for tests of commands; with an open visit where one asks for it.
import type { Change } from '../inspection/ledger/operation.ts';
import type { VisitPacket } from '../inspection/packet/types.ts';
import { Problem } from '../model/problem.ts';
import type { Database } from '../query/port.ts';
import type { Atlas } from '../state/atlas-state.ts';
import { createInspect } from '../state/inspect/create-inspect.ts';
import { createInspectStore } from '../state/inspect/inspect-store.ts';
import { emptyAtlas } from '../state/store.ts';
import { inspectServicesInMemory, type MemoryOptions } from './inspect-in-memory.ts';

export const passphrase = 'a sentence that nobody guesses';

interface DeviceOptions extends MemoryOptions {
  /** Of the extract that is open; without it none is. */
  readonly database?: Database;
  readonly atlas?: Atlas;
}

export async function device({ database, atlas = emptyAtlas, ...options }: DeviceOptions = {}) {
  const services = inspectServicesInMemory(options);
  const store = createInspectStore();
  const kept = new Map<string, string>();
  const commands = createInspect(store, services, {
    atlas: () => atlas,
    opened: () =>
      database === undefined
        ? null
        : { database, manifest: { extract_id: 'x', packs: [], rounds: atlas.rounds }, manifestSha256: '' },
    items: () => Promise.resolve([]),
    remembered: (name) => kept.get(name) ?? null,
    remember: (name, value) => void kept.set(name, value),
  });
  await commands.start();
  commands.setRole('市督导一组');
  return { services, store, commands, disk: services.disk, state: store.getState };
}

export const packet: VisitPacket = {
  site: 'site-quince',
  name: { zh: '甲安置点', en: 'Site A' },
  county: { adcode: '140802', name: { zh: '盐湖区', en: 'Yanhu' } },
  township: null,
  community: null,
  kind: null,
  position: null,
  way: { fromCounty: null, nearest: [] },
  extract: 'x',
  synthetic: true,
  round: '2025-06-30',
  pack: 'YC',
  day: '2026-11-22',
  facts: [],
  checklist: [
    {
      id: 'F05',
      requirement: 'F05',
      dimension: 'education_health',
      title: { zh: '卫生室', en: 'Clinic' },
      clause: '',
      because: ['failed'],
      verdict: 'fail',
      marks: [],
      registered: { status: 'absent', text: null, source: null, asOf: null },
      asks: ['status'],
      target: { table: 'provision', subjectKind: 'site', subjectId: 'site-quince', item: 'F05' },
    },
  ],
  issues: [],
  workshops: [],
};

/** A device with an open vault, a plan of one site and an open visit of it. */
export async function deviceOnSite(options: MemoryOptions = {}) {
  const one = await device(options);
  await one.commands.createVault(passphrase);
  await one.commands.planByHand(['site-quince'], '十一月暗访');
  await one.commands.changePlan({ packets: [packet] });
  const visit = await one.commands.openVisit(packet, 'unannounced');
  return { ...one, visit };
}

const draft = {
  site: 'S9',
  county: '140802',
  dimension: 'fire',
  foundOn: '2026-11-22',
  source: 'city',
  finder: '市督导一组',
  status: 'found',
} as const;

/** An issue by hand; a second time its title is changed. */
export function issue(key: string, title: string): Change[] {
  return Object.entries({ ...draft, title }).map(([field, value]) => ({
    entity: 'issue',
    key,
    field,
    value,
  }));
}
const codeOf = (error: unknown): string => (error instanceof Problem ? error.code : String(error));
export const refusal = (act: Promise<unknown>): Promise<string> => act.then(() => 'done', codeOf);
