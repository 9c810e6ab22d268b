// Who may be drawn: each eligible site with its reasons, its size measure and its chance, before anything is drawn.
import { memo, type ReactNode, startTransition, useMemo, useRef, useState } from 'react';
import { dueCount } from '../../../inspection/draw/guarantee-part.ts';
import { inclusionOf } from '../../../inspection/draw/inclusion.ts';
import { reasonCounts } from '../../../inspection/draw/risk-measure.ts';
import {
  riskReasons,
  type DrawFrame,
  type DrawParameters,
  type Inclusion,
} from '../../../inspection/draw/types.ts';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../atlas-context.tsx';
import { useRowsInView } from '../../rows-in-view.ts';
import { usePlaceNames } from './place-names.ts';
import { reasonText } from './reason-text.ts';

const rowHeight = 34;
const orders = ['probability', 'measure', 'name'] as const;
type Order = (typeof orders)[number];

interface ChancesProps {
  readonly frame: DrawFrame;
  readonly parameters: DrawParameters;
  /** In the order of the frame. */
  readonly inclusion: readonly Inclusion[];
}

/** Sorted by numbers alone; equals stay in the order of the frame, which is that of their ids. */
function useRows({ frame, inclusion }: ChancesProps, order: Order) {
  const names = usePlaceNames();
  return useMemo(() => {
    const keys = Float64Array.from(inclusion, ({ site, measure, probability }) =>
      order === 'name' ? names.rank(site) : order === 'measure' ? -measure : -probability,
    );
    const places = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
    return Array.from(places, (at) => ({ site: frame.sites[at], chance: inclusion[at] }));
  }, [frame, inclusion, order, names]);
}

function Summary({ frame, parameters, inclusion }: ChancesProps): ReactNode {
  const words = useWords();
  const expected = useMemo(
    () => inclusion.reduce((sum, { probability }) => sum + probability, 0),
    [inclusion],
  );
  const withReason = riskReasons.map((reason) => {
    const count = frame.sites.filter((site) => reasonCounts(site, parameters)[reason] > 0).length;
    return words.t('draw.reason.sites', { reason: words.t(`draw.reason.${reason}`), count });
  });
  return (
    <p data-testid="frame" data-sites={frame.sites.length}>
      {words.t('draw.frame', {
        count: frame.sites.length,
        expected: words.number(Math.round(expected * 10) / 10),
      })}{' '}
      {withReason.join(words.t('review.comma'))}
    </p>
  );
}

/** The guarantee reaches no further than its places: how many sites wait on is said before anything is drawn. */
function Guarantee({ frame, parameters }: Pick<ChancesProps, 'frame' | 'parameters'>): ReactNode {
  const words = useWords();
  const { guaranteeMonths: months, guaranteeSize: places } = parameters;
  const due = useMemo(() => dueCount(frame.sites, parameters), [frame, parameters]);
  if (months === 0) return <p>{words.t('draw.due.none')}</p>;
  const left = Math.max(0, due - places);
  return (
    <p data-testid="due" data-due={due} data-left={left}>
      {words.t('draw.due', { due: words.number(due), months, places, left: words.number(left) })}
    </p>
  );
}

/** Chances, summary and order are each a part of their own, so that thirty thousand sites are drawn in slices. */
export const FrameView = memo(function FrameView(props: {
  readonly frame: DrawFrame;
  readonly parameters: DrawParameters;
}): ReactNode {
  const words = useWords();
  const { frame, parameters } = props;
  const inclusion = useMemo(() => inclusionOf(frame, parameters), [frame, parameters]);
  const chances = { frame, parameters, inclusion };
  return (
    <section aria-label={words.t('draw.eligible')}>
      <h2>{words.t('draw.eligible')}</h2>
      <Summary {...chances} />
      <Guarantee {...chances} />
      <Rows {...chances} />
    </section>
  );
});

function Rows(props: ChancesProps): ReactNode {
  const words = useWords();
  const names = usePlaceNames();
  const [order, setOrder] = useState<Order>('probability');
  const rows = useRows(props, order);
  const [open, setOpen] = useState<string | null>(null);
  const opened = rows.find(({ site }) => site?.site === open)?.site;
  const box = useRef<HTMLDivElement>(null);
  const shown = useRowsInView({ scroller: box, count: rows.length, rowHeight });
  return (
    <>
      <div className="draw__orders" role="group" aria-label={words.t('draw.order')}>
        {orders.map((one) => (
          <Button
            key={one}
            look="quiet"
            aria-pressed={one === order}
            onPress={() => {
              startTransition(() => {
                setOrder(one);
              });
            }}
          >
            {words.t(`draw.order.${one}`)}
          </Button>
        ))}
      </div>
      <div
        ref={box}
        className="draw__rows"
        role="table"
        tabIndex={0}
        aria-label={words.t('draw.eligible')}
        aria-rowcount={rows.length + 1}
      >
        <div role="row" className="draw__row draw__row--head">
          <span role="columnheader">{words.t('draw.column.site')}</span>
          <span role="columnheader">{words.t('draw.column.reasons')}</span>
          <span role="columnheader">{words.t('draw.column.measure')}</span>
          <span role="columnheader">{words.t('draw.column.chance')}</span>
        </div>
        <div role="rowgroup" style={{ height: shown.height, position: 'relative' }}>
          {shown.items.map(({ index, start }) => {
            const row = rows[index];
            if (row?.site === undefined) return null;
            const { site, chance } = row;
            return (
              <div
                key={site.site}
                role="row"
                aria-rowindex={index + 2}
                className="draw__row draw__row--set"
                style={{ transform: `translateY(${start}px)` }}
              >
                <span role="cell">{names.site(site.site)}</span>
                <span role="cell">
                  <button
                    type="button"
                    className="draw__open"
                    aria-pressed={site.site === open}
                    onClick={() => {
                      setOpen(site.site === open ? null : site.site);
                    }}
                  >
                    {reasonText(site, props.parameters, words)}
                  </button>
                </span>
                <span role="cell">{words.number(chance?.measure ?? 0)}</span>
                <span role="cell">{words.chance(chance?.probability ?? 0)}</span>
              </div>
            );
          })}
        </div>
      </div>
      <p role="status" className="draw__opened" data-testid="row-opened">
        {opened !== undefined &&
          words.t('draw.rows.open', {
            name: names.site(opened.site),
            reasons: reasonText(opened, props.parameters, words),
          })}
      </p>
    </>
  );
}
