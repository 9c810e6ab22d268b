// A visit on the spot: opened from a packet, answered line by line, closed. Sealed on the disk while it is open.
import { issueOfLine } from '../../inspection/ledger/issue-check.ts';
import type { Change, Value } from '../../inspection/ledger/operation.ts';
import type { CheckTarget, Fix, Visit } from '../../inspection/ledger/records.ts';
import type { ChecklistItem, VisitPacket } from '../../inspection/packet/types.ts';
import { Problem } from '../../model/problem.ts';
import { dayOf, instantOf, type InspectContext } from './context.ts';
import type { SpotCheckInput } from './inspect-state.ts';
import type { ShrunkPhoto } from './ports.ts';
import { unsealClosedVisits, vaultOf } from './vault.ts';
import { write, writePhoto } from './writing.ts';

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

/** The packet of the plan that the visit goes by. */
function packetOf(context: InspectContext, visit: string): VisitPacket | null {
  const { plan, records } = context.store.getState();
  const site = records.visits.find(({ key }) => key === visit)?.site;
  return plan?.packets.find((one) => one.site === site) ?? null;
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

function aboutItem(item: ChecklistItem): Record<string, Value> {
  const { requirement, dimension, registered } = item;
  const target = targetText(item.target);
  return { requirement, dimension, target, registered: registered.status ?? registered.text?.zh ?? null };
}

/** An issue of this ledger, or one that the packet brought along; null: unknown, or without a heading. */
function aboutIssue(context: InspectContext, visit: string, key: string): Record<string, Value> | null {
  const { issues } = context.store.getState().records;
  const brought = packetOf(context, visit)?.issues ?? [];
  const issue = issues.find((one) => one.key === key) ?? brought.find((one) => one.key === key);
  const dimension = issue?.dimension ?? null;
  return dimension === null ? null : { requirement: issue?.requirement ?? '', dimension };
}

/** What the line is about, written with the first answer, so that the ledger stands without the packet. */
function aboutOf(context: InspectContext, visit: string, item: string): Record<string, Value> {
  const issue = issueOfLine(item);
  const line = packetOf(context, visit)?.checklist.find(({ id }) => id === item);
  const about = issue === null ? line && aboutItem(line) : aboutIssue(context, visit, issue);
  if (about === undefined || about === null) throw new Problem('plan_invalid', { part: item });
  return { visit, item, ...about };
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
  const { fix, ...plain } = change;
  await write(
    context,
    changesOf('spot_check', key, {
      ...(isNew ? aboutOf(context, visit, itemId) : {}),
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
  vaultOf(context);
  const photo = await context.services.shrinkPhoto(file);
  const id = context.services.randomId();
  const sha256 = await context.services.sha256(photo.bytes);
  const changes = changesOf('photo', id, { visit, shows, ...photoFields(photo, sha256) });
  await writePhoto(context, changes, { id, bytes: photo.bytes });
}

/** null where the photograph is not on this device. */
export async function photo(context: InspectContext, key: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await context.services.log.photo(key);
  if (row === null || !row.sealed) return row?.bytes ?? null;
  return vaultOf(context).open(key, row.bytes);
}

/** A visit that began before a role was written is of the role that closes it. */
function teamOf({ store }: InspectContext, visit: string): Record<string, Value> {
  const { records, role } = store.getState();
  const team = records.visits.find(({ key }) => key === visit)?.team;
  return team?.trim() === '' && role.trim() !== '' ? { team: role } : {};
}

/**
 * How many lines the checklist had, with those answered from an earlier one. Nothing where the packet is not at hand.
 */
function linesOf(context: InspectContext, visit: string): Record<string, Value> {
  const packet = packetOf(context, visit);
  if (packet === null) return {};
  const checks = context.store.getState().records.spotChecks.filter((check) => check.visit === visit);
  const answered = checks.map(({ item }) => item).filter((item) => issueOfLine(item) === null);
  return { lines: new Set([...packet.checklist.map(({ id }) => id), ...answered]).size };
}

export async function closeVisit(context: InspectContext, visit: string): Promise<void> {
  vaultOf(context);
  const closedOn = dayOf(context.services.now());
  await write(
    context,
    changesOf('visit', visit, { ...teamOf(context, visit), ...linesOf(context, visit), closedOn }),
  );
  // The save has done it already, unless the disk refused: then who closes the visit is told.
  await unsealClosedVisits(context);
}
