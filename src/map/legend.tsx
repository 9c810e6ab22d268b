// What the colours, rims, crosses and sizes on the map say. Compact, and folds away.
import { type ReactNode, useState } from 'react';
import type { Words } from '../language/language.ts';
import { sizeClassBounds } from '../model/size-class.ts';
import { SiteSymbol, WorkshopMark } from './legend-symbol.tsx';
import type { LegendEntry } from './site-colours.ts';
import type { WorkshopSymbol } from './site-map-props.ts';
import { drawnRadius, radiusOf } from './symbol-size.ts';

export interface MapLegendProps {
  readonly words: Words;
  /** What the circles are coloured by, e.g. 缺项设施（十有）. */
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  /** Factor on the radii that the map reports. */
  readonly scale: number;
  readonly workshops: boolean;
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
}

/** A circle larger than this would make the legend larger than the map. */
const tallest = 25;
/** People of the circle that stands for each size class: the middle of the class. */
const examples = [50, 300, 1500, 5000, 12000] as const;
const shops: readonly WorkshopSymbol[] = ['open', 'planned', 'closed'];
const shopWord = {
  open: 'map.legend.workshopOpen',
  planned: 'map.legend.workshopPlanned',
  closed: 'map.legend.workshopClosed',
} as const;

export function MapLegend(props: MapLegendProps): ReactNode {
  const { words, title, entries, scale, workshops } = props;
  const [own, setOwn] = useState(true);
  const open = props.open ?? own;
  const toggle = (): void => {
    setOwn(!open);
    props.onOpen?.(!open);
  };
  return (
    <section className="map-legend" aria-label={words.t('map.legend')}>
      <button
        type="button"
        className="map-legend__head"
        aria-expanded={open}
        title={words.t(open ? 'map.legend.collapse' : 'map.legend.expand')}
        onClick={toggle}
      >
        {title}
        <span aria-hidden="true">{open ? '−' : '+'}</span>
      </button>
      {open && (
        <>
          <ul>
            {entries.map((entry) => (
              <li key={entry.label + String(entry.values?.['count'] ?? entry.values?.['from'] ?? '')}>
                <SiteSymbol look={entry} />
                {words.t(entry.label, entry.values)}
              </li>
            ))}
          </ul>
          <div className="map-legend__foot">
            <div>
              <p className="map-legend__part">{words.t('map.legend.sizes')}</p>
              <Sizes words={words} scale={scale} />
            </div>
            {workshops && <Workshops words={words} />}
          </div>
        </>
      )}
    </section>
  );
}

const lineHeight = 14;
const labelLeft = 2 * tallest + 14;

/** Circles that share their lowest point, each with a line from its top to its class. */
function Sizes({ words, scale }: { readonly words: Words; readonly scale: number }): ReactNode {
  const shown = examples
    .map((people, size) => ({ size, radius: drawnRadius(radiusOf(people), scale) }))
    .filter(({ radius }) => radius <= tallest)
    .reverse();
  const height = Math.max(shown.length * lineHeight, 2 * tallest) + 2;
  const middle = tallest + 1;
  return (
    <svg className="map-legend__sizes" width={labelLeft + 84} height={height}>
      {shown.map(({ size, radius }, index) => {
        const top = height - 1 - 2 * radius;
        const line = (index + 0.5) * lineHeight + (height - shown.length * lineHeight);
        return (
          <g key={size}>
            <circle cx={middle} cy={height - 1 - radius} r={radius} />
            <path d={`M${middle} ${top}L${labelLeft - 12} ${line}h9`} />
            <text x={labelLeft} y={line} dominantBaseline="central">
              {sizeText(words, size)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** <100 · 100–799 · 800–2,999 · 3,000–9,999 · ≥10,000 */
function sizeText(words: Words, size: number): string {
  const from = sizeClassBounds[size] ?? 0;
  const next = sizeClassBounds[size + 1];
  if (next === undefined) return `≥${words.number(from)}`;
  return size === 0 ? `<${words.number(next)}` : `${words.number(from)}–${words.number(next - 1)}`;
}

function Workshops({ words }: { readonly words: Words }): ReactNode {
  return (
    <div>
      <p className="map-legend__part">{words.t('map.legend.workshops')}</p>
      <ul className="map-legend__shops">
        {shops.map((symbol) => (
          <li key={symbol}>
            <WorkshopMark symbol={symbol} />
            {words.t(shopWord[symbol])}
          </li>
        ))}
      </ul>
    </div>
  );
}
