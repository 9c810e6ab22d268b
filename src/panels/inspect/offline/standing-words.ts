// How the page stands offline, in one sentence. Chooses words; reads nothing.
import type { Words } from '../../../language/language.ts';
import type { OfflineStanding } from '../../../state/inspect/ports.ts';

export interface StandingLine {
  readonly look: 'good' | 'plain' | 'warning';
  readonly text: string;
}

/** `extract` is the one that is open; empty: none is. */
export function standingLine(standing: OfflineStanding, extract: string, words: Words): StandingLine {
  const { phase, online, progress } = standing;
  if (phase === 'insecure') return { look: 'warning', text: words.t('offline.insecure') };
  if (phase === 'unsupported') return { look: 'warning', text: words.t('offline.unsupported') };
  if (phase === 'failed') return { look: 'warning', text: failure(standing, words) };
  if (phase === 'installing') {
    const percent = String(Math.floor((progress ?? 0) * 100));
    return { look: 'plain', text: words.t('offline.installing', { percent }) };
  }
  if (phase === 'absent') {
    return { look: 'plain', text: words.t(online ? 'offline.absent' : 'offline.noSignal') };
  }
  const dataKept = extract === '' || standing.extracts.includes(extract);
  if (!dataKept) return { look: 'plain', text: words.t('offline.dataMissing') };
  return { look: 'good', text: words.t(online ? 'offline.ready.online' : 'offline.ready.offline') };
}

/** What could not be kept although the page goes on; null: nothing. */
export function besides(standing: OfflineStanding, words: Words): string | null {
  const { problem, phase } = standing;
  if (problem === null || phase === 'failed') return null;
  if (problem.detail['part'] === 'program') return words.t('offline.failed.newer');
  if (problem.code === 'storage_full') return words.t('offline.failed.extract.storage');
  return words.t('offline.failed.extract.file', { file: problem.detail['file'] ?? '' });
}

function failure({ problem }: OfflineStanding, words: Words): string {
  if (problem?.code === 'storage_full') return words.t('offline.failed.storage');
  return words.t('offline.failed.file', { file: problem?.detail['file'] ?? '' });
}

/** `2026-11-22T10:42:07+08:00` → `2026-11-22 10:42`. */
export function minuteOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
