// Verdicts side by side with their counts in words. The states are told apart by pattern and letter, not by colour.
import type { ReactNode } from 'react';
import type { BarsBlock, VerdictBar } from '../../../briefing/document.ts';
import { verdictLook } from '../../../components/verdict-look.ts';
import type { Words } from '../../../language/language.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { patternId } from './patterns.tsx';
import { tableClass } from './table-block.tsx';

interface BarsProps {
  readonly block: BarsBlock;
  readonly words: Words;
}

interface Part {
  readonly verdict: Verdict;
  readonly count: number;
}

/** Worst first, as on the slides. */
function partsOf(bar: VerdictBar): readonly Part[] {
  const parts: Part[] = [
    { verdict: 'fail', count: bar.fail },
    { verdict: 'unknown', count: bar.unknown },
    { verdict: 'suppressed', count: bar.suppressed },
    { verdict: 'pass', count: bar.pass },
    { verdict: 'not_applicable', count: bar.notApplicable },
  ];
  return parts.filter(({ count }) => count > 0);
}

const [width, height] = [300, 14];

export function PrintedBars({ block, words }: BarsProps): ReactNode {
  const longest = Math.max(
    1,
    ...block.rows.map((bar) => partsOf(bar).reduce((sum, part) => sum + part.count, 0)),
  );
  return (
    <table className={`${tableClass(block.rows.length)} print-bars`}>
      <caption>{block.title}</caption>
      <colgroup>
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words.t('print.bars.name')}</th>
          <th scope="col">{words.t('print.bars.bar', { unit: block.unit })}</th>
          <th scope="col">{words.t('print.bars.counts')}</th>
        </tr>
      </thead>
      <tbody>
        {block.rows.map((bar, at) => (
          <tr key={at} data-bar={bar.id}>
            <th scope="row">{bar.label}</th>
            <td>
              <Bar bar={bar} longest={longest} words={words} />
            </td>
            <td>{bar.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({
  bar,
  longest,
  words,
}: {
  readonly bar: VerdictBar;
  readonly longest: number;
  readonly words: Words;
}): ReactNode {
  const unit = (width - 1) / longest;
  const parts = partsOf(bar);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="print-bar"
      role="img"
      aria-label={words.t('print.pair', { label: bar.label, value: bar.text })}
    >
      {parts.map((part, at) => {
        const before = parts.slice(0, at).reduce((sum, { count }) => sum + count, 0);
        return (
          <Segment
            key={part.verdict}
            part={part}
            x={0.5 + before * unit}
            length={part.count * unit}
            words={words}
          />
        );
      })}
    </svg>
  );
}

function Segment({
  part: { verdict, count },
  x,
  length,
  words,
}: {
  readonly part: Part;
  readonly x: number;
  readonly length: number;
  readonly words: Words;
}): ReactNode {
  const look = verdictLook[verdict];
  const text = `${words.pick(look.glyph)} ${words.number(count)}`;
  const needed = 7 + text.length * 6;
  const isDark = verdict === 'fail';
  return (
    <>
      <rect
        x={x}
        y={0.5}
        width={length}
        height={height - 1}
        fill={`url(#${patternId(verdict)})`}
        stroke={look.light.ink}
        strokeWidth={1}
      />
      {length > needed && (
        <text
          x={x + length / 2}
          y={height - 3.5}
          fontSize={10}
          textAnchor="middle"
          fill={isDark ? '#ffffff' : look.light.ink}
          stroke={isDark ? look.light.ink : '#ffffff'}
          strokeWidth={2.5}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {text}
        </text>
      )}
    </>
  );
}
