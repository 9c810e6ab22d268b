// The small signs of an issue: when it is due, how severe it is, where it stands. Words and glyph, colour only beside.
import type { ReactNode } from 'react';
import { useWords } from '../../atlas-context.tsx';
import { dueText } from '../../issue-words.ts';
import { isOverdue, type LedgerRow } from './ledger-row.ts';

/** The due day and how far it is. */
export function DueMark({ row }: { readonly row: LedgerRow }): ReactNode {
  const words = useWords();
  if (row.dueOn === null) return <span className="muted">{words.t('ledgers.noDue')}</span>;
  const far = dueText(words, row.daysLeft, row.asOf);
  const over = isOverdue(row);
  return (
    <span className={over ? 'issue-due issue-due--over' : 'issue-due'}>
      {over && <span aria-hidden="true">▲ </span>}
      {words.t('ledgers.due.on', { date: row.dueOn })}
      {far !== null && <> · {far}</>}
    </span>
  );
}

/** Extract, sealed, reopened, conflict: each only where it is so. */
export function RowMarks({ row }: { readonly row: LedgerRow }): ReactNode {
  const words = useWords();
  const marks = [
    ...(row.origin === 'extract' ? [words.t('ledgers.mark.extract')] : []),
    ...(row.severity === 'high' ? [words.t('ledgers.mark.high')] : []),
    ...(row.reopens === null ? [] : [words.t('ledgers.mark.reopened')]),
    ...(row.isSealed ? [words.t('ledgers.mark.sealed')] : []),
    ...(row.conflicts > 0 ? [words.t('ledgers.mark.conflict', { count: row.conflicts })] : []),
  ];
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} className="issue-mark">
          {mark}
        </span>
      ))}
    </>
  );
}
