// What every command works on: the store, the outside services, and the extract that is open.
import { recordOf } from '../../model/problem.ts';
import type { PackId } from '../../model/requirement.ts';
import type { RoundVerdicts } from '../../compliance/round-verdicts.ts';
import type { Notice, OpenExtract, Services } from '../ports.ts';
import type { Session } from '../session.ts';
import { change, type AtlasStore } from '../store.ts';
import { encodeSession } from '../url-codec.ts';

export interface CommandContext {
  readonly store: AtlasStore;
  readonly services: Services;
  /** The extract that is open; replaced as a whole. */
  open: OpenExtract | null;
  /** Cancels the loading that is under way. */
  loading: AbortController | null;
  /** Counts evaluations: an older one that ends late is dropped. */
  evaluation: number;
  /** Requirements whose verdicts wait for an evaluation that was dropped. */
  readonly due: Set<string>;
  /** Counts readings of the profile: an older one that ends late is dropped. */
  profileCall: number;
  /** Counts runs over the rounds: an older one ends. */
  seriesCall: number;
  /** Rounds that are judged, by what they were judged by. */
  readonly judged: Map<string, Map<string, RoundVerdicts>>;
  /** The session as it was when a slide was left for the dashboard; null: none was, or the page was opened anew. */
  left: Session | null;
}

export function setSession(context: CommandContext, part: Partial<Session>): void {
  const session = { ...context.store.getState().session, ...part };
  change(context.store, { session });
  context.services.writeUrl(encodeSession(session));
}

export function report(context: CommandContext, error: unknown, standing: Notice['standing']): void {
  const notice: Notice = { problem: recordOf(error), standing };
  const { pack } = notice.problem.detail;
  if (notice.problem.code === 'statement_too_slow' && pack !== undefined) {
    if (context.store.getState().stoppedPacks.includes(pack)) return;
    stopPack(context, pack);
  }
  change(context.store, { notices: [...context.store.getState().notices, notice] });
}

/** A pack from outside that took too long is let go of; only a person may choose it again. */
function stopPack(context: CommandContext, id: PackId): void {
  const { pack, beside, stoppedPacks } = context.store.getState();
  const inForce = pack?.id === id ? { pack: null, findings: null, previous: null, baseline: null } : {};
  const read = beside?.pack.id === id ? { beside: null } : {};
  change(context.store, { stoppedPacks: [...stoppedPacks, id], ...inForce, ...read });
}

/** A person chose it: it may be asked again. */
export function allowPack(context: CommandContext, id: PackId): void {
  context.open?.allowPack(id);
  const { stoppedPacks } = context.store.getState();
  change(context.store, { stoppedPacks: stoppedPacks.filter((stopped) => stopped !== id) });
}
