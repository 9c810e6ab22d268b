// The issue ledger by dimension: found, closed, open, overdue.
import { dimensions } from '../../../../inspection/dimension.ts';
import type { ReactNode } from 'react';
import type { Words } from '../../../../language/language.ts';
import type { CountyRecord, IssueLine } from '../../../../model/county-record.ts';
import { useWords } from '../../../atlas-context.tsx';
import { RegisterPart } from './register-part.tsx';

const columns = ['found', 'closed', 'open', 'overdue', 'noDue', 'reopened'] as const;

function dimensionName(words: Words, { dimension }: IssueLine): string {
  const known = dimensions.find((candidate) => candidate === dimension);
  return words.t(known === undefined ? 'counties.issues.other' : `counties.issues.${known}`);
}

export function IssuesPart({ record }: { readonly record: CountyRecord }): ReactNode {
  const words = useWords();
  const { issues } = record;
  const sum = (column: (typeof columns)[number]): number =>
    issues.reduce((total, one) => total + one[column], 0);
  const [found, closed] = [sum('found'), sum('closed')];
  return (
    <RegisterPart
      title={words.t('counties.issues')}
      table="issue"
      record={record}
      empty={issues.length === 0}
    >
      <p>{words.t('counties.issues.rate', { closed, found, rate: words.percent(closed / found) })}</p>
      <table className="place-table">
        <thead>
          <tr>
            <th scope="col">{words.t('counties.issues.dimension')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.t(`counties.issues.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((one) => (
            <tr key={one.dimension ?? ''}>
              <th scope="row">{dimensionName(words, one)}</th>
              {columns.map((column) => (
                <td key={column}>{words.number(one[column])}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.t('counties.total')}</th>
            {columns.map((column) => (
              <td key={column}>{words.number(sum(column))}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </RegisterPart>
  );
}
