// Supervision visits of the last twelve months, month by month; a month without one is shown as such.
import type { ReactNode } from 'react';
import type { CountyRecord, VisitMonth } from '../../../../model/county-record.ts';
import { useWords } from '../../../atlas-context.tsx';
import { RegisterPart } from './register-part.tsx';

function Month({ one }: { readonly one: VisitMonth }): ReactNode {
  const words = useWords();
  const { month, visits, unannounced, kindUnknown, sites } = one;
  const said = words.t(visits === 0 ? 'counties.visits.noneIn' : 'counties.visits.in', {
    month,
    visits,
    unannounced,
    kindUnknown,
    sites,
  });
  return (
    <li data-visits={visits} title={said}>
      <span aria-hidden="true">
        <strong>{visits === 0 ? '—' : visits}</strong>
        {month.slice(2)}
      </span>
      <span className="only-heard">{said}</span>
    </li>
  );
}

export function VisitsPart({ record }: { readonly record: CountyRecord }): ReactNode {
  const words = useWords();
  const { visits } = record;
  const held = visits.filter((one) => one.visits > 0);
  const sum = (part: 'visits' | 'unannounced'): number => visits.reduce((total, one) => total + one[part], 0);
  return (
    <RegisterPart title={words.t('counties.visits')} table="visit" record={record} empty={false}>
      <p>
        {words.t('counties.visits.sum', {
          months: held.length,
          visits: sum('visits'),
          unannounced: sum('unannounced'),
        })}
      </p>
      <ol className="months" data-testid="visit-months">
        {visits.map((one) => (
          <Month key={one.month} one={one} />
        ))}
      </ol>
      <p className="trend-part__note">{words.t('counties.visits.note')}</p>
    </RegisterPart>
  );
}
