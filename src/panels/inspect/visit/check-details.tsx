// What goes with an answer: its conflicts, a note, photographs and the position; behind a button while nothing is kept.
import { type ReactNode, useState } from 'react';
import type { Fix, SpotCheck } from '../../../inspection/ledger/records.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect } from '../../inspect-context.tsx';
import { longestNote } from './accept.ts';
import { CheckPhotos } from './check-photos.tsx';
import { CheckPosition } from './check-position.tsx';
import { FieldConflicts } from './field-conflict.tsx';
import { KeptField } from './kept-field.tsx';
import { mustSettle } from './lines.ts';
import { useCheckField } from './use-check-field.ts';

interface CheckDetailsProps {
  readonly visit: string;
  /** Line of the checklist, or the line about an open issue. */
  readonly item: string;
  readonly check: SpotCheck | null;
  readonly onFix: (fix: Fix | null) => void;
}

export function CheckDetails({ visit, item, check, onFix }: CheckDetailsProps): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const note = useCheckField(visit, item, 'note');
  const [more, setMore] = useState(false);
  const key = `${visit}:${item}`;
  if (check === null && !more) {
    return (
      <button
        type="button"
        className="visit__small visit__more"
        onClick={() => {
          setMore(true);
        }}
      >
        {words.t('visit.line.more')}
      </button>
    );
  }
  return (
    <>
      {check !== null && <FieldConflicts check={check} />}
      <KeptField
        place={`${key}#note`}
        label={words.t('visit.field.note')}
        field={note}
        kind="text"
        hint={words.t('visit.note.hint')}
        longest={longestNote}
        testId="note"
      />
      <CheckPhotos visit={visit} shows={key} prepare={() => inspect.answer(visit, item, {})} />
      <fieldset className="visit__hold" disabled={mustSettle(check)}>
        <CheckPosition fix={check?.fix ?? null} onFix={onFix} />
      </fieldset>
    </>
  );
}
