// Coverage rates of the place: each with base, bounds, date and the sites that are not in.
import type { ReactNode } from 'react';
import { CoverageBar } from '../../../charts/coverage-bar.tsx';
import { type Coverage, coverageRate, coverages } from '../../../state/derive/coverage.ts';
import type { SafetyTable } from '../../../state/safety-table.ts';
import { useWords } from '../../atlas-context.tsx';
import { StateCell } from '../measure-list.tsx';
import { baseText, boundsText, dateText, leftOutText, rateText, stateOf } from './safety-text.ts';

function CoverageRow(props: {
  readonly coverage: Coverage;
  readonly table: SafetyTable;
  readonly rows: Uint32Array;
}): ReactNode {
  const { coverage, table, rows } = props;
  const words = useWords();
  const rate = coverageRate(table, coverage, rows);
  const title = words.t(`households.coverage.${coverage.id}`);
  const state = stateOf(rate);
  const text = rateText(words, rate);
  return (
    <tr data-coverage={coverage.id} data-state={state}>
      <th scope="row">{title}</th>
      <td className="place-table__number">
        <StateCell line={{ state, text }} />
      </td>
      <td className="coverage-cell">
        <CoverageBar
          name={`${title}${words.t('counties.colon')}${text}`}
          rate={rate.rate}
          lower={rate.lower}
          upper={rate.upper}
          state={state}
        />
      </td>
      <td className="place-table__date">{baseText(words, rate, coverage.unit)}</td>
      <td>{boundsText(words, rate)}</td>
      <td>{leftOutText(words, rate)}</td>
      <td className="place-table__date">{dateText(words, rate)}</td>
    </tr>
  );
}

export function CoveragePart(props: { readonly table: SafetyTable; readonly rows: Uint32Array }): ReactNode {
  const words = useWords();
  const heads = ['coverage', 'rate', 'bar', 'base', 'bounds', 'leftOut', 'date'] as const;
  return (
    <div className="trend-scroll" tabIndex={0} role="group" aria-label={words.t('households.coverage')}>
      <table className="place-table" data-testid="coverage">
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col" className={name === 'rate' ? 'place-table__number' : undefined}>
                {words.t(`households.head.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverages.map((coverage) => (
            <CoverageRow key={coverage.id} coverage={coverage} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
