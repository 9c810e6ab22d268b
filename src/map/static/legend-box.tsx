// The legend of a drawing: classes, sizes and workshops in rows that flow within a width. It measures itself, so that
// the caller can leave the room.
import type { ReactNode } from 'react';
import type { Words } from '../../language/language.ts';
import { sizeClassBounds } from '../../model/size-class.ts';
import type { WorkshopSymbol } from '../site-map-props.ts';
import type { SiteLook } from '../site-colours.ts';
import { drawnRadius, radiusOf } from '../symbol-size.ts';
import { drawnInk, type DrawnInk, type MapLook } from './ink.ts';
import { siteGroups } from './site-groups.ts';
import { markOf } from './symbol-marks.ts';
import { Diamond, SiteShapes } from './symbols.tsx';
import { textWidth, wrapText } from './text-width.ts';

export interface LegendInput {
  readonly words: Words;
  readonly look: MapLook;
  readonly title: string;
  /** A count stands behind the text where one is given. */
  readonly entries: readonly { readonly look: SiteLook; readonly text: string }[];
  /** Factor on the radii, as on the live map. */
  readonly scale: number;
  readonly workshops: readonly WorkshopSymbol[];
  /** With the circles that stand for numbers of people. */
  readonly sizes: boolean;
  /** Height of the type and width to flow in, in units of the drawing. */
  readonly textSize: number;
  readonly width: number;
}

/** Where one thing of the legend stands, from the upper left corner of the legend. */
interface Item {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, y: number) => ReactNode;
}

export interface LegendLayout {
  readonly width: number;
  readonly height: number;
  readonly items: readonly (Item & { readonly x: number; readonly y: number })[];
}

const shopWord = {
  open: 'map.legend.workshopOpen',
  planned: 'map.legend.workshopPlanned',
  closed: 'map.legend.workshopClosed',
} as const;
/** People of the circle that stands for each size class: the middle of the class. */
const examples = [50, 300, 1500, 5000, 12000] as const;
/** CSS pixels; a larger circle would make the legend larger than the map. */
const tallest = 25;

/** <100 · 100–799 · 800–2,999 · 3,000–9,999 · ≥10,000 */
function sizeText(words: Words, size: number): string {
  const from = sizeClassBounds[size] ?? 0;
  const next = sizeClassBounds[size + 1];
  if (next === undefined) return `≥${words.number(from)}`;
  return size === 0 ? `<${words.number(next)}` : `${words.number(from)}–${words.number(next - 1)}`;
}

function heading(input: LegendInput, text: string, bold: boolean): Item {
  const { textSize, width } = input;
  const ink = drawnInk[input.look];
  const lines = wrapText(text, width, textSize * (bold ? 1.06 : 1));
  const step = textSize * 1.35;
  return {
    key: `heading ${text}`,
    width: Math.max(...lines.map((line) => textWidth(line, textSize * (bold ? 1.06 : 1)))),
    height: lines.length * step,
    draw: (x, y) =>
      lines.map((line, at) => (
        <text
          key={line}
          x={x}
          y={y + step * (at + 0.76)}
          fontWeight={bold ? 600 : 400}
          fill={bold ? ink.ink : ink.label}
        >
          {line}
        </text>
      )),
  };
}

function row(input: LegendInput, text: string, symbol: (x: number, y: number) => ReactNode): Item {
  const { textSize, width: most } = input;
  const ink = drawnInk[input.look];
  const left = textSize * 1.7;
  const lines = wrapText(text, most - left, textSize);
  const step = textSize * 1.35;
  return {
    key: `row ${text}`,
    width: left + Math.max(0, ...lines.map((line) => textWidth(line, textSize))),
    height: Math.max(textSize * 1.55, lines.length * step + textSize * 0.2),
    draw: (x, y) => (
      <>
        {symbol(x + textSize * 0.65, y + textSize * 0.77)}
        {lines.map((line, at) => (
          <text key={line} x={x + left} y={y + textSize * 1.12 + step * at} fill={ink.ink}>
            {line}
          </text>
        ))}
      </>
    ),
  };
}

function classItem(input: LegendInput, { look, text }: LegendInput['entries'][number]): Item {
  const unit = input.textSize / 12;
  const mark = markOf(look, input.look, drawnInk[input.look].panel);
  return row(input, text, (x, y) => {
    const [group] = siteGroups([{ row: 0, x, y, radius: 7 * unit, mark }], unit);
    return group === undefined ? null : <SiteShapes group={group} />;
  });
}

function shopItem(input: LegendInput, symbol: WorkshopSymbol): Item {
  const unit = input.textSize / 12;
  const ink = drawnInk[input.look].workshop;
  return row(input, input.words.t(shopWord[symbol]), (x, y) => (
    <Diamond x={x} y={y} radius={6.5 * unit} symbol={symbol} ink={ink} unit={unit} />
  ));
}

