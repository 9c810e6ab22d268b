// Rates over the rounds: lines told apart by dash and marker, a gap where nothing was known; then the same as a table.
import type { ReactNode } from 'react';
import type { LinesBlock } from '../../../briefing/document.ts';
import type { Words } from '../../../language/language.ts';
import { tableClass } from './table-block.tsx';
import { lineX, lineY, plot, roundMarks, spreadLabels, stretches, yMarks } from './line-plot.ts';

interface LinesProps {
  readonly block: LinesBlock;
  readonly words: Words;
}

type Line = LinesBlock['lines'][number];
type Point = Line['points'][number];

/** By place in the block: dashes of the line, and its marker around the middle. */
const styles = [
  { dash: undefined, marker: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z', fill: '#000000' },
  { dash: '7 3', marker: 'M-4 -4H4V4H-4Z', fill: '#ffffff' },
  { dash: '2 3', marker: 'M0 -5L5 4H-5Z', fill: '#000000' },
  { dash: '9 3 2 3', marker: 'M0 -5.5L5.5 0 0 5.5 -5.5 0Z', fill: '#ffffff' },
] as const;
const styleOf = (at: number): (typeof styles)[number] => styles[at % styles.length] ?? styles[0];

export function PrintedLines({ block, words }: LinesProps): ReactNode {
  return (
    <>
      <figure className="print-lines">
        <figcaption>{block.title}</figcaption>
        <svg
          viewBox={`0 0 ${plot.width} ${plot.height}`}
          width={plot.width}
          height={plot.height}
          role="img"
          aria-label={words.t('print.lines.summary', { title: block.title, count: block.rounds.length })}
        >
          <Axes block={block} words={words} />
          {block.lines.map((line, at) => (
            <DrawnLine key={line.id} block={block} line={line} at={at} />
          ))}
          <Labels block={block} />
        </svg>
      </figure>
      <Values block={block} words={words} />
    </>
  );
}

function Axes({ block, words }: LinesProps): ReactNode {
  return (
    <g fontSize={11} fill="#000000">
      {yMarks(block).map((rate) => (
        <g key={rate}>
          <path d={`M${plot.left} ${lineY(block, rate)}H${plot.right}`} stroke="#b0b0b0" strokeWidth={0.6} />
          <text x={plot.left - 6} y={lineY(block, rate) + 4} textAnchor="end">
            {words.percent(rate)}
          </text>
        </g>
      ))}
      {roundMarks(block).map((at) => (
        <text key={at} x={lineX(block, at)} y={plot.bottom + 18} textAnchor="middle">
          {block.rounds[at]?.slice(0, 7)}
        </text>
      ))}
    </g>
  );
}

function DrawnLine({
  block,
  line,
  at,
}: {
  readonly block: LinesBlock;
  readonly line: Line;
  readonly at: number;
}): ReactNode {
  const { dash, marker, fill } = styleOf(at);
  const place = (round: number, rate: number): string =>
    `${lineX(block, round).toFixed(1)} ${lineY(block, rate).toFixed(1)}`;
  return (
    <g stroke="#000000" fill="none">
      {stretches(line.points).map((stretch) => (
        <path
          key={stretch[0]?.round}
          d={`M${stretch.map(({ round, rate }) => place(round, rate)).join('L')}`}
          strokeWidth={1.4}
          strokeDasharray={dash}
        />
      ))}
      {line.points.map(({ rate, lower, upper }, round) => (
        <g key={block.rounds[round]}>
          {lower !== null && upper !== null && upper > lower && (
            <path d={`M${place(round, lower)}L${place(round, upper)}`} strokeWidth={0.7} />
          )}
          {rate !== null && (
            <path d={marker} transform={`translate(${place(round, rate)})`} fill={fill} strokeWidth={1.2} />
          )}
        </g>
      ))}
    </g>
  );
}

/** Each line is named at its end, apart from the others, with its marker. */
function Labels({ block }: { readonly block: LinesBlock }): ReactNode {
  return (
    <g fontSize={11} fill="#000000">
      {spreadLabels(block).map(({ at, y }) => (
        <g key={at} transform={`translate(${plot.right + 16} ${y})`}>
          <path d={styleOf(at).marker} fill={styleOf(at).fill} stroke="#000000" strokeWidth={1.2} />
          <text x={9} y={4}>
            {block.lines[at]?.label}
          </text>
        </g>
      ))}
    </g>
  );
}

function Values({ block, words }: LinesProps): ReactNode {
  return (
    <table className={tableClass(block.rounds.length)}>
      <caption>{words.t('print.lines.values')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t('print.lines.round')}</th>
          {block.lines.map(({ id, label }) => (
            <th key={id} scope="col" className="print-end">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rounds.map((round, at) => (
          <tr key={round}>
            <th scope="row" className="print-nowrap">
              {round}
            </th>
            {block.lines.map(({ id, points }) => (
              <td key={id} className="print-end">
                {valueText(points[at], words)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueText(point: Point | undefined, words: Words): string {
  if (point === undefined || point.rate === null) return words.t('print.lines.none');
  const { rate, lower, upper } = point;
  if (lower === null || upper === null || lower === upper) return words.percent(rate);
  return words.t('print.lines.bounded', {
    rate: words.percent(rate),
    lower: words.percent(lower),
    upper: words.percent(upper),
  });
}
