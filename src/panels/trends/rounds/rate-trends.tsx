// The four employment rates over the rounds, each by its base, with the bounds that the unknown leaves.
import { lazy, memo, type ReactNode, Suspense } from 'react';
import type { Words } from '../../../language/language.ts';
import type { RateOfRound, RateSeries } from '../../../state/read/rate-series.ts';
import type { RateId } from '../../../state/session.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useRead } from '../use-read.ts';
import { usePlace } from './use-trends.ts';

const RateBand = lazy(async () => ({ default: (await import('../../../charts/rate-band.tsx')).RateBand }));

const rateIds = ['household', 'labourer', 'willing', 'policy'] as const satisfies readonly RateId[];

function rateText(words: Words, { rate, sites, suppressed }: RateOfRound): string {
  if (rate !== null) return words.percent(rate);
  if (sites === 0 && suppressed > 0) return words.t('review.rate.suppressed');
  return words.t('review.rate.notKnown');
}

/** Numerator and denominator, what is open, bounds, and the sites that are left out. */
function doubtOf(words: Words, id: RateId, point: RateOfRound): string {
  const { numerator, denominator, lower, upper, leftOut, suppressed } = point;
  const part = (value: number | null): string => (value === null ? '?' : words.number(value));
  const unit = words.t(`review.rate.unit.${id}`);
  return [
    words.t('review.rate.of', { numerator: part(numerator), denominator: part(denominator), unit }),
    ...(lower !== null && upper !== null && lower < upper
      ? [words.t('review.rate.bounds', { lower: words.percent(lower), upper: words.percent(upper) })]
      : []),
    ...(id === 'household' && numerator !== null && (lower === null || upper === null)
      ? [words.t('trends.rate.noBounds')]
      : []),
    ...(leftOut > 0 ? [words.t('trends.rate.leftOut', { count: words.number(leftOut) })] : []),
    ...(suppressed > 0 ? [words.t('trends.rate.hidden', { count: words.number(suppressed) })] : []),
  ].join(' · ');
}

function summaryOf(words: Words, id: RateId, points: readonly RateOfRound[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return words.t('chart.noData');
  return words.t('trends.rate.summary', {
    title: words.t(`review.rate.${id}`),
    first: first.round,
    before: rateText(words, first),
    last: last.round,
    after: `${rateText(words, last)} ${doubtOf(words, id, last)}`,
  });
}

function RateTable({ series }: { readonly series: RateSeries }): ReactNode {
  const words = useWords();
  return (
    <div className="trend-scroll" tabIndex={0} role="group" aria-label={words.t('trends.rates')}>
      <table className="place-table">
        <thead>
          <tr>
            <th scope="col">{words.t('trends.round')}</th>
            {rateIds.map((id) => (
              <th key={id} scope="col">
                {words.t(`review.rate.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.household.toReversed().map(({ round }) => (
            <tr key={round}>
              <th scope="row">{round}</th>
              {rateIds.map((id) => {
                const point = series[id].find((candidate) => candidate.round === round);
                return (
                  <td key={id}>
                    {point !== undefined && (
                      <>
                        {rateText(words, point)} <span className="muted">{doubtOf(words, id, point)}</span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RateTrendsOnce(props: { readonly asTable: boolean; readonly stages: readonly string[] }): ReactNode {
  const words = useWords();
  const place = usePlace();
  const extract = useAtlas((atlas) => (atlas.phase === 'ready' ? atlas.session.extract : null));
  const round = useAtlas((atlas) => atlas.round);
  const key = extract === null ? null : `${extract} ${place ?? ''}`;
  const { value, waiting } = useRead(key, (commands) => commands.rateSeries(place));
  if (value === null) return <p className="muted">{words.t('trends.rates.waiting')}</p>;
  if (value.household.length === 0) return <p className="muted">{words.t('chart.noData')}</p>;
  return (
    <div className="dims" data-dimmed={waiting} aria-busy={waiting} data-testid="rate-trends">
      {props.asTable ? (
        <RateTable series={value} />
      ) : (
        <Suspense fallback={<p className="muted">{words.t('trends.rates.waiting')}</p>}>
          <ul className="rate-trends">
            {rateIds.map((id) => {
              const points = value[id];
              const last = points.find((point) => point.round === round) ?? points.at(-1);
              return (
                <li key={id}>
                  <RateBand
                    title={words.t(`review.rate.${id}`)}
                    name={summaryOf(words, id, points)}
                    points={points.map((point) => ({
                      ...point,
                      suppressed: point.sites === 0 && point.suppressed > 0,
                    }))}
                    marked={round}
                    stages={props.stages}
                  />
                  {last !== undefined && (
                    <p className="trend-card__change">
                      {last.round} <strong>{rateText(words, last)}</strong> {doubtOf(words, id, last)}
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
        </Suspense>
      )}
    </div>
  );
}

/** Not drawn again while the rounds are judged one after the other. */
export const RateTrends = memo(RateTrendsOnce);
