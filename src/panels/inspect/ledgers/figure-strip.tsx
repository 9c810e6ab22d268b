// The figures of this ledger, each with out of how many, and the same by county, dimension and department.
import { type ReactNode, useMemo, useState } from 'react';
import { Choice } from '../../../components/choice.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { dimensions } from '../../../inspection/dimension.ts';
import {
  type FigureGrouping,
  figureGroupings,
  type FigureGroup,
  type IssueFigures,
  ledgerFigures,
} from '../../../inspection/ledger/ledger-figures.ts';
import type { Words } from '../../../language/language.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { dimensionText, ownerText } from '../../issue-words.ts';
import { regionName } from '../../site-name.ts';
import { isOverdue, type LedgerRow } from './ledger-row.ts';

interface FigureCard {
  readonly id: 'open' | 'overdue' | 'dueSoon' | 'median' | 'reopened' | 'noEvidence';
  /** Where it is told apart from a figure of the same name. */
  readonly mark?: string;
  readonly value: string;
  /** Out of how many. */
  readonly of: string;
  /** Something to look at: a glyph and a colour beside the words. */
  readonly alert: boolean;
}

function cardsOf(words: Words, figures: IssueFigures): readonly FigureCard[] {
  const { found, open, overdue, dueSoon, noDueDay, closed, closedWithoutEvidence, reopened } = figures;
  const withDue = open - noDueDay;
  return [
    {
      id: 'open',
      value: words.number(open),
      of: words.t('ledgers.of.found', { count: found }),
      alert: false,
    },
    {
      id: 'overdue',
      value: words.number(overdue),
      of: words.t('ledgers.of.withDue', { count: withDue, noDue: noDueDay }),
      alert: overdue > 0,
    },
    {
      id: 'dueSoon',
      value: words.number(dueSoon),
      of: words.t('ledgers.of.withDue', { count: withDue, noDue: noDueDay }),
      alert: false,
    },
    {
      id: 'median',
      value: figures.medianDays === null ? '–' : words.t('ledgers.days', { count: figures.medianDays }),
      of: words.t('ledgers.of.median', { count: figures.medianOf }),
      alert: false,
    },
    {
      id: 'reopened',
      value: words.number(reopened),
      of: words.t('ledgers.of.found', { count: found }),
      alert: false,
    },
    {
      id: 'noEvidence',
      value: words.number(closedWithoutEvidence),
      of: words.t('ledgers.of.closed', { count: closed }),
      alert: closedWithoutEvidence > 0,
    },
  ];
}

