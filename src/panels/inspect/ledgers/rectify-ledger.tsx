// 整改台账: who is to put what right until when, what was done, and how far it has come.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Issue } from '../../../inspection/ledger/records.ts';
import { statusSteps } from '../../../inspection/ledger/three-ledgers.ts';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { ownerText } from '../../issue-words.ts';
import { DueMark, RowMarks } from './issue-marks.tsx';
import type { LedgerRow } from './ledger-row.ts';

const linesAtFirst = 100;

/** An issue is in the ledger of rectification once a department has it. */
export function rectifyRows(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return rows.filter(({ owner }) => owner !== null);
}

/** Each step with its day: "2026-11-02 已交办". */
export function stepTrail(words: Words, issue: Issue): readonly string[] {
  return statusSteps(issue).map(({ on, status }) => `${on} ${words.t(`ledgers.status.${status}`)}`);
}

export const rectifyColumns = [
  'owner',
  'title',
  'site',
  'due',
  'action',
  'stage',
  'steps',
  'verified',
  'closed',
] as const;

function Line({
  row,
  onOpen,
}: {
  readonly row: LedgerRow;
  readonly onOpen: (row: LedgerRow) => void;
}): ReactNode {
  const words = useWords();
  return (
    <tr data-issue={row.key}>
      <td>{ownerText(words, row.owner)}</td>
      <th scope="row">
        <Button
          look="link"
          onPress={() => {
            onOpen(row);
          }}
        >
          {row.title}
        </Button>{' '}
        <RowMarks row={row} />
      </th>
      <td>
        {row.siteName} · {row.countyName}
      </td>
      <td className="ledger-table__date">
        <DueMark row={row} />
      </td>
      <td className="ledger-table__text">
        {row.action ?? <span className="muted">{words.t('ledgers.noAction')}</span>}
      </td>
      <td>{words.t(`ledgers.status.${row.stage}`)}</td>
      <td className="ledger-table__text">
        {row.issue === null ? (
          <span className="muted">{words.t('ledgers.rectify.noSteps')}</span>
        ) : (
          stepTrail(words, row.issue).map((step, at) => <div key={at}>{step}</div>)
        )}
      </td>
      <td>
        {row.verifiedOn === null
          ? words.t('ledgers.unknown')
          : [row.verifiedOn, row.verifier === null ? null : ownerText(words, row.verifier)]
              .filter((part) => part !== null)
              .join(' · ')}
      </td>
      <td className="ledger-table__date">{row.closedOn ?? '–'}</td>
    </tr>
  );
}

export function RectifyLedger(props: {
  readonly rows: readonly LedgerRow[];
  readonly onOpen: (row: LedgerRow) => void;
}): ReactNode {
  const words = useWords();
  const [shown, setShown] = useState(linesAtFirst);
  const rows = rectifyRows(props.rows);
  if (rows.length === 0) return <p className="empty">{words.t('ledgers.rectify.empty')}</p>;
  return (
    <div className="ledger-scroll" role="region" tabIndex={0} aria-label={words.t('ledgers.ledger.rectify')}>
      <table className="ledger-table" data-testid="rectify-ledger">
        <thead>
          <tr>
            {rectifyColumns.map((column) => (
              <th key={column} scope="col">
                {words.t(`ledgers.rectify.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Line key={row.key} row={row} onOpen={props.onOpen} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <Button
          onPress={() => {
            setShown(shown + linesAtFirst);
          }}
        >
          {words.t('ledgers.board.more', { count: rows.length - shown })}
        </Button>
      )}
    </div>
  );
}
