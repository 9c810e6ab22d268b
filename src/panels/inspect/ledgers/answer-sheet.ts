// The sheet that a department fills in: its open issues, with empty columns for what was done and when. Pure.
import type { Sheet } from '../../../briefing/workbook/workbook.ts';
import type { Words } from '../../../language/language.ts';
import type { LedgerRow } from './ledger-row.ts';

/** Only these can be answered: handed over, and nothing asked yet. */
export function answerable(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return rows.filter(
    ({ origin, owner, stage, isSealed }) =>
      origin === 'device' && owner !== null && !isSealed && (stage === 'assigned' || stage === 'rectifying'),
  );
}

export function answerSheet(
  words: Words,
  rows: readonly LedgerRow[],
  common: Pick<Sheet, 'notice' | 'heading'>,
): Sheet {
  const columns = [
    ['id', 38],
    ['county', 12],
    ['site', 20],
    ['title', 36],
    ['found', 12],
    ['dueOn', 12],
    ['action', 40],
    ['doneOn', 14],
  ] as const;
  return {
    ...common,
    name: words.t('ledgers.answers'),
    columns: columns.map(([id, width]) => ({
      title: words.t(`ledgers.answers.column.${id}`),
      width,
      format: id === 'title' || id === 'action' ? 'wrapped' : 'text',
    })),
    frozenColumns: 0,
    filter: false,
    count: rows.length,
    rows: () =>
      rows.map((row) => [
        row.key,
        row.countyName,
        row.siteName,
        row.title,
        row.foundOn,
        row.dueOn,
        row.action,
        null,
      ]),
  };
}
