// What every command works on: the store, the outside services, and the extract that is open.
import { recordOf } from '../../model/problem.ts';
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
}

export function setSession(context: CommandContext, part: Partial<Session>): void {
  const session = { ...context.store.getState().session, ...part };
  change(context.store, { session });
  context.services.writeUrl(encodeSession(session));
}

export function report(context: CommandContext, error: unknown, standing: Notice['standing']): void {
  const notice: Notice = { problem: recordOf(error), standing };
  change(context.store, { notices: [...context.store.getState().notices, notice] });
}
