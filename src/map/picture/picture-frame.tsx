// What stands around and on the picture of the live map: title, notice, legend as shown, scale bar, north, sources.
import type { ReactNode } from 'react';
import type { Words } from '../../language/language.ts';
import type { Theme } from '../../state/ports.ts';
import { Badge, badgeWidth, North, ScaleBar } from '../static/furniture.tsx';
import { drawnInk, fontStack } from '../static/ink.ts';
import { LegendBox, type LegendInput, type LegendLayout, legendLayout } from '../static/legend-box.tsx';
import { wrapText } from '../static/text-width.ts';
import type { MapView, WorkshopSymbol } from '../site-map-props.ts';

export interface PictureWords {
  readonly words: Words;
  readonly theme: Theme;
  /** What and when, in one line. */
  readonly title: string;
  /** Filters, number of sites, date of the data; a line each. */
  readonly lines: readonly string[];
  /** Sources, review number, what the circles around a site are. */
  readonly caption: string;
  /** Notice of demonstration data; empty where the data are real. */
  readonly syntheticText: string;
  readonly legend: {
    readonly title: string;
    readonly entries: LegendInput['entries'];
    readonly workshops: readonly WorkshopSymbol[];
    /** Folded on the screen: then it stands below the map, and covers no site. */
    readonly folded: boolean;
  };
}

/** In CSS pixels. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  /** Where the map begins and how high it is. */
  readonly top: number;
  readonly mapHeight: number;
  readonly head: { readonly title: readonly string[]; readonly lines: readonly string[] };
  readonly legend: {
    readonly layout: LegendLayout;
    readonly x: number;
    readonly y: number;
    readonly over: boolean;
  };
  readonly foot: { readonly lines: readonly string[]; readonly top: number };
}

const size = 12;
const titleSize = 16;
const edge = 12;
const step = 18;
const titleStep = 24;
/** Around the legend's text, and from its box to the edge of the map: as on the screen. */
const padding = 9;
const away = 10;
const legendWidth = 236;

export function pictureLayout(text: PictureWords, view: MapView): PictureLayout {
  const { words, theme, legend } = text;
  const { width, height } = view;
  const badge = text.syntheticText === '' ? 0 : badgeWidth(text.syntheticText, size) + edge;
  const title = wrapText(text.title, width - 2 * edge - badge, titleSize);
  const lines = text.lines.flatMap((line) => wrapText(line, width - 2 * edge, size));
  const top = edge + title.length * titleStep + lines.length * step + edge / 2;
  const input = { words, look: theme, ...legend, sizes: true, scale: view.scale, textSize: size };
  const narrow = legendLayout({ ...input, width: legendWidth });
  const over = !legend.folded && narrow.height + 2 * padding + 2 * away < height;
  const layout = over ? narrow : legendLayout({ ...input, width: width - 2 * edge });
  const below = top + height;
  const foot = below + (over ? edge / 2 : layout.height + 1.5 * edge);
  const footLines = wrapText(text.caption, width - 2 * edge, size);
  return {
    width,
    height: Math.ceil(foot + footLines.length * step + edge / 2),
    top,
    mapHeight: height,
    head: { title, lines },
    legend: over
      ? { layout, x: away, y: below - away - layout.height - 2 * padding, over }
      : { layout, x: edge, y: below + edge, over },
    foot: { lines: footLines, top: foot },
  };
}

interface FrameProps {
  readonly text: PictureWords;
  readonly view: MapView;
  readonly layout: PictureLayout;
}

const equatorM = 40_075_016.686;

/** Metres on the ground a CSS pixel in the middle of the map. */
export function metresIn({ lat, zoom }: MapView): number {
  return (equatorM * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** Transparent where the map is. */
export function PictureFrame({ text, view, layout }: FrameProps): ReactNode {
  const { words, theme, syntheticText } = text;
  const { width, height, top, mapHeight, head, legend, foot } = layout;
  const ink = drawnInk[theme];
  const below = top + mapHeight;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily={fontStack[words.language]}
      fontSize={size}
    >
      <rect width={width} height={top} fill={ink.panel} />
      <rect y={below} width={width} height={height - below} fill={ink.panel} />
      <path d={`M0 ${top}H${width}M0 ${below}H${width}`} stroke={ink.hairline} />
      {head.title.map((line, at) => (
        <text
          key={line}
          x={edge}
          y={edge + titleStep * (at + 0.7)}
          fontSize={titleSize}
          fontWeight={600}
          fill={ink.ink}
        >
          {line}
        </text>
      ))}
      {head.lines.map((line, at) => (
        <text
          key={line}
          x={edge}
          y={edge + head.title.length * titleStep + step * (at + 0.72)}
          fill={ink.label}
        >
          {line}
        </text>
      ))}
      {syntheticText !== '' && (
        <Badge
          ink={ink}
          textSize={size}
          x={width - edge - badgeWidth(syntheticText, size)}
          y={edge}
          lines={[syntheticText]}
        />
      )}
      <North
        ink={ink}
        textSize={size}
        x={width - 22}
        y={top + 36}
        bearing={view.bearing}
        letter={words.t('map.picture.north')}
      />
      <ScaleBar
        ink={ink}
        textSize={size}
        right={width - away}
        bottom={below - away}
        metres={metresIn(view)}
      />
      <LegendBox
        layout={legend.layout}
        x={legend.x}
        y={legend.y}
        textSize={size}
        box={legend.over ? { ink, padding } : null}
      />
      {foot.lines.map((line, at) => (
        <text key={line} x={edge} y={foot.top + step * (at + 0.72)} fill={ink.label}>
          {line}
        </text>
      ))}
    </svg>
  );
}