/** Circles that share their lowest point, each with a line from its top to its class. */
function sizesItem({ words, look, scale, textSize }: LegendInput): Item {
  const unit = textSize / 12;
  const ink = drawnInk[look];
  const shown = examples
    .map((people, size) => ({ size, radius: drawnRadius(radiusOf(people), scale) * unit }))
    .filter(({ radius }) => radius <= tallest * unit)
    .reverse();
  const largest = shown[0]?.radius ?? 0;
  const step = textSize * 1.2;
  const height = Math.max(shown.length * step, 2 * largest) + 2 * unit;
  const textLeft = 2 * largest + 16 * unit;
  const texts = shown.map(({ size }) => textWidth(sizeText(words, size), textSize));
  return {
    key: 'sizes',
    width: textLeft + Math.max(0, ...texts),
    height: height + 3 * unit,
    draw: (x, y) => (
      <g fill="none" stroke={ink.ink} strokeWidth={0.9 * unit}>
        {shown.map(({ size, radius }, index) => {
          const bottom = y + height - unit;
          const line = y + (index + 0.5) * step + (height - shown.length * step);
          const middle = x + largest + unit;
          return (
            <g key={size}>
              <circle cx={middle} cy={bottom - radius} r={radius} />
              <path
                d={`M${middle} ${bottom - 2 * radius}L${x + textLeft - 11 * unit} ${line}h${8 * unit}`}
                stroke={ink.label}
                strokeWidth={0.6 * unit}
              />
              <text x={x + textLeft} y={line + textSize * 0.36} fill={ink.ink} stroke="none">
                {sizeText(words, size)}
              </text>
            </g>
          );
        })}
      </g>
    ),
  };
}

/** Rows side by side while they fit; a heading begins a new one. */
function flow(items: readonly Item[], width: number, gap: number): LegendLayout {
  const placed: LegendLayout['items'][number][] = [];
  let [x, y, high, widest] = [0, 0, 0, 0];
  for (const item of items) {
    const alone = item.key.startsWith('heading') || item.key === 'sizes';
    if (x > 0 && (alone || x + item.width > width)) [x, y, high] = [0, y + high, 0];
    placed.push({ ...item, x, y });
    widest = Math.max(widest, x + item.width);
    [x, high] = alone ? [width, item.height] : [x + item.width + gap, Math.max(high, item.height)];
  }
  return { width: widest, height: y + high, items: placed };
}

function stacked(parts: readonly LegendLayout[], gap: number): LegendLayout {
  let height = 0;
  const items = parts.flatMap((part) => {
    const top = height === 0 || part.items.length === 0 ? height : height + gap;
    height = top + part.height;
    return part.items.map((item) => ({ ...item, y: item.y + top }));
  });
  return { width: Math.max(...parts.map(({ width }) => width)), height, items };
}

function sideBySide(left: LegendLayout, right: LegendLayout, gap: number): LegendLayout {
  const from = left.width + gap;
  return {
    width: from + right.width,
    height: Math.max(left.height, right.height),
    items: [...left.items, ...right.items.map((item) => ({ ...item, x: item.x + from }))],
  };
}

export function legendLayout(input: LegendInput): LegendLayout {
  const { words, title, entries, workshops, textSize, width } = input;
  const classes = [
    ...(title === '' ? [] : [heading(input, title, true)]),
    ...entries.map((entry) => classItem(input, entry)),
  ];
  const circles = input.sizes ? [heading(input, words.t('map.legend.sizes'), false), sizesItem(input)] : [];
  const sizes = flow(circles, width, textSize);
  const shops = workshops.map((symbol) => shopItem(input, symbol));
  const shown = shops.length === 0 ? [] : [heading(input, words.t('map.legend.workshops'), false), ...shops];
  const beside = width - sizes.width - textSize * 2;
  const room = input.sizes && beside > textSize * 20 ? beside : width;
  const left = stacked([flow(classes, room, textSize), flow(shown, room, textSize)], textSize * 0.4);
  return room < width ? sideBySide(left, sizes, textSize * 2) : stacked([left, sizes], textSize * 0.4);
}

interface LegendBoxProps {
  readonly layout: LegendLayout;
  readonly x: number;
  readonly y: number;
  readonly textSize: number;
  /** Ground and hairline behind it; null: none. */
  readonly box: { readonly ink: DrawnInk; readonly padding: number } | null;
}

/** `x` and `y` are the upper left corner of what is drawn, the box around it included. */
export function LegendBox({ layout, x, y, textSize, box }: LegendBoxProps): ReactNode {
  const padding = box?.padding ?? 0;
  return (
    <g fontSize={textSize}>
      {box !== null && (
        <rect
          x={x}
          y={y}
          width={layout.width + 2 * padding}
          height={layout.height + 2 * padding}
          rx={textSize / 2}
          fill={box.ink.panel}
          fillOpacity={0.94}
          stroke={box.ink.hairline}
          strokeWidth={textSize / 12}
        />
      )}
      {layout.items.map((item) => (
        <g key={`${item.key} ${item.x} ${item.y}`}>{item.draw(x + padding + item.x, y + padding + item.y)}</g>
      ))}
    </g>
  );
}
