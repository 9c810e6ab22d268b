// Opens an extract: the sites appear first, then the engine, then the verdicts.
import { Problem, recordOf } from '../../model/problem.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Pack } from '../../model/requirement.ts';
import type { LoadListener, Notice } from '../ports.ts';
import { readRegions } from '../read/regions.ts';
import type { Session } from '../session.ts';
import { dropStaleParts } from '../stale-parts.ts';
import { change, emptyAtlas } from '../store.ts';
import { encodeSession } from '../url-codec.ts';
import { allowPack, report, type CommandContext } from './context.ts';
import { evaluate } from './evaluate.ts';
import { packsOf } from './outside-packs.ts';
import { readProfile } from './select-site.ts';

/** Pack of a trial reading where no pack binds the extract. */
const trialPack = 'YC';

/** The pack asked for, else the one that binds the region, else a trial reading. */
export function packInForce(
  packs: readonly Pack[],
  manifest: Manifest,
  asked: Session['pack'],
): { pack: Pack | null; trial: boolean } {
  const id = asked ?? manifest.packs[0] ?? trialPack;
  const pack = packs.find((candidate) => candidate.id === id) ?? null;
  return { pack, trial: !manifest.packs.includes(id) };
}

function listener(context: CommandContext, current: () => boolean): LoadListener {
  const whileCurrent =
    <T>(act: (value: T) => void) =>
    (value: T) => {
      if (current()) act(value);
    };
  return {
    onManifest: whileCurrent((manifest) => {
      // A second manifest follows where the first could not be read whole: nothing of it stays.
      change(context.store, { manifest, rounds: manifest.rounds, sites: null, boundary: null });
    }),
    onSites: whileCurrent((sites) => {
      change(context.store, { sites });
    }),
    onBoundary: whileCurrent((boundary) => {
      change(context.store, { boundary });
    }),
    onProgress: whileCurrent((progress) => {
      change(context.store, { progress });
    }),
  };
}

function clearExtract(context: CommandContext): void {
  const { config, extracts, rivers, session, theme, draft, linkReports } = context.store.getState();
  change(context.store, {
    ...emptyAtlas,
    packs: context.services.packs,
    config,
    extracts,
    rivers,
    session,
    theme,
    draft,
    linkReports,
    phase: 'loading',
  });
}

/** After a failure the sites stay on the map if they were read: the engine may be what failed. */
function fail(context: CommandContext, error: unknown): void {
  const standing: Notice['standing'] = context.store.getState().sites === null ? 'nothing' : 'sites_only';
  const notices = [...context.store.getState().notices, { problem: recordOf(error), standing }];
  change(context.store, { phase: 'failed', progress: null, notices });
}

export async function openExtract(context: CommandContext, id: string): Promise<void> {
  context.loading?.abort();
  context.open?.close();
  context.open = null;
  context.evaluation += 1;
  const loading = new AbortController();
  context.loading = loading;
  const current = (): boolean => context.loading === loading;
  clearExtract(context);
  try {
    if (!context.store.getState().extracts.some((entry) => entry.id === id)) {
      throw new Problem('extract_unknown', { extract: id });
    }
    const open = await context.services.openExtract(id, listener(context, current), loading.signal);
    if (!current()) {
      open.close();
      return;
    }
    context.open = open;
    if (open.instead !== undefined) report(context, open.instead, 'all');
    await useExtract(context);
  } catch (error) {
    if (current()) fail(context, error);
  }
}

/** Resolves pack and round, drops what the link names and the extract lacks, and evaluates. */
export async function useExtract(context: CommandContext): Promise<void> {
  const { open } = context;
  if (open === null) return;
  const { manifest } = open;
  const regions = await readRegions(open.database);
  const packs = await packsOf(context, open);
  // What was chosen while these were read stands.
  const { session: asked, sites, linkReports } = context.store.getState();
  if (context.open !== open || sites === null) return;
  const known = packs.some(({ id }) => id === asked.pack) ? asked.pack : null;
  const { pack, trial } = packInForce(packs, manifest, known);
  const { rounds } = manifest;
  const { session, reports } = dropStaleParts(asked, { rounds, regions, sites, packs, pack });
  change(context.store, {
    session,
    regions,
    packs,
    pack,
    trial,
    rounds,
    round: session.round ?? manifest.data_through,
    linkReports: [...linkReports, ...reports],
  });
  context.services.writeUrl(encodeSession(session));
  await evaluate(context);
  if (context.open !== open) return;
  change(context.store, { phase: 'ready', progress: null });
  await readProfile(context);
}

/** Another pack over the same extract. */
export async function setPack(context: CommandContext, asked: Session['pack']): Promise<void> {
  const { manifest, session: before, sites, regions, rounds, packs, beside } = context.store.getState();
  if (manifest === null || sites === null) return;
  const { pack, trial } = packInForce(packs, manifest, asked);
  if (pack === null) {
    report(context, new Problem('pack_invalid', { pack: asked ?? '' }), 'all');
    return;
  }
  allowPack(context, pack.id);
  // A pack is not read beside itself.
  const besideItself = before.beside === pack.id;
  const chosen = { ...before, pack: asked, beside: besideItself ? null : before.beside };
  const { session } = dropStaleParts(chosen, { rounds, regions, sites, packs, pack });
  change(context.store, {
    session,
    beside: besideItself ? null : beside,
    pack,
    trial,
    findings: null,
    previous: null,
    baseline: null,
  });
  context.services.writeUrl(encodeSession(session));
  await evaluate(context);
  await readProfile(context);
}
