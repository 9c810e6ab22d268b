// One line of the checklist: what the registers say, the answer, what was found, a note, photographs and the position.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { conflictFieldsOf } from '../../../inspection/ledger/conflicts.ts';
import type { Answer, Fix, SpotCheck } from '../../../inspection/ledger/records.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import type { SpotCheckInput } from '../../../state/inspect/inspect-state.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspectionReader } from '../../inspect-context.tsx';
import { AnswerButtons, StatusButtons } from './answer-buttons.tsx';
import { CheckPhotos } from './check-photos.tsx';
import { CheckPosition } from './check-position.tsx';
import { FieldConflicts } from './field-conflict.tsx';
import { KeptField } from './kept-field.tsx';
import { mustSettle } from './lines.ts';
import { longestNote, mostCount, mostMinutes } from './accept.ts';
import { useCheckField } from './use-check-field.ts';
import { useDrafts } from './use-drafts.ts';
import { registeredText, sourceLine } from './visit-words.ts';

interface CheckCardProps {
  readonly visit: string;
  readonly item: ChecklistItem;
  readonly check: SpotCheck | null;
  /** The position to write with an answer; null: none that is fresh. */
  readonly freshFix: () => Fix | null;
  /** Another object each time the line is to come under the thumb; null: it stays where it is. */
  readonly goal: object | null;
  readonly onTouch: () => void;
}

export function CheckCard({ visit, item, check, freshFix, goal, onTouch }: CheckCardProps): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const drafts = useDrafts();
  const read = useInspectionReader();
  const titleId = useId();
  const [more, setMore] = useState(false);
  const key = `${visit}:${item.id}`;
  const answer = check?.answer ?? null;
  const isHeld = mustSettle(check);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (goal === null) return;
    root.current?.scrollIntoView({ block: 'center' });
    root.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [goal]);
  const write = (change: Partial<SpotCheckInput>): void => {
    // A position may come after the conflict did.
    const entity = read().ledger.entities.spot_check.get(key);
    if (entity !== undefined && mustSettle({ conflicts: conflictFieldsOf(entity) })) return;
    void drafts.track(inspect.answer(visit, item.id, change));
  };
  const choose = (chosen: Answer | null): void => {
    const fix = chosen !== null && (check?.fix ?? null) === null ? freshFix() : null;
    // What was found instead belongs to "not so" alone.
    const status = chosen === 'contradicted' || (check?.status ?? null) === null ? {} : { status: null };
    write({ answer: chosen, ...status, ...(fix === null ? {} : { fix }) });
    // What could not be kept goes with its field.
    if (chosen !== 'contradicted' && chosen !== 'confirmed') {
      for (const name of ['count', 'minutes']) drafts.drop(`${key}#${name}`);
    }
  };
  const title = words.t('visit.line.title', {
    title: words.pick(item.title),
    registered: registeredText(words, item),
  });
  return (
    <article
      className="visit__card"
      ref={root}
      aria-labelledby={titleId}
      data-testid="check-line"
      data-item={item.id}
      data-answer={answer ?? ''}
      onFocus={onTouch}
      onPointerDown={onTouch}
    >
      <h3 id={titleId}>{title}</h3>
      <p className="visit__source">{sourceLine(words, item)}</p>
      <fieldset className="visit__hold" disabled={isHeld}>
        <AnswerButtons chosen={answer} name={words.pick(item.title)} onChoose={choose} />
        {answer === 'contradicted' && item.asks.includes('status') && (
          <StatusButtons
            chosen={check?.status ?? null}
            registered={item.registered.status}
            onChoose={(status) => {
              write({ status });
            }}
          />
        )}
        {(answer === 'contradicted' || answer === 'confirmed') && <Figures visit={visit} item={item} />}
      </fieldset>
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
          <Note visit={visit} item={item} />
          <CheckPhotos visit={visit} shows={key} prepare={() => inspect.answer(visit, item.id, {})} />
          <fieldset className="visit__hold" disabled={isHeld}>
            <CheckPosition
              fix={check?.fix ?? null}
              onFix={(fix) => {
                write({ fix });
              }}
            />
          </fieldset>
        </>
      )}
    </article>
  );
}

function Figures({ visit, item }: { readonly visit: string; readonly item: ChecklistItem }): ReactNode {
  const words = useWords();
  const count = useCheckField(visit, item.id, 'count');
  const minutes = useCheckField(visit, item.id, 'minutes');
  const place = `${visit}:${item.id}`;
  return (
    <>
      {item.asks.includes('count') && (
        <KeptField
          place={`${place}#count`}
          label={words.t('visit.field.count')}
          field={count}
          kind="whole"
          fault={words.t('visit.fault.count', { most: words.number(mostCount) })}
          longest={12}
          testId="count"
        />
      )}
      {item.asks.includes('minutes') && (
        <KeptField
          place={`${place}#minutes`}
          label={words.t('visit.field.minutes')}
          field={minutes}
          kind="decimal"
          fault={words.t('visit.fault.minutes', { most: words.number(mostMinutes) })}
          longest={8}
          testId="minutes"
        />
      )}
    </>
  );
}

function Note({ visit, item }: { readonly visit: string; readonly item: ChecklistItem }): ReactNode {
  const words = useWords();
  const note = useCheckField(visit, item.id, 'note');
  return (
    <KeptField
      place={`${visit}:${item.id}#note`}
      label={words.t('visit.field.note')}
      field={note}
      kind="text"
      hint={words.t('visit.note.hint')}
      longest={longestNote}
      testId="note"
    />
  );
}
