// The three ledgers of inspections: problems, their rectification, and the visits behind them.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { SideSheet } from '../../../components/side-sheet.tsx';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { NewIssueForm } from '../../new-issue.tsx';
import { AnswersPanel } from './answers-panel.tsx';
import { ConflictList } from './conflict-list.tsx';
import { FigureStrip } from './figure-strip.tsx';
import { FilterBar } from './filter-bar.tsx';
import { IssueBoard } from './issue-board.tsx';
import { IssueCalendar } from './issue-calendar.tsx';
import { IssueMap } from './issue-map.tsx';
import { IssueSheet } from './issue-sheet.tsx';
import { IssueTable } from './issue-table.tsx';
import { filteredRows, type LedgerFilter, noFilter } from './ledger-filter.ts';
import type { LedgerRow } from './ledger-row.ts';
import { type LedgerName, ledgerNames } from './ledger-sheets.ts';
import { RectifyLedger } from './rectify-ledger.tsx';
import { TakeAway } from './take-away.tsx';
import { useLedgerRows, useSiteNames } from './use-ledger-rows.ts';
import { WorkLedger } from './work-ledger.tsx';
import './ledgers.css';

const views = ['board', 'table', 'map', 'calendar'] as const;
type View = (typeof views)[number];

function Pressed<Name extends string>(props: {
  readonly name: string;
  readonly options: readonly { readonly id: Name; readonly label: string }[];
  readonly chosen: Name;
  readonly onChoose: (id: Name) => void;
}): ReactNode {
  const { name, options, chosen, onChoose } = props;
  return (
    <div className="ledgers__choice" role="group" aria-label={name}>
      {options.map(({ id, label }) => (
        <Button
          key={id}
          aria-pressed={id === chosen}
          onPress={() => {
            onChoose(id);
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

function Empty({ filtered }: { readonly filtered: boolean }): ReactNode {
  const words = useWords();
  return (
    <p className="empty" data-testid="ledgers-empty">
      {words.t(filtered ? 'ledgers.empty.filtered' : 'ledgers.empty')}
    </p>
  );
}

interface IssuesProps {
  readonly view: View;
  readonly rows: readonly LedgerRow[];
  readonly today: string;
  readonly onOpen: (row: LedgerRow) => void;
  readonly onSite: (name: string) => void;
}

function Issues({ view, rows, today, onOpen, onSite }: IssuesProps): ReactNode {
  const visits = useInspection((inspection) => inspection.records.visits);
  const nameOf = useSiteNames();
  switch (view) {
    case 'board':
      return <IssueBoard rows={rows} onOpen={onOpen} />;
    case 'table':
      return <IssueTable rows={rows} onOpen={onOpen} />;
    case 'map':
      return <IssueMap rows={rows} onSite={onSite} />;
    case 'calendar':
      return <IssueCalendar rows={rows} visits={visits} today={today} nameOf={nameOf} onOpen={onOpen} />;
  }
}

function NewIssueSheet(props: {
  readonly onClose: () => void;
  readonly onShow: (issue: string) => void;
}): ReactNode {
  const words = useWords();
  return (
    <SideSheet title={words.t('ledgers.new')} closeName={words.t('ledgers.close')} onClose={props.onClose}>
      <NewIssueForm preset={{ site: '', requirement: null }} onDone={props.onShow} onShow={props.onShow} />
    </SideSheet>
  );
}

/** What lies over the ledgers: an issue by its key, the form of a new one, or nothing. */
type Over = { readonly kind: 'issue'; readonly key: string } | { readonly kind: 'new' } | null;

export function LedgersPanel(): ReactNode {
  const words = useWords();
  const today = useInspect().today();
  const [ledger, setLedger] = useState<LedgerName>('issues');
  const [view, setView] = useState<View>('board');
  const [filter, setFilter] = useState<LedgerFilter>(noFilter);
  const [over, setOver] = useState<Over>(null);
  const { rows, extractFailed } = useLedgerRows(today);
  const nameOf = useSiteNames();
  const synthetic = useAtlas((atlas) => atlas.manifest?.synthetic === true);
  const shown = useMemo(() => filteredRows(rows, filter), [rows, filter]);
  const openRow = over?.kind === 'issue' ? rows.find(({ key }) => key === over.key) : undefined;
  const open = (row: LedgerRow): void => {
    setOver({ kind: 'issue', key: row.key });
  };
  const show = (key: string): void => {
    setOver({ kind: 'issue', key });
  };
  const close = (): void => {
    setOver(null);
  };
  const showSite = (text: string): void => {
    setFilter({ ...filter, text });
    setView('table');
  };
  return (
    <div className="ledgers" data-testid="ledgers">
      <ConflictList nameOf={nameOf} />
      <FigureStrip today={today} rows={rows} />
      <div className="ledgers__bar">
        <Pressed
          name={words.t('ledgers.ledgers')}
          options={ledgerNames.map((id) => ({ id, label: words.t(`ledgers.ledger.${id}`) }))}
          chosen={ledger}
          onChoose={setLedger}
        />
        {ledger === 'issues' && (
          <Pressed
            name={words.t('ledgers.views')}
            options={views.map((id) => ({ id, label: words.t(`ledgers.view.${id}`) }))}
            chosen={view}
            onChoose={setView}
          />
        )}
        <Button
          look="main"
          data-testid="raise-issue"
          onPress={() => {
            setOver({ kind: 'new' });
          }}
        >
          {words.t('ledgers.new')}
        </Button>
        <TakeAway ledger={ledger} rows={shown} nameOf={nameOf} />
      </div>
      <div className="ledgers__bar">
        {ledger !== 'work' && rows.length > 0 && (
          <>
            <FilterBar rows={rows} filter={filter} onChange={setFilter} />
            <span className="muted" role="status">
              {words.t('ledgers.shown', { count: shown.length, total: rows.length })}
            </span>
          </>
        )}
        {synthetic && <span className="ledgers__synthetic">{words.t('shell.synthetic')}</span>}
      </div>
      {extractFailed && <p className="muted">{words.t('ledgers.extract.failed')}</p>}
      {ledger !== 'work' && shown.length === 0 && <Empty filtered={rows.length > 0} />}
      {ledger === 'issues' && shown.length > 0 && (
        <Issues view={view} rows={shown} today={today} onOpen={open} onSite={showSite} />
      )}
      {ledger === 'rectify' && <AnswersPanel rows={rows} />}
      {ledger === 'rectify' && shown.length > 0 && <RectifyLedger rows={shown} onOpen={open} />}
      {ledger === 'work' && <WorkLedger nameOf={nameOf} />}
      {openRow !== undefined && <IssueSheet row={openRow} onClose={close} onShow={show} />}
      {over?.kind === 'new' && <NewIssueSheet onClose={close} onShow={show} />}
    </div>
  );
}
