// The state that one briefing is read from: everything there, of one extract, round, pack and set of parameters.
import type { FindingSet } from '../../compliance/finding.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Pack } from '../../model/requirement.ts';
import { Problem } from '../../model/problem.ts';
import type { Atlas } from '../atlas-state.ts';
import type { RoundTable, SiteTable } from '../site-table.ts';

export interface BriefingReading {
  readonly atlas: Atlas;
  readonly manifest: Manifest;
  readonly sites: SiteTable;
  readonly round: string;
  readonly roundTable: RoundTable;
  readonly pack: Pack;
  readonly findings: FindingSet;
}

/** Whether the page is still on the way to what the session asks for. */
export function isSettled({ phase, evaluating }: Pick<Atlas, 'phase' | 'evaluating'>): boolean {
  return phase === 'failed' || (phase === 'ready' && !evaluating);
}

/** Throws `query_failed` where the state is not of one piece: an evaluation failed, or nothing is open. */
export function readingOf(atlas: Atlas): BriefingReading {
  const { manifest, sites, round, roundTable, pack, findings, trial } = atlas;
  const missing = manifest === null || sites === null || round === null || roundTable === null;
  if (missing || pack === null || findings === null) throw new Problem('query_failed');
  const isCurrent = findings.pack === pack.id && findings.round === round && findings.trial === trial;
  if (!isCurrent || roundTable.round !== round) throw new Problem('query_failed');
  return { atlas, manifest, sites, round, roundTable, pack, findings };
}

const read = [
  'manifest',
  'config',
  'sites',
  'regions',
  'rounds',
  'round',
  'roundTable',
  'workshops',
  'ties',
  'pack',
  'trial',
  'findings',
  'counted',
  'matching',
  'evaluating',
] as const satisfies readonly (keyof Atlas)[];
const chosen = ['extract', 'base', 'parameters', 'filters', 'since'] as const;

/** Whether everything that a briefing reads is the same; language, slide, order and colours are not read. */
export function isSameReading(a: Atlas, b: Atlas, readsSite: boolean): boolean {
  return (
    read.every((key) => a[key] === b[key]) &&
    chosen.every((key) => a.session[key] === b.session[key]) &&
    (!readsSite || a.session.site === b.session.site)
  );
}
