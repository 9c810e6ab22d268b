// An open issue looked at on the spot: put right or still open, a note, photographs and the position.
import { type ReactNode, useState } from 'react';
import type { Answer, Fix, SpotCheck } from '../../../inspection/ledger/records.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect } from '../../inspect-context.tsx';
import { longestNote } from './accept.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { CheckPhotos } from './check-photos.tsx';
import { CheckPosition } from './check-position.tsx';
import { FieldConflicts } from './field-conflict.tsx';
import { KeptField } from './kept-field.tsx';
import { useCheckField } from './use-check-field.ts';
import { useDrafts } from './use-drafts.ts';

interface IssueLookProps {
  readonly visit: string;
  /** Line of the visit that is about the issue. */
  readonly item: string;
  readonly title: string;
  readonly check: SpotCheck | null;
  /** The position to write with an answer; null: none that is fresh. */
  readonly freshFix: () => Fix | null;
}

export function IssueLook({ visit, item, title, check, freshFix }: IssueLookProps): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const drafts = useDrafts();
  const note = useCheckField(visit, item, 'note');
  const [more, setMore] = useState(false);
  const key = `${visit}:${item}`;
  const choose = (answer: Answer | null): void => {
    const fix = answer !== null && (check?.fix ?? null) === null ? freshFix() : null;
    void drafts.track(inspect.answer(visit, item, { answer, ...(fix === null ? {} : { fix }) }));
  };
  return (
    <>
      <AnswerButtons chosen={check?.answer ?? null} name={title} of="issue" onChoose={choose} />
      {check !== null && <FieldConflicts check={check} />}
      {check === null && !more && (
        <button
          type="button"
          className="visit__small visit__more"
          onClick={() => {
            setMore(true);
          }}
        >
          {words.t('visit.line.more')}
        </button>
      )}
      {(more || check !== null) && (
        <>
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
          <CheckPosition
            fix={check?.fix ?? null}
            onFix={(fix) => {
              void drafts.track(inspect.answer(visit, item, { fix }));
            }}
          />
        </>
      )}
    </>
  );
}
