// The plan of visits: drawn or chosen, ordered in days, with its packets. Each change is sealed on the disk before it
// is shown.
import { drawing } from '../../inspection/draw/draw-sites.ts';
import { parseParameters } from '../../inspection/draw/parse-parameters.ts';
import { recordOf, verifying, type Verification } from '../../inspection/draw/draw-record.ts';
import type { Draw, DrawFrame, DrawParameters, DrawRecord } from '../../inspection/draw/types.ts';
import { inSlices, pause } from '../../inspection/in-slices.ts';
import { planItinerary } from '../../inspection/itinerary/plan-itinerary.ts';
import { straightLineTimes } from '../../inspection/itinerary/straight-line-times.ts';
import type { ItineraryParameters, Stop } from '../../inspection/itinerary/types.ts';
import { parsePlan } from '../../inspection/parse-plan.ts';
import { fixedOf, type Plan, prioritiesOf } from '../../inspection/plan.ts';
import { Problem } from '../../model/problem.ts';
import type { SiteTable } from '../site-table.ts';
import { dayOf, type InspectContext, type ReadExtract } from './context.ts';
import { readDrawFrame } from './draw-frame.ts';
import { readPacket, readPackets, type PacketSource } from './read-packet.ts';
import { spareSites } from './spare-sites.ts';
import { checkPassphrase, planFromDisk, sealsOf, vaultOf } from './vault.ts';
import { bytesOf, checkLog, inLine } from './writing.ts';

function openedExtract(context: InspectContext): ReadExtract {
  const opened = context.access.opened();
  if (opened === null) throw new Problem('query_failed');
  return opened;
}

function planOf(context: InspectContext): Plan {
  vaultOf(context);
  const { plan } = context.store.getState();
  if (plan === null) throw new Problem('plan_invalid', { part: '' });
  return plan;
}

function keepPlan(context: InspectContext, plan: Plan): Promise<void> {
  return keepFrom(context, () => plan);
}

/** Keeps what `make` makes of the plan as it stands when its turn comes; null: it stays as it is. */
async function keepFrom(
  context: InspectContext,
  make: (standing: Plan | null) => Plan | null,
): Promise<void> {
  const vault = vaultOf(context);
  const { device } = context;
  const before = context.store.getState().plan;
  await inLine(context, async () => {
    checkLog(context, device);
    // Locked meanwhile, nothing of it is in memory any more.
    const plan = make(context.vault === vault ? context.store.getState().plan : before);
    if (plan === null) return;
    const bytes = await vault.seal('plan', bytesOf(plan));
    await context.services.log.write({ slots: [{ name: 'plan', bytes }] });
    context.sealedPlan = bytes;
    context.store.setState({ planKept: true });
    // The plan stays on the disk, and is read from there where the vault is open again.
    if (context.vault === vault) context.store.setState({ plan });
    else await planFromDisk(context);
  });
}

export function drawFrame(
  context: InspectContext,
  parameters: DrawParameters,
  signal?: AbortSignal,
): Promise<DrawFrame> {
  const { database, manifest, manifestSha256 } = openedExtract(context);
  const { sites, packs } = context.access.atlas();
  if (sites === null) throw new Problem('query_failed');
  return readDrawFrame({ database, sites, packs, manifest, manifestSha256 }, parameters, signal);
}

function emptyPlan(context: InspectContext, title: string): Plan {
  return {
    format: 'anzhi-plan',
    version: 1,
    id: context.services.randomId(),
    title,
    madeOn: dayOf(context.services.now()),
    seed: null,
    draw: null,
    sites: [],
    itinerary: null,
    itineraryParameters: null,
    fixed: {},
    packets: [],
  };
}

/** Bytes of the seed of a draw. */
const seedBytes = 32;

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The chances of the sites on the list: those of the others follow from the parameters, and would fill the disk. */
function withoutOthers(drawn: Draw): Draw {
  const onList = new Set(drawn.list.map(({ site }) => site));
  return { ...drawn, inclusion: drawn.inclusion.filter(({ site }) => onList.has(site)) };
}

export async function draw(
  context: InspectContext,
  parameters: DrawParameters,
  title: string,
): Promise<Draw> {
  vaultOf(context);
  parseParameters(parameters);
  const before = context.store.getState().plan?.id ?? null;
  const frame = await drawFrame(context, parameters);
  const seed = context.services.randomBytes(seedBytes);
  const drawn = await inSlices(drawing(frame, parameters, seed));
  const sites = drawn.list.map(({ site }) => site);
  const kept = withoutOthers(drawn);
  const plan = { ...emptyPlan(context, title), seed: hex(seed), draw: kept, sites };
  await keepFrom(context, (standing) => {
    // A list that came meanwhile may have been filed: it is not replaced unasked.
    if ((standing?.id ?? null) !== before) throw new Problem('plan_changed');
    return plan;
  });
  return drawn;
}

export async function planByHand(
  context: InspectContext,
  sites: readonly string[],
  title: string,
): Promise<void> {
  await keepPlan(context, { ...emptyPlan(context, title), sites: [...new Set(sites)] });
}

