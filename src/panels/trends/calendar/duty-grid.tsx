// Duty and subject down, months across; a quarter spans its months. What a cell says stands in its name, focused or pointed at.
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import type { Requirement } from '../../../model/requirement.ts';
import { type DutyCell, type DutyRow, quarterEnd, quarterOf } from '../../../state/derive/duty-calendar.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { subjectName } from '../../site-name.ts';
import { useCellKeys } from './cell-keys.ts';
import { dutyLook, dutyName } from './duty-look.ts';

function Glyph({ cell, title }: { readonly cell: DutyCell; readonly title: string }): ReactNode {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  const look = dutyLook[cell.state];
  const name = dutyName(words, { sites, regions }, title, cell);
  return (
    <span className={`verdict verdict--${look.colours}`} title={name}>
      <span aria-hidden="true">{look.glyph[words.language === 'en' ? 'en' : 'zh']}</span>
      <span className="duty-grid__word" aria-hidden="true">
        {words.t(look.word)}
      </span>
      <span className="only-heard" data-name>
        {name}
      </span>
    </span>
  );
}

interface Span {
  readonly period: string;
  readonly months: number;
}

/** The cells of a row: one a month, or one a quarter over as many of its months as are shown. */
export function spansOf(months: readonly string[], monthly: boolean): readonly Span[] {
  if (monthly) return months.map((period) => ({ period, months: 1 }));
  const names = months.map((month) => quarterOf(quarterEnd(month)));
  return [...new Set(names)].map((period) => ({
    period,
    months: names.filter((name) => name === period).length,
  }));
}

function DutyCells(props: {
  readonly row: DutyRow;
  readonly title: string;
  readonly months: readonly string[];
  readonly asOf: string;
}): ReactNode {
  const { row, title, months, asOf } = props;
  const words = useWords();
  return spansOf(months, row.monthly).map(({ period, months: width }) => {
    const cell = row.cells.get(period);
    const later = cell === undefined && period > (row.monthly ? asOf.slice(0, 7) : quarterOf(asOf));
    return (
      <td
        key={period}
        colSpan={width}
        tabIndex={-1}
        data-period={period}
        data-state={cell?.state ?? (later ? 'not_due' : 'waiting')}
      >
        {cell !== undefined && <Glyph cell={cell} title={title} />}
        {later && <span className="muted">{words.t('calendar.not_due')}</span>}
        {cell === undefined && !later && <span className="muted">{words.t('calendar.waiting')}</span>}
      </td>
    );
  });
}

export function DutyGrid(props: {
  readonly requirements: readonly Requirement[];
  readonly rows: readonly DutyRow[];
  readonly months: readonly string[];
  readonly asOf: string;
}): ReactNode {
  const { requirements, rows, months, asOf } = props;
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  const { table, onKeyDown } = useCellKeys();
  const [pointed, setPointed] = useState('');
  const point = (event: SyntheticEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    const name = cell?.querySelector('[data-name]')?.textContent ?? '';
    if (name !== '') setPointed(name);
  };
  return (
    <>
      <p className="duty-grid__pointed" data-testid="duty-pointed" aria-hidden="true">
        {pointed === '' ? words.t('calendar.keys') : pointed}
      </p>
      <div
        className="trend-scroll"
        role="group"
        aria-label={words.t('calendar.grid')}
        onFocus={point}
        onMouseOver={point}
      >
        <table className="place-table duty-grid" data-testid="duty-grid" ref={table} onKeyDown={onKeyDown}>
          <caption className="only-heard">{words.t('calendar.keys')}</caption>
          <thead>
            <tr>
              <th scope="col">{words.t('calendar.subject')}</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {month.slice(2)}
                </th>
              ))}
            </tr>
          </thead>
          {requirements.map((requirement) => {
            const own = rows.filter((row) => row.requirement === requirement.id);
            if (own.length === 0) return null;
            const title = `${requirement.id} ${words.pick(requirement.title)}`;
            return (
              <tbody key={requirement.id} data-requirement={requirement.id}>
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={months.length + 1}
                    className="duty-grid__duty"
                    title={words.pick(requirement.reading)}
                  >
                    {title}
                  </th>
                </tr>
                {own.map((row) => (
                  <tr key={row.subjectId} data-subject={row.subjectId}>
                    <th scope="row">
                      {subjectName(words, { sites, regions }, row.subjectKind, row.subjectId)}
                    </th>
                    <DutyCells row={row} title={title} months={months} asOf={asOf} />
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
    </>
  );
}
