// One line of the checklist: what the registers say, the answer, what was found, a note, photographs and the position.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Answer, Fix, ProvisionStatus, SpotCheck } from '../../../inspection/ledger/records.ts';
import { asksCount } from '../../../inspection/packet/asks-count.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import { useWords } from '../../atlas-context.tsx';
import { AnswerButtons, StatusButtons } from './answer-buttons.tsx';
import { CheckDetails } from './check-details.tsx';
import { foundStatus, isThere, lacksMinutes } from './gaps.ts';
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
  const place = `${visit}:${item.id}`;
  const isHeld = mustSettle(check);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (goal === null) return;
    root.current?.scrollIntoView({ block: 'center' });
    const card = root.current;
    const first = card?.querySelector('[data-missing] button') ?? card?.querySelector('button');
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }, [goal]);
  /** How many there are belongs to what is there. */
  const countWith = (found: ProvisionStatus | null): { readonly count?: null } => {
    if (isThere(found)) return {};
    drafts.drop(`${place}#count`);
    return (check?.count ?? null) === null ? {} : { count: null };
  };
  const choose = (chosen: Answer | null): void => {
    // What was found instead belongs to "not so" alone.
    const status = chosen === 'contradicted' ? (check?.status ?? null) : null;
    const found = chosen === 'confirmed' ? item.registered.status : status;
    const dropped = (check?.status ?? null) === status ? {} : { status };
    write({ answer: chosen, ...dropped, ...countWith(found), ...fixWith(chosen, check, freshFix) });
    // What could not be kept goes with its field.
    if (chosen !== 'contradicted' && chosen !== 'confirmed') drafts.drop(`${place}#minutes`);
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
              write({ status, ...countWith(status) });
            }}
          />
        )}
        {(answer === 'contradicted' || answer === 'confirmed') && (
          <Figures visit={visit} item={item} check={check} />
        )}
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

interface FiguresProps {
  readonly visit: string;
  readonly item: ChecklistItem;
  readonly check: SpotCheck | null;
}

function Figures({ visit, item, check }: FiguresProps): ReactNode {
  const words = useWords();
  const count = useCheckField(visit, item.id, 'count');
  const minutes = useCheckField(visit, item.id, 'minutes');
  const place = `${visit}:${item.id}`;
  return (
    <>
      {asksCount(item) && isThere(foundStatus(item, check)) && (
        <KeptField
          place={`${place}#count`}
          label={words.t('visit.count.of', { item: words.pick(item.title) })}
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
          {...(lacksMinutes(item, check) ? { hint: words.t('visit.minutes.missing') } : {})}
          kind="decimal"
          fault={words.t('visit.fault.minutes', { most: words.number(mostMinutes) })}
          longest={8}
          testId="minutes"
        />
      )}
    </>
  );
}
