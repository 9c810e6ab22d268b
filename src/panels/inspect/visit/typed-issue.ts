// What is typed of an issue and does not stand in the ledger yet: it outlives the form, holds the page, and counts as
// unsaved until the person adds it or gives it up.
import { useMemo } from 'react';
import type { Dimension } from '../../../inspection/dimension.ts';
import type { Severity } from '../../../inspection/ledger/records.ts';
import type { DraftField, Drafts } from './drafts.ts';
import { useDraft, useDrafts } from './use-drafts.ts';

export interface TypedIssue {
  /** Line at hand when the form was opened; null: there was none. */
  readonly item: string | null;
  /** About something that no line asks. */
  readonly isOther: boolean;
  readonly dimension: Dimension | null;
  /** null: as it is proposed. */
  readonly title: string | null;
  readonly finder: string;
  readonly severity: Severity | null;
}

/** Nothing is handed over by itself: an issue is added by a press. */
const byPress: DraftField = {
  read: () => '',
  inConflict: () => false,
  accept: () => null,
  write: () => Promise.resolve(),
};

const placeOf = (visit: string): string => `${visit}#issue`;

export function keepTyped(drafts: Drafts, visit: string, typed: TypedIssue): void {
  drafts.type(placeOf(visit), JSON.stringify(typed), byPress);
  drafts.hand(placeOf(visit));
}

export function readTyped(text: string): TypedIssue {
  return JSON.parse(text) as TypedIssue;
}

export interface TypedIssueKept {
  /** null: nothing is typed. */
  readonly typed: TypedIssue | null;
  keep(typed: TypedIssue): void;
  drop(): void;
}

export function useTypedIssue(visit: string): TypedIssueKept {
  const drafts = useDrafts();
  const text = useDraft(placeOf(visit))?.text ?? null;
  return useMemo(
    () => ({
      typed: text === null ? null : readTyped(text),
      keep: (typed) => {
        keepTyped(drafts, visit, typed);
      },
      drop: () => {
        drafts.drop(placeOf(visit));
      },
    }),
    [drafts, text, visit],
  );
}
