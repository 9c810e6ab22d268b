// The four employment rates, each named by its base and never alone, and the one chosen over the rounds.
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { Choice } from '../../../components/choice.tsx';
import type { Words } from '../../../language/language.ts';
import { siteRates, type SiteRate } from '../../../state/derive/rates.ts';
import type { HistoryRow } from '../../../state/atlas-state.ts';
import type { RateId } from '../../../state/session.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { ratePoints } from './rate-history-points.ts';

const RateHistory = lazy(async () => {
  const { RateHistory: chart } = await import('../../../charts/rate-history.tsx');
  return { default: chart };
});

const rateIds = ['household', 'labourer', 'willing', 'policy'] as const satisfies readonly RateId[];

function rateText(words: Words, rate: SiteRate): string {
  if (rate.rate !== null) return words.percent(rate.rate);
  if (rate.suppressed) return words.t('review.rate.suppressed');
  return words.t(rate.denominator === 0 ? 'review.rate.zero' : 'review.rate.notKnown');
}

/** "186 / 190 户 · 8 户未知 · 范围 93.9%–97.9% · 2025-06-30" */
function rateDoubt(words: Words, rate: SiteRate): string {
  const { id, numerator, denominator, unknown, lower, upper, asOf } = rate;
  const unit = words.t(`review.rate.unit.${id}`);
  const part = (value: number | null): string => (value === null ? '?' : words.number(value));
  const counts = words.t('review.rate.of', {
    numerator: part(numerator),
    denominator: part(denominator),
    unit,
  });
  const open =
    unknown !== null && unknown > 0
      ? words.t('review.rate.unknown', { count: words.number(unknown), unit })
      : null;
  const bounds =
    lower !== null && upper !== null && lower < upper
      ? words.t('review.rate.bounds', { lower: words.percent(lower), upper: words.percent(upper) })
      : null;
  const known = unknown === 0 ? words.t('review.rate.allKnown') : null;
  const date = asOf ?? words.t('review.profile.asOfUnknown');
  return [counts, open, known, bounds, date].filter((text) => text !== null).join(' · ');
}

/** Until which round the figures are those of sites that went into this one, and of which. */
function FormersNote({ history }: { readonly history: readonly HistoryRow[] }): ReactNode {
  const words = useWords();
  const joined = history.filter((row) => row['formers'] !== null);
  const last = joined.at(-1);
  if (last === undefined) return null;
  const names = new Set(joined.flatMap((row) => String(row['formers']).split(',')));
  return (
    <p className="profile__note" data-testid="formers">
      {words.t('trends.history.formers', {
        round: last.round,
        names: [...names].join(words.t('review.comma')),
      })}
    </p>
  );
}

function History(): ReactNode {
  const words = useWords();
  const history = useAtlas((atlas) => atlas.profile?.history);
  const [rate, setRate] = useState<RateId>('household');
  const points = useMemo(() => ratePoints(history ?? [], rate), [history, rate]);
  return (
    <div className="rates__history">
      <Choice
        label={words.t('review.profile.history')}
        value={rate}
        options={rateIds.map((id) => ({ id, label: words.t(`review.rate.${id}`) }))}
        onChoose={setRate}
      />
      <Suspense fallback={<p className="profile__note">{words.t('review.loading')}</p>}>
        <RateHistory words={words} title={words.t(`review.rate.${rate}`)} points={points} height={110} />
      </Suspense>
      <FormersNote history={history ?? []} />
    </div>
  );
}

/** A site that does not count at the round keeps its history, without figures of the round. */
export function Rates({ row, counts }: { readonly row: number; readonly counts: boolean }): ReactNode {
  const words = useWords();
  const table = useAtlas((atlas) => atlas.roundTable);
  const read = useAtlas(
    (atlas) => atlas.profile?.status === 'ready' || (atlas.profile?.history.length ?? 0) > 0,
  );
  if (table === null) return null;
  return (
    <section>
      <h3 className="profile__section">{words.t('review.profile.rates')}</h3>
      <dl className="rates">
        {(counts ? siteRates(table, row) : []).map((rate) => (
          <div key={rate.id}>
            <dt>{words.t(`review.rate.${rate.id}`)}</dt>
            <dd>
              <strong>{rateText(words, rate)}</strong>
              <span className="profile__note">{rateDoubt(words, rate)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {read && <History />}
    </section>
  );
}
