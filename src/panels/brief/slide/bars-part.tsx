// Verdicts side by side for each place: filled, hatched and dotted, with the counts beside each bar.
import type { CSSProperties, ReactNode } from 'react';
import type { BarsBlock, VerdictBar } from '../../../briefing/document.ts';
import type { Words } from '../../../language/language.ts';
import { verdictLook } from '../../../components/verdict-look.ts';
import { barColumns, type BarState, barTotal, ledBy, statesOf } from './bar-words.ts';
import { DrillButton } from './drill-button.tsx';
import { useSlideSetting } from './slide-context.ts';

const glyphOf = (state: BarState, language: 'zh-CN' | 'en'): string =>
  verdictLook[state].glyph[language === 'en' ? 'en' : 'zh'];

interface LegendProps {
  readonly rows: readonly VerdictBar[];
  readonly states: readonly BarState[];
  readonly signs: boolean;
}

/** The words of facilities where the rows use them. */
function wordOf(words: Words, state: BarState, rows: readonly VerdictBar[]): string {
  const { word, facilityWord } = verdictLook[state];
  const said = words.t(facilityWord);
  return rows.some((row) => row.text.includes(said)) ? said : words.t(word);
}

function Legend({ rows, states, signs }: LegendProps): ReactNode {
  const { words } = useSlideSetting();
  return (
    <p className="slide__legend">
      {states.map((state) => (
        <span key={state} className="slide__key">
          <i className="slide__swatch" data-state={state} />
          {signs && <b data-state={state}>{glyphOf(state, words.language)}</b>}
          {wordOf(words, state, rows)}
        </span>
      ))}
    </p>
  );
}

function Bar({ row, most }: { row: VerdictBar; most: number }): ReactNode {
  const share = (count: number): CSSProperties => ({ width: `${(count / Math.max(1, most)) * 100}%` });
  return (
    <span className="slide__track" aria-hidden="true">
      {statesOf([row])
        .filter((state) => row[state] > 0)
        .map((state) => (
          <i key={state} className="slide__segment" data-state={state} style={share(row[state])} />
        ))}
    </span>
  );
}

/** The count that leads the words stands out in the colour of its state. */
function Counts({ row, states, signs }: { row: VerdictBar; states: readonly BarState[]; signs: boolean }) {
  const { words } = useSlideSetting();
  if (signs) {
    return (
      <span className="slide__signs" aria-hidden="true">
        {states.map((state) => (
          <span key={state} data-state={state} data-none={row[state] === 0}>
            <b>{glyphOf(state, words.language)}</b> {words.number(row[state])}
          </span>
        ))}
      </span>
    );
  }
  const [before, lead, after] = ledBy(row.text, words.number(row.fail));
  return (
    <span className="slide__counts">
      {before}
      {row.fail > 0 ? <b data-state="fail">{lead}</b> : lead}
      {after}
    </span>
  );
}

export function BarsPart({ block, width }: { readonly block: BarsBlock; readonly width: number }): ReactNode {
  const { rows } = block;
  const states = statesOf(rows);
  const columns = barColumns(block, width);
  const most = Math.max(0, ...rows.map(barTotal));
  const style: CSSProperties = {
    gridTemplateColumns: `${columns.label}px minmax(0, 1fr) ${columns.words}px`,
  };
  return (
    <div className="slide__bars" role="group" aria-label={block.title}>
      <Legend rows={rows} states={states} signs={columns.signs} />
      <ul className="slide__rows">
        {rows.map((row) => (
          <li key={row.id}>
            <DrillButton drill={row.drill} className="slide__bar">
              <span className="slide__bar-cells" style={style}>
                <span className="slide__bar-label" title={row.label}>
                  {row.label}
                </span>
                <Bar row={row} most={most} />
                <Counts row={row} states={states} signs={columns.signs} />
                {columns.signs && <span className="only-heard">{row.text}</span>}
              </span>
            </DrillButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
