// Verdicts and figures of the round in force. The newest call wins; an older one that ends late is dropped.
import { evaluatePack } from '../../compliance/evaluate.ts';
import { sharedItems } from '../../compliance/shared-items.ts';
import type { FindingSet } from '../../compliance/finding.ts';
import type { Pack } from '../../model/requirement.ts';
import type { Database } from '../../query/port.ts';
import { readRoundTable, readTies, readWorkshops } from '../read/round.ts';
import { change } from '../store.ts';
import type { Atlas } from '../atlas-state.ts';
import { report, type CommandContext } from './context.ts';

/** What the cards compare with the round before. */
const comparedRequirements = ['F-ALL', 'W03', 'W05'];

function previousRound(atlas: Atlas): string | null {
  const index = atlas.round === null ? -1 : atlas.rounds.indexOf(atlas.round);
  return atlas.rounds[index - 1] ?? null;
}

/** The requirements of `before` that were judged anew take their new verdicts. */
function merged(before: FindingSet | null, anew: FindingSet, only: readonly string[]): FindingSet {
  if (before === null) return anew;
  const kept = before.others.filter((finding) => !only.includes(finding.requirement));
  return {
    ...anew,
    sites: new Map([...before.sites, ...anew.sites]),
    others: [...kept, ...anew.others],
  };
}

interface Judged {
  readonly findings: FindingSet | null;
  readonly previous: FindingSet | null;
}

/** Judges `only` these requirements (all where absent) in the round and, for the cards, in the one before. */
async function judge(
  database: Database,
  pack: Pack,
  atlas: Atlas,
  only?: readonly string[],
): Promise<Judged> {
  const round = atlas.round ?? '';
  const before = previousRound(atlas);
  const options = { parameters: atlas.session.parameters, trial: atlas.trial };
  const wanted = pack.requirements
    .map((requirement) => requirement.id)
    .filter((id) => only?.includes(id) ?? true);
  const compared = wanted.filter((id) => comparedRequirements.includes(id));
  const anew = await evaluatePack(database, pack, { ...options, round, only: wanted });
  const earlier =
    before === null || compared.length === 0
      ? null
      : await evaluatePack(database, pack, { ...options, round: before, only: compared });
  if (only === undefined) return { findings: anew, previous: earlier };
  return {
    findings: merged(atlas.findings, anew, wanted),
    previous: earlier === null ? atlas.previous : merged(atlas.previous, earlier, compared),
  };
}

/** Requirements that a changed parameter has a say in. */
export function touchedBy(pack: Pack, names: readonly string[]): string[] {
  return pack.requirements
    .filter(({ parameters }) => parameters.some((name) => names.includes(name)))
    .map(({ id }) => id);
}

/** What is known by the defaults already: no changed parameter had a say in it. */
function byDefaults(
  pack: Pack,
  { findings, round, trial }: Atlas,
  ids: readonly string[],
): FindingSet | null {
  if (findings === null) return null;
  if (findings.pack !== pack.id || findings.round !== round || findings.trial !== trial) return null;
  const defaults = new Map(pack.parameters.map((one) => [one.name, one.default]));
  const asIs = (name: string): boolean => findings.parameters[name] === defaults.get(name);
  const kept = pack.requirements
    .filter(({ id, parameters }) => ids.includes(id) && parameters.every(asIs))
    .map(({ id }) => id);
  return {
    ...findings,
    sites: new Map([...findings.sites].filter(([id]) => kept.includes(id))),
    others: findings.others.filter(({ requirement }) => kept.includes(requirement)),
  };
}

function heldBy(findings: FindingSet | null): Set<string> {
  if (findings === null) return new Set();
  return new Set([...findings.sites.keys(), ...findings.others.map(({ requirement }) => requirement)]);
}

/** Judges with the defaults what changed parameters touch; what is already known of this round is kept. */
async function judgeBaseline(
  database: Database,
  pack: Pack,
  atlas: Atlas,
  anew: boolean,
): Promise<FindingSet | null> {
  const touched = touchedBy(pack, Object.keys(atlas.session.parameters));
  if (touched.length === 0) return null;
  const before = anew ? null : atlas.baseline;
  const unheld = touched.filter((id) => !heldBy(before).has(id));
  if (before !== null && unheld.length === 0) return before;
  const taken = anew ? null : byDefaults(pack, atlas, unheld);
  const known = taken === null ? before : merged(before, taken, unheld);
  const held = heldBy(known);
  const open = unheld.filter((id) => !held.has(id));
  if (known !== null && open.length === 0) return known;
  const options = { parameters: {}, trial: atlas.trial, round: atlas.round ?? '', only: open };
  return merged(known, await evaluatePack(database, pack, options), open);
}

/** The pack read on trial beside the one in force. */
export async function readBeside(context: CommandContext): Promise<void> {
  const { session, round, manifest, packs } = context.store.getState();
  const database = context.open?.database;
  const pack = packs.find(({ id }) => id === session.beside);
  if (pack === undefined || database === undefined || round === null || manifest === null) {
    change(context.store, { beside: null });
    return;
  }
  const trial = !manifest.packs.includes(pack.id);
  const wanted = (): boolean => {
    const now = context.store.getState();
    return now.session.beside === pack.id && now.round === round && context.open?.database === database;
  };
  try {
    const findings = await evaluatePack(database, pack, { round, trial, parameters: {} });
    if (wanted()) change(context.store, { beside: { pack, trial, findings } });
  } catch (error) {
    if (wanted()) report(context, error, 'all');
  }
}

async function readRound(database: Database, atlas: Atlas): Promise<Partial<Atlas>> {
  const round = atlas.round ?? '';
  const before = previousRound(atlas);
  return {
    roundTable: await readRoundTable(database, round),
    workshops: await readWorkshops(database, round),
    ties: await readTies(database, round),
    shared: await sharedItems(database, round, atlas.sites?.count ?? 0),
    previousRoundTable: before === null ? null : await readRoundTable(database, before),
  };
}

/** `touched` names the requirements that a changed parameter touches; the figures of the round stay as they are. */
export async function evaluate(context: CommandContext, touched?: readonly string[]): Promise<void> {
  const atlas = context.store.getState();
  const database = context.open?.database;
  if (database === undefined || atlas.round === null) return;
  const call = (context.evaluation += 1);
  for (const id of touched ?? []) context.due.add(id);
  const only = touched === undefined ? undefined : [...context.due];
  change(context.store, { evaluating: true });
  try {
    const figures = only === undefined ? await readRound(database, atlas) : {};
    const judged = atlas.pack === null ? {} : await judge(database, atlas.pack, atlas, only);
    const baseline =
      atlas.pack === null ? null : await judgeBaseline(database, atlas.pack, atlas, only === undefined);
    if (call !== context.evaluation) return;
    context.due.clear();
    change(context.store, { ...figures, ...judged, baseline, evaluating: false });
    if (only === undefined && atlas.session.beside !== null) await readBeside(context);
  } catch (error) {
    if (call !== context.evaluation) return;
    change(context.store, { evaluating: false });
    report(context, error, 'sites_only');
  }
}
