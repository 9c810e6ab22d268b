// Rates over the rounds, each in a frame of its own on one scale: the last value large, gaps where nothing was known.
import { type CSSProperties, type ReactNode, useId } from 'react';
import type { LinesBlock } from '../../../briefing/document.ts';
import { drawLine, floorOf, topOf } from './line-path.ts';
import { useSlideSetting } from './slide-context.ts';

type Line = LinesBlock['lines'][number];

function Picture({ line, floor, top }: { line: Line; floor: number; top: number }): ReactNode {
  const id = useId();
  const { line: path, band, dots } = drawLine(line, floor, top);
  return (
    <div className="slide__plot" aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        <defs>
          <pattern id={id} width="2" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(35)">
            <rect width="0.7" height="4" className="slide__hatch" />
          </pattern>
        </defs>
        <path d="M0 0H100M0 50H100M0 100H100" className="slide__grid" />
        {band !== '' && <path d={band} fill={`url(#${id})`} className="slide__band" />}
        <path d={path} className="slide__line" />
      </svg>
      {dots.map(({ x, y }, index) => (
        <i key={index} className="slide__dot" style={{ left: `${x}%`, top: `${y}%` }} />
      ))}
    </div>
  );
}

function OneLine({
  line,
  rounds,
  floor,
  top,
}: {
  line: Line;
  rounds: readonly string[];
  floor: number;
  top: number;
}) {
  const { words } = useSlideSetting();
  const value = (rate: number | null | undefined): string =>
    rate === null || rate === undefined ? words.t('say.notKnown') : words.percent(rate);
  const last = line.points.at(-1)?.rate;
  const spoken = rounds.map((round, index) => `${round} ${value(line.points[index]?.rate)}`);
  return (
    <div
      className="slide__rate"
      role="img"
      aria-label={`${line.label}${words.t('say.semicolon')}${spoken.join(words.t('say.semicolon'))}`}
    >
      <p className="slide__rate-head">
        <span>{line.label}</span>
        <b>{value(last)}</b>
      </p>
      <div className="slide__axis">
        <span className="slide__scale">
          <span>{words.percent(top).replace('.0', '')}</span>
          <span>{words.percent(floor).replace('.0', '')}</span>
        </span>
        <Picture line={line} floor={floor} top={top} />
      </div>
      <p className="slide__rounds">
        <span>{rounds[0]}</span>
        {rounds.length > 1 && <span>{rounds.at(-1)}</span>}
      </p>
    </div>
  );
}

export function LinesPart({
  block,
  width,
}: {
  readonly block: LinesBlock;
  readonly width: number;
}): ReactNode {
  const { words } = useSlideSetting();
  const { lines, rounds } = block;
  const columns = lines.length > 1 && width > 900 ? 2 : 1;
  const style: CSSProperties = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` };
  const [floor, top] = [floorOf(lines), topOf(lines)];
  const isOpen = lines.some(({ points }) =>
    points.some(({ lower, upper }) => lower !== null && upper !== null && upper > lower),
  );
  return (
    <div className="slide__lines" role="group" aria-label={block.title}>
      <div className="slide__rates" style={style}>
        {lines.map((line) => (
          <OneLine key={line.id} line={line} rounds={rounds} floor={floor} top={top} />
        ))}
      </div>
      {isOpen && (
        <p className="slide__legend">
          <span className="slide__key">
            <i className="slide__swatch" data-state="unknown" />
            {words.t('present.lines.band')}
          </span>
        </p>
      )}
    </div>
  );
}
