// A visit on the spot: opened from a packet, answered line by line, closed. Sealed on the disk while it is open.
import type { Change, Value } from '../../inspection/ledger/operation.ts';
import type { CheckTarget, Fix, Visit } from '../../inspection/ledger/records.ts';
import type { ChecklistItem, VisitPacket } from '../../inspection/packet/types.ts';
import { Problem } from '../../model/problem.ts';
import { dayOf, instantOf, type InspectContext } from './context.ts';
import type { SpotCheckInput } from './inspect-state.ts';
import type { ShrunkPhoto } from './ports.ts';
import { unsealClosedVisits, vaultOf } from './vault.ts';
import { write, writePhotos } from './writing.ts';

function changesOf(entity: Change['entity'], key: string, fields: Readonly<Record<string, Value>>): Change[] {
  return Object.entries(fields).map(([field, value]) => ({ entity, key, field, value }));
}

/** The visit of this site that is open already, so that going back to it never starts a second one. */
function openVisitTo(context: InspectContext, site: string): string | null {
  const { visits } = context.store.getState().records;
  return visits.find((visit) => visit.site === site && visit.closedOn === null)?.key ?? null;
}

export async function openVisit(
  context: InspectContext,
  packet: VisitPacket,
  kind: Visit['kind'],
): Promise<string> {
  vaultOf(context);
  const open = openVisitTo(context, packet.site);
  if (open !== null) return open;
  const key = context.services.randomId();
  const fields = {
    site: packet.site,
    county: packet.county.adcode,
    kind,
    visitedOn: dayOf(context.services.now()),
    extract: packet.extract,
    round: packet.round,
    team: context.store.getState().role,
  };
  await write(context, changesOf('visit', key, fields));
  return key;
}

/** The line of the checklist, from the packet of the plan or from what was kept of it before. */
function itemOf(context: InspectContext, visit: string, item: string): ChecklistItem | null {
  const { plan, records } = context.store.getState();
  const site = records.visits.find(({ key }) => key === visit)?.site;
  const packet = plan?.packets.find((one) => one.site === site);
  return packet?.checklist.find(({ id }) => id === item) ?? null;
}

function targetText(target: CheckTarget | null): string | null {
  if (target === null) return null;
  return target.table === 'provision'
    ? ['provision', target.subjectKind, target.subjectId, target.item].join('|')
    : ['workshop_site', target.workshop, target.site].join('|');
}

function fixTexts(fix: Fix | null): Value {
  return fix === null ? null : [String(fix.lon), String(fix.lat), String(fix.accuracyM), fix.at];
}

/** What the line is about, written with the first answer, so that the ledger stands without the packet. */
function aboutOf(item: ChecklistItem, visit: string): Record<string, Value> {
  const { registered } = item;
  return {
    visit,
    item: item.id,
    requirement: item.requirement,
    dimension: item.dimension,
    target: targetText(item.target),
    registered: registered.status ?? registered.text?.zh ?? null,
  };
}

export async function answer(
  context: InspectContext,
  visit: string,
  itemId: string,
  change: Partial<SpotCheckInput>,
): Promise<void> {
  vaultOf(context);
  const key = `${visit}:${itemId}`;
  const isNew = !context.store.getState().ledger.entities.spot_check.has(key);
  const item = itemOf(context, visit, itemId);
  if (isNew && item === null) throw new Problem('plan_invalid', { part: itemId });
  const { fix, ...plain } = change;
  await write(
    context,
    changesOf('spot_check', key, {
      ...(isNew && item !== null ? aboutOf(item, visit) : {}),
      ...plain,
      ...(fix === undefined ? {} : { fix: fixTexts(fix) }),
      ...(change.answer === undefined ? {} : { checkedAt: instantOf(context.services.now()) }),
    }),
  );
}

function photoFields(photo: ShrunkPhoto, sha256: string): Record<string, Value> {
  const { bytes, width, height, takenAt, fix } = photo;
  return { sha256, bytes: bytes.length, width, height, takenAt, fix: fixTexts(fix), removed: false };
}

export async function addPhoto(
  context: InspectContext,
  visit: string,
  shows: string,
  file: Blob,
): Promise<void> {
  const vault = vaultOf(context);
  const photo = await context.services.shrinkPhoto(file);
  const id = context.services.randomId();
  const sha256 = await context.services.sha256(photo.bytes);
  const row = { id, sealed: true, bytes: await vault.seal(id, photo.bytes) };
  const changes = changesOf('photo', id, { visit, shows, ...photoFields(photo, sha256) });
  await writePhotos(context, changes, [row]);
}

/** null where the photograph is not on this device. */
export async function photo(context: InspectContext, key: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await context.services.log.photo(key);
  if (row === null || !row.sealed) return row?.bytes ?? null;
  return vaultOf(context).open(key, row.bytes);
}

export async function closeVisit(context: InspectContext, visit: string): Promise<void> {
  vaultOf(context);
  const closedOn = dayOf(context.services.now());
  await write(context, changesOf('visit', visit, { closedOn }));
  await unsealClosedVisits(context);
}
