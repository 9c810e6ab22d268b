// Whether what was typed is on the disk. "Saved" is said only after the store has confirmed everything.
import type { ReactNode } from 'react';
import { useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { describeProblem } from '../../problem-message.ts';
import { useDrafts, useDraftsStanding } from './use-drafts.ts';
import { clockOf } from './visit-words.ts';

type SavedState = 'saved' | 'saving' | 'unsaved' | 'held' | 'closed' | 'untouched';

const glyphs: Readonly<Record<SavedState, string>> = {
  saved: '✓ ',
  saving: '',
  unsaved: '✕ ',
  held: '✕ ',
  closed: '✕ ',
  untouched: '',
};

export function SavedChip(): ReactNode {
  const words = useWords();
  const saving = useInspection((inspection) => inspection.saving);
  const closed = useInspection((inspection) => inspection.closed);
  const drafts = useDraftsStanding();
  const problem = saving.problem ?? drafts.problem ?? drafts.refused;
  const pending = saving.pending + drafts.waiting;
  const state = ((): SavedState => {
    if (closed !== null) return 'closed';
    if (problem !== null) return 'unsaved';
    if (drafts.held > 0) return 'held';
    if (pending > 0) return 'saving';
    return saving.savedAt === null ? 'untouched' : 'saved';
  })();
  const values = {
    at: clockOf(saving.savedAt ?? ''),
    count: drafts.held,
    why: problem === null ? '' : describeProblem(problem, words).title,
  };
  return (
    <span
      className="visit__chip"
      role="status"
      data-testid="saved"
      data-state={state}
      data-pending={pending}
      data-saved-at={saving.savedAt ?? ''}
    >
      <span aria-hidden="true">{glyphs[state]}</span>
      {words.t(`visit.saved.${state}`, values)}
    </span>
  );
}

/** Photographs that were lost while no form was there to say it. */
export function LostLine(): ReactNode {
  const words = useWords();
  const drafts = useDrafts();
  const { lost } = useDraftsStanding();
  const [first] = lost;
  if (first === undefined) return null;
  const why = describeProblem(first, words).title;
  return (
    <div className="visit__unsaved" role="alert" data-testid="photo-lost">
      <p>{words.t('visit.photo.lost', { count: lost.length, why })}</p>
      <button
        type="button"
        className="visit__small"
        onClick={() => {
          drafts.forgetLost();
        }}
      >
        {words.t('visit.photo.lost.read')}
      </button>
    </div>
  );
}

/** What becomes of what is not on the disk; nothing where all is. */
export function UnsavedLine(): ReactNode {
  const words = useWords();
  const saving = useInspection((inspection) => inspection.saving);
  const closed = useInspection((inspection) => inspection.closed);
  const drafts = useDraftsStanding();
  const problem = saving.problem ?? drafts.problem ?? drafts.refused;
  if (closed !== null) {
    return (
      <p className="visit__unsaved" role="alert">
        {words.t('visit.unsaved.closed')}
      </p>
    );
  }
  if (problem === null) return null;
  const isTriedAgain = problem !== drafts.refused;
  return (
    <p className="visit__unsaved" role="alert">
      {words.t(isTriedAgain ? 'visit.unsaved' : 'visit.refused', {
        remedy: describeProblem(problem, words).remedy,
      })}
    </p>
  );
}
