// What stands on every map that leaves the screen: scale bar, north, the notice of demonstration data.
import type { ReactNode } from 'react';
import type { DrawnInk } from './ink.ts';
import { textWidth } from './text-width.ts';

interface Place {
  readonly ink: DrawnInk;
  readonly textSize: number;
}

/** The longest round length that is no longer than `mostM` metres: 1, 2, 3 or 5 and zeros. */
export function roundLength(mostM: number): number {
  const tens = 10 ** Math.floor(Math.log10(mostM));
  const digit = [5, 3, 2].find((candidate) => candidate * tens <= mostM) ?? 1;
  return digit * tens;
}

/** Length on the ground and size in the drawing. */
export function scaleBarOf(
  metres: number,
  textSize: number,
): { length: number; width: number; height: number } {
  const length = roundLength(metres * textSize * 8);
  return { length, width: length / metres, height: textSize * 1.5 };
}

/** `right` and `bottom` are the lower right corner; `metres` is what one unit stands for. */
export function ScaleBar(
  props: Place & { readonly right: number; readonly bottom: number; readonly metres: number },
): ReactNode {
  const { ink, textSize, right, bottom, metres } = props;
  const { length, width, height: high } = scaleBarOf(metres, textSize);
  const text = length >= 1000 ? `${length / 1000} km` : `${length} m`;
  return (
    <g fontSize={textSize} data-scale-m={length}>
      <rect
        x={right - width}
        y={bottom - high}
        width={width}
        height={high}
        fill={ink.panel}
        fillOpacity={0.82}
      />
      <path
        d={`M${right - width} ${bottom - textSize * 0.6}v${textSize * 0.6}h${width}v${-textSize * 0.6}`}
        fill="none"
        stroke={ink.ink}
        strokeWidth={textSize / 9}
      />
      <text x={right - width / 2} y={bottom - textSize * 0.4} textAnchor="middle" fill={ink.ink}>
        {text}
      </text>
    </g>
  );
}

/** `bearing` in degrees clockwise: how far the map is turned. */
export function North(
  props: Place & {
    readonly x: number;
    readonly y: number;
    readonly bearing: number;
    readonly letter: string;
  },
): ReactNode {
  const { ink, textSize, x, y, bearing, letter } = props;
  const [wide, high] = [textSize * 0.42, textSize * 0.9];
  return (
    <g transform={`translate(${x} ${y}) rotate(${-bearing})`} fontSize={textSize}>
      <path
        d={`M0 ${-high}L${wide} ${high * 0.7} 0 ${high * 0.35}Z`}
        fill={ink.panel}
        stroke={ink.ink}
        strokeWidth={textSize / 14}
      />
      <path
        d={`M0 ${-high}L${-wide} ${high * 0.7} 0 ${high * 0.35}Z`}
        fill={ink.ink}
        stroke={ink.ink}
        strokeWidth={textSize / 14}
      />
      <text
        y={-high * 1.25}
        textAnchor="middle"
        fill={ink.ink}
        stroke={ink.halo}
        strokeWidth={textSize / 5}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {letter}
      </text>
    </g>
  );
}

export function badgeWidth(text: string, textSize: number): number {
  return textWidth(text, textSize) + textSize * 1.2;
}

export function badgeHeight(lines: readonly string[], textSize: number): number {
  return textSize * (0.35 + lines.length * 1.35);
}

/** Notice of demonstration data; `x` and `y` are its upper left corner. */
export function Badge(
  props: Place & { readonly x: number; readonly y: number; readonly lines: readonly string[] },
): ReactNode {
  const { ink, textSize, x, y, lines } = props;
  return (
    <g fontSize={textSize}>
      <rect
        x={x}
        y={y}
        width={Math.max(...lines.map((line) => badgeWidth(line, textSize)))}
        height={badgeHeight(lines, textSize)}
        rx={textSize / 3}
        fill={ink.noticeGround}
        stroke={ink.noticeInk}
        strokeWidth={textSize / 12}
        strokeDasharray={`${textSize / 3} ${textSize / 4}`}
      />
      {lines.map((line, at) => (
        <text
          key={at}
          x={x + textSize * 0.6}
          y={y + textSize * (1.2 + at * 1.35)}
          fontWeight={600}
          fill={ink.ink}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
