// The calendar as a list: every duty with what was due and when it came. The same cells as the grid.
import type { ReactNode } from 'react';
import type { Words } from '../../../language/language.ts';
import type { Requirement } from '../../../model/requirement.ts';
import type { DutyCell, DutyRow } from '../../../state/derive/duty-calendar.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { type Named, subjectName } from '../../site-name.ts';
import { dutyLook } from './duty-look.ts';

export const dutyTableHead = [
  'calendar.requirement',
  'calendar.subject',
  'calendar.period',
  'calendar.dueOn',
  'calendar.cameOn',
  'calendar.state',
  'calendar.verdict',
  'calendar.judged',
] as const;

/** One line of texts a cell, in the order of the head. */
export function dutyLine(
  words: Words,
  named: Named,
  requirement: Requirement | undefined,
  cell: DutyCell,
): readonly string[] {
  return [
    `${cell.requirement} ${requirement === undefined ? '' : words.pick(requirement.title)}`.trim(),
    subjectName(words, named, cell.subjectKind, cell.subjectId),
    cell.period.name,
    cell.state === 'not_applicable' ? '—' : cell.due,
    cell.came ?? words.t('calendar.noDate'),
    words.t(dutyLook[cell.state].word),
    words.t(`review.verdict.${cell.verdict}`),
    cell.round,
  ];
}

export function cellsOf(rows: readonly DutyRow[], shown: ReadonlySet<string>): readonly DutyCell[] {
  return rows.flatMap(({ cells }) => [...cells.values()].filter(({ period }) => shown.has(period.name)));
}

export function DutyTable(props: {
  readonly requirements: readonly Requirement[];
  readonly cells: readonly DutyCell[];
}): ReactNode {
  const { requirements, cells } = props;
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  return (
    <div className="trend-scroll" tabIndex={0} role="group" aria-label={words.t('calendar.table')}>
      <table className="place-table" data-testid="duty-table">
        <thead>
          <tr>
            {dutyTableHead.map((name) => (
              <th key={name} scope="col">
                {words.t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => {
            const requirement = requirements.find(({ id }) => id === cell.requirement);
            const [title, ...rest] = dutyLine(words, { sites, regions }, requirement, cell);
            return (
              <tr key={`${cell.requirement} ${cell.subjectId} ${cell.period.name}`} data-state={cell.state}>
                <th scope="row">{title}</th>
                {rest.map((text, index) => (
                  <td key={index}>{text}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