export async function changePlan(context: InspectContext, change: Partial<Plan>): Promise<void> {
  planOf(context);
  await keepFrom(context, (standing) => standing && { ...standing, ...change });
}

/** The seed of that plan stands outside this device too. */
export async function tellSeedTaken(context: InspectContext, id: Plan['id']): Promise<void> {
  await keepFrom(context, (standing) => (standing?.id === id ? { ...standing, seedTaken: true } : null));
}

/** What was worked out for `from`; where another plan has taken its place meanwhile, nothing is attached to that. */
async function attach(context: InspectContext, from: Plan, found: Partial<Plan>): Promise<void> {
  await keepFrom(context, (standing) => (standing?.id === from.id ? { ...standing, ...found } : null));
}

interface Places {
  readonly stops: Stop[];
  readonly notLocated: string[];
}

/** The plan's sites as stops. */
function placesOf(sites: SiteTable, plan: Plan, visitMinutes: number): Places {
  const rows = new Map(sites.id.map((site, row) => [site, row]));
  const priorities = prioritiesOf(plan);
  const places: Places = { stops: [], notLocated: [] };
  for (const site of plan.sites) {
    const row = rows.get(site);
    const [lon, lat] = [sites.lon[row ?? -1] ?? NaN, sites.lat[row ?? -1] ?? NaN];
    if (row === undefined || Number.isNaN(lon) || Number.isNaN(lat)) {
      places.notLocated.push(site);
      continue;
    }
    const name = sites.nameZh[row] ?? site;
    const priority = priorities.get(site) ?? 0;
    places.stops.push({ site, name, lon, lat, priority, visitMinutes, fixed: fixedOf(plan, site) });
  }
  return places;
}

export async function planDays(
  context: InspectContext,
  parameters: ItineraryParameters,
  signal?: AbortSignal,
): Promise<void> {
  const plan = planOf(context);
  const { sites, counted } = context.access.atlas();
  if (sites === null) throw new Problem('query_failed');
  const { stops, notLocated } = placesOf(sites, plan, parameters.visitMinutes);
  const spares = spareSites(plan, sites, counted);
  const times = straightLineTimes(parameters);
  await pause();
  const planned = await planItinerary({ stops, ...spares, parameters, times, ...(signal && { signal }) });
  const left = [...planned.left, ...notLocated.map((site) => ({ site, why: 'not_located' as const }))];
  await attach(context, plan, { itinerary: { ...planned, left }, itineraryParameters: parameters });
}

export async function makePackets(context: InspectContext, day: string, signal?: AbortSignal): Promise<void> {
  const plan = planOf(context);
  const packets = await readPackets(await packetSource(context), plan.sites, day, signal);
  await attach(context, plan, { packets });
}

/** The packet of one site read anew, kept with the plan, or with a new plan of this site alone where there is none. */
export async function bringPacket(context: InspectContext, site: string, day: string): Promise<void> {
  vaultOf(context);
  const packet = await readPacket(await packetSource(context), site, day);
  await keepFrom(context, (standing) => {
    const plan = standing ?? { ...emptyPlan(context, ''), sites: [site] };
    return { ...plan, packets: [...plan.packets.filter((one) => one.site !== site), packet] };
  });
}

/** Without titles of items, which come with the documents of the pack, a packet names their codes. */
async function packetSource(context: InspectContext): Promise<PacketSource> {
  const { database } = openedExtract(context);
  const atlas = context.access.atlas();
  const items = atlas.pack === null ? [] : await context.access.items(atlas.pack.id).catch(() => []);
  return { database, atlas, items };
}

export async function discardPlan(context: InspectContext): Promise<void> {
  await inLine(context, () => context.services.log.write({ removeSlots: ['plan'] }));
  context.sealedPlan = null;
  context.store.setState({ plan: null, planKept: false });
}

export async function planFile(
  context: InspectContext,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  checkPassphrase(passphrase);
  return sealsOf(context).sealWith(passphrase, 'plan', bytesOf(planOf(context)));
}

export async function openPlanFile(
  context: InspectContext,
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<void> {
  vaultOf(context);
  const opened = await sealsOf(context).openWith(passphrase, 'plan', bytes);
  await keepPlan(context, { ...parsePlan(new TextDecoder().decode(opened)), seedTaken: true });
}

export function revealDraw(context: InspectContext): DrawRecord | null {
  const { plan } = context.store.getState();
  if (plan === null || plan.draw === null || plan.seed === null) return null;
  return recordOf(
    plan.draw,
    Uint8Array.from(plan.seed.match(/../g) ?? [], (pair) => parseInt(pair, 16)),
  );
}

export async function verify(context: InspectContext, record: DrawRecord): Promise<Verification> {
  if (record.manifestSha256 !== openedExtract(context).manifestSha256)
    return { ok: false, differs: 'manifest' };
  return inSlices(verifying(record, await drawFrame(context, record.parameters)));
}