/** Figures of one ledger under the words that say whose they are and as of when. */
function Cards(props: { readonly caption: string; readonly cards: readonly FigureCard[] }): ReactNode {
  const words = useWords();
  const { caption, cards } = props;
  return (
    <div className="ledger-figures__group" role="group" aria-label={caption}>
      <p className="ledger-figures__caption">{caption}</p>
      <dl className="ledger-figures">
        {cards.map(({ id, mark = id, value, of, alert }) => (
          <div key={id} data-figure={mark} data-alert={alert}>
            <dt>{words.t(`ledgers.figure.${id}`)}</dt>
            <dd>
              {alert && <span aria-hidden="true">▲ </span>}
              <strong>{value}</strong> <span className="muted">{of}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function useGroupName(by: FigureGrouping): (key: string | null) => string {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  return (key) => {
    switch (by) {
      case 'county':
        return key === null || key === '' ? words.t('ledgers.unknown') : regionName(words, regions, key);
      case 'dimension':
        return dimensionText(words, dimensions.find((dimension) => dimension === key) ?? null);
      case 'owner':
        return ownerText(words, key);
    }
  };
}

const groupColumns = ['found', 'open', 'overdue', 'dueSoon', 'median', 'reopened', 'noEvidence'] as const;

function groupCell(words: Words, group: FigureGroup, column: (typeof groupColumns)[number]): string {
  switch (column) {
    case 'median':
      return group.medianDays === null
        ? '–'
        : `${words.number(group.medianDays)} (n = ${words.number(group.medianOf)})`;
    case 'noEvidence':
      return `${words.number(group.closedWithoutEvidence)} / ${words.number(group.closed)}`;
    case 'overdue':
    case 'dueSoon':
      return `${words.number(group[column])} / ${words.number(group.open - group.noDueDay)}`;
    case 'open':
    case 'reopened':
      return `${words.number(group[column])} / ${words.number(group.found)}`;
    case 'found':
      return words.number(group.found);
  }
}

function GroupTable({ today }: { readonly today: string }): ReactNode {
  const words = useWords();
  const records = useInspection((inspection) => inspection.records);
  const [by, setBy] = useState<FigureGrouping>('county');
  const nameOf = useGroupName(by);
  const { groups } = useMemo(() => ledgerFigures(records, { by, today }), [records, by, today]);
  return (
    <div className="ledger-groups">
      <Choice
        label={words.t('ledgers.groups.by')}
        value={by}
        options={figureGroupings.map((id) => ({ id, label: words.t(`ledgers.${id}`) }))}
        onChoose={setBy}
      />
      <div className="ledger-scroll" role="region" tabIndex={0} aria-label={words.t('ledgers.groups')}>
        <table className="ledger-table" data-testid="ledger-groups">
          <thead>
            <tr>
              <th scope="col">{words.t(`ledgers.${by}`)}</th>
              {groupColumns.map((column) => (
                <th key={column} scope="col">
                  {words.t(`ledgers.figure.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key ?? ''}>
                <th scope="row">{nameOf(group.key)}</th>
                {groupColumns.map((column) => (
                  <td key={column} className="ledger-table__number">
                    {groupCell(words, group, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What the extract holds beside; null where it holds no issue. */
function extractCards(words: Words, rows: readonly LedgerRow[]): readonly FigureCard[] | null {
  const own = rows.filter(({ origin }) => origin === 'extract');
  if (own.length === 0) return null;
  const open = own.filter(({ isOpen }) => isOpen);
  const withDue = open.filter(({ dueOn }) => dueOn !== null).length;
  const overdue = open.filter(isOverdue).length;
  return [
    {
      id: 'open',
      mark: 'extract-open',
      value: words.number(open.length),
      of: words.t('ledgers.of.found', { count: own.length }),
      alert: false,
    },
    {
      id: 'overdue',
      mark: 'extract-overdue',
      value: words.number(overdue),
      of: words.t('ledgers.of.withDue', { count: withDue, noDue: open.length - withDue }),
      alert: overdue > 0,
    },
  ];
}

/** The ledger of this device and the extract beside it, each for itself; the one that holds something comes first. */
export function FigureStrip(props: {
  readonly today: string;
  readonly rows: readonly LedgerRow[];
}): ReactNode {
  const { today, rows } = props;
  const words = useWords();
  const records = useInspection((inspection) => inspection.records);
  const sealed = useInspection((inspection) => inspection.sealed);
  const day = useAtlas((atlas) => atlas.manifest?.data_through ?? '');
  const { total } = useMemo(() => ledgerFigures(records, { by: 'county', today }), [records, today]);
  const ofExtract = useMemo(() => extractCards(words, rows), [words, rows]);
  const own = <Cards caption={words.t('ledgers.figures.scope', { today })} cards={cardsOf(words, total)} />;
  return (
    <section aria-label={words.t('ledgers.figures')}>
      <div className="ledger-figures__groups" data-testid="ledger-figures">
        {total.found > 0 && own}
        {ofExtract !== null && (
          <Cards caption={words.t('ledgers.extract.scope', { day })} cards={ofExtract} />
        )}
        {total.found === 0 && own}
      </div>
      {sealed > 0 && <p className="muted">{words.t('ledgers.sealed', { count: sealed })}</p>}
      {total.found > 0 && (
        <Disclosure level={2} title={words.t('ledgers.groups')}>
          <GroupTable today={today} />
        </Disclosure>
      )}
    </section>
  );
}
