// The issues as a board: one column a step of their life. A card moves by the button of its next step.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { issueStatuses } from '../../../inspection/ledger/records.ts';
import { useWords } from '../../atlas-context.tsx';
import { dimensionText, ownerText } from '../../issue-words.ts';
import { DueMark, RowMarks } from './issue-marks.tsx';
import { groups } from './groups.ts';
import type { LedgerRow, Stage } from './ledger-row.ts';
import { nextStep } from './next-step.ts';

const cardsAtFirst = 30;

/** What stands open in the extract without a step comes first: it waits for somebody to take it over. */
const order: readonly Stage[] = ['unstaged', ...issueStatuses];

interface CardProps {
  readonly row: LedgerRow;
  readonly onOpen: (row: LedgerRow) => void;
}

function IssueCard({ row, onOpen }: CardProps): ReactNode {
  const words = useWords();
  const step = row.issue === null ? null : nextStep(row.issue);
  const open = (): void => {
    onOpen(row);
  };
  return (
    <li className="issue-card" data-issue={row.key} data-origin={row.origin}>
      <span className="issue-card__title">
        <Button look="link" onPress={open}>
          {row.title}
        </Button>
      </span>
      <span className="muted">
        {row.siteName} · {row.countyName} · {dimensionText(words, row.dimension)}
      </span>
      <span className="muted">{ownerText(words, row.owner)}</span>
      {row.isOpen ? (
        <DueMark row={row} />
      ) : (
        <span className="muted">
          {row.closedOn === null
            ? words.t('ledgers.closedUndated')
            : words.t('ledgers.closedOn', { date: row.closedOn })}
        </span>
      )}
      <span className="issue-card__foot">
        <RowMarks row={row} />
        {step !== null && (
          <Button
            onPress={open}
            aria-label={words.t('ledgers.nextFor', {
              step: words.t(`ledgers.step.${step}`),
              title: row.title,
            })}
          >
            {words.t(`ledgers.step.${step}`)} →
          </Button>
        )}
      </span>
    </li>
  );
}

function Column(props: {
  readonly stage: Stage;
  readonly rows: readonly LedgerRow[];
  readonly onOpen: CardProps['onOpen'];
}): ReactNode {
  const { stage, rows, onOpen } = props;
  const words = useWords();
  const [shown, setShown] = useState(cardsAtFirst);
  const name = words.t(`ledgers.status.${stage}`);
  return (
    <section className="board__column" aria-label={name} data-stage={stage} data-count={rows.length}>
      <h2 className="board__title">
        {name} <span className="muted">{words.number(rows.length)}</span>
      </h2>
      {rows.length === 0 && <p className="board__none muted">{words.t('ledgers.board.none')}</p>}
      <ul className="board__cards">
        {rows.slice(0, shown).map((row) => (
          <IssueCard key={row.key} row={row} onOpen={onOpen} />
        ))}
      </ul>
      {rows.length > shown && (
        <Button
          onPress={() => {
            setShown(shown + cardsAtFirst);
          }}
        >
          {words.t('ledgers.board.more', { count: rows.length - shown })}
        </Button>
      )}
    </section>
  );
}

export function IssueBoard(props: {
  readonly rows: readonly LedgerRow[];
  readonly onOpen: CardProps['onOpen'];
}): ReactNode {
  const { rows, onOpen } = props;
  const words = useWords();
  const columns = useMemo(() => groups(rows, ({ stage }) => stage), [rows]);
  return (
    <div
      className="board"
      role="region"
      aria-label={words.t('ledgers.view.board')}
      tabIndex={0}
      data-testid="board"
    >
      {order
        .filter((stage) => stage !== 'unstaged' || columns.has(stage))
        .map((stage) => (
          <Column key={stage} stage={stage} rows={columns.get(stage) ?? []} onOpen={onOpen} />
        ))}
    </div>
  );
}
