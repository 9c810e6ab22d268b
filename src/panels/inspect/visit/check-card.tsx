// One line of the checklist: what the registers say, the answer, what was found, a note, photographs and the position.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Answer, Fix, SpotCheck } from '../../../inspection/ledger/records.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import { useWords } from '../../atlas-context.tsx';
import { AnswerButtons, StatusButtons } from './answer-buttons.tsx';
import { CheckDetails } from './check-details.tsx';
import { KeptField } from './kept-field.tsx';
import { mustSettle } from './lines.ts';
import { mostCount, mostMinutes } from './accept.ts';
import { useCheckField } from './use-check-field.ts';
import { useDrafts } from './use-drafts.ts';
import { fixWith, useWriteCheck } from './use-write-check.ts';
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
  const drafts = useDrafts();
  const write = useWriteCheck(visit, item.id);
  const titleId = useId();
  const answer = check?.answer ?? null;
  const isHeld = mustSettle(check);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (goal === null) return;
    root.current?.scrollIntoView({ block: 'center' });
    root.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [goal]);
  const choose = (chosen: Answer | null): void => {
    // What was found instead belongs to "not so" alone.
    const status = chosen === 'contradicted' || (check?.status ?? null) === null ? {} : { status: null };
    write({ answer: chosen, ...status, ...fixWith(chosen, check, freshFix) });
    // What could not be kept goes with its field.
    if (chosen !== 'contradicted' && chosen !== 'confirmed') {
      for (const name of ['count', 'minutes']) drafts.drop(`${visit}:${item.id}#${name}`);
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
      <CheckDetails
        visit={visit}
        item={item.id}
        check={check}
        onFix={(fix) => {
          write({ fix });
        }}
      />
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
