// The verdicts of the pack in force over the rounds, as far as they are judged.
import type { RoundVerdicts } from '../compliance/round-verdicts.ts';
import type { Pack } from '../model/requirement.ts';
import type { Session } from './session.ts';

export interface Series {
  /** What the rounds were judged by; empty: nothing yet. */
  readonly key: string;
  readonly rounds: ReadonlyMap<string, RoundVerdicts>;
  readonly state: 'idle' | 'running' | 'stopped' | 'done' | 'failed';
}

export const noSeries: Series = { key: '', rounds: new Map(), state: 'idle' };

interface JudgedBy {
  readonly pack: Pack | null;
  readonly trial: boolean;
  readonly session: Pick<Session, 'extract' | 'parameters'>;
}

/** The same for the same extract, pack, reading and parameters. */
export function seriesKey({ pack, trial, session }: JudgedBy): string {
  const changed = Object.entries(session.parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return pack === null ? '' : JSON.stringify([session.extract, pack.id, trial, changed]);
}
