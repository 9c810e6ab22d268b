// Monitored households by class, and how many of them have been helped.
import type { ReactNode } from 'react';
import { coverageRate, coverages, monitoredClasses, totals } from '../../../state/derive/coverage.ts';
import type { SafetyTable } from '../../../state/safety-table.ts';
import { useWords } from '../../atlas-context.tsx';
import { StateCell } from '../measure-list.tsx';
import { baseText, dateText, leftOutText, rateText, stateOf, sumText } from './safety-text.ts';

const helped = coverages.find(({ id }) => id === 'helped');

export function MonitoredPart(props: { readonly table: SafetyTable; readonly rows: Uint32Array }): ReactNode {
  const { table, rows } = props;
  const words = useWords();
  const found = totals(table, monitoredClasses, rows);
  const rate = helped === undefined ? null : coverageRate(table, helped, rows);
  return (
    <div data-testid="monitored">
      <table className="place-table">
        <tbody>
          {monitoredClasses.map((column) => (
            <tr key={column}>
              <th scope="row">{words.t(`households.${column}`)}</th>
              <td className="place-table__number">
                <StateCell line={{ state: stateOf(found), text: sumText(words, found, column) }} />
              </td>
            </tr>
          ))}
          {rate !== null && (
            <tr>
              <th scope="row">{words.t('households.coverage.helped')}</th>
              <td className="place-table__number">
                <StateCell line={{ state: stateOf(rate), text: rateText(words, rate) }} />
                {words.t('review.comma')}
                {baseText(words, rate, 'households')}
                <span className="households__doubt">{leftOutText(words, rate)}</span>
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="trend-part__note">
        {[leftOutText(words, found), dateText(words, found)].filter((text) => text !== '').join(' · ')}
      </p>
    </div>
  );
}
