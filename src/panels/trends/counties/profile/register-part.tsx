// One register of the county profile; says whether the extract lacks the table, or the table holds nothing of the county.
import type { ReactNode } from 'react';
import type { TableName } from '../../../../model/tables.ts';
import type { CountyRecord, RecordCell } from '../../../../model/county-record.ts';
import { useWords } from '../../../atlas-context.tsx';
import { cellText } from '../../../figure-text.ts';

export function RegisterPart(props: {
  readonly title: string;
  readonly table: TableName;
  readonly record: CountyRecord;
  readonly empty: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { title, table, record, empty, children } = props;
  const words = useWords();
  const absent = !record.tables.has(table);
  return (
    <section aria-label={title} data-register={table}>
      <h3>{title}</h3>
      {absent || empty ? (
        <p className="muted">{words.t(absent ? 'counties.register.absent' : 'counties.register.empty')}</p>
      ) : (
        children
      )}
    </section>
  );
}

export function RecordText({ cell }: { readonly cell: RecordCell }): ReactNode {
  const words = useWords();
  const text = cellText(words, cell);
  if (cell.state === 'suppressed') return <span className="hidden-cell">{text}</span>;
  return cell.state === 'unknown' ? <span className="unknown-cell">{text}</span> : text;
}
