// Everything about one issue: what it is, what was seen, what can be done next, and its whole history.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { SideSheet } from '../../../components/side-sheet.tsx';
import { lifecycleFaults } from '../../../inspection/ledger/lifecycle-faults.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { dimensionText, ownerText } from '../../issue-words.ts';
import { IssueConflicts } from './issue-conflicts.tsx';
import { IssueEvidence } from './issue-evidence.tsx';
import { IssueHistory } from './issue-history.tsx';
import { DueMark, RowMarks } from './issue-marks.tsx';
import type { LedgerRow } from './ledger-row.ts';
import { ReopenForm } from './reopen-form.tsx';
import { StepForm } from './step-form.tsx';
import { TakeOverForm } from './take-over-form.tsx';
import '../../issue.css';

type Fact = readonly [label: string, value: ReactNode];

function factsOf(words: Words, row: LedgerRow): readonly Fact[] {
  const unknown = words.t('ledgers.unknown');
  return [
    [words.t('ledgers.column.site'), `${row.siteName} · ${row.countyName}`],
    [words.t('ledgers.dimension'), dimensionText(words, row.dimension)],
    [words.t('ledgers.field.requirement'), row.requirement ?? words.t('ledgers.value.none')],
    [words.t('ledgers.status'), words.t(`ledgers.status.${row.stage}`)],
    [
      words.t('ledgers.severity'),
      row.severity === null ? unknown : words.t(`ledgers.severity.${row.severity}`),
    ],
    [words.t('ledgers.source'), row.source === null ? unknown : words.t(`ledgers.source.${row.source}`)],
    [words.t('ledgers.field.foundOn'), row.foundOn ?? unknown],
    [words.t('ledgers.field.finder'), row.finder === null || row.finder === '' ? unknown : row.finder],
    [words.t('ledgers.owner'), ownerText(words, row.owner)],
    [words.t('ledgers.column.due'), <DueMark key="due" row={row} />],
    [words.t('ledgers.field.action'), row.action ?? words.t('ledgers.noAction')],
    [words.t('ledgers.field.verifiedOn'), row.verifiedOn ?? unknown],
    [words.t('ledgers.field.verifier'), row.verifier === null ? unknown : ownerText(words, row.verifier)],
    [
      words.t('ledgers.field.closedOn'),
      row.closedOn ?? words.t(row.isOpen ? 'ledgers.notClosed' : 'ledgers.closedUndated'),
    ],
  ];
}

function Faults({ issue }: { readonly issue: Issue }): ReactNode {
  const words = useWords();
  const records = useInspection((inspection) => inspection.records);
  const faults = lifecycleFaults({
    ...records,
    issues: records.issues.filter(({ key }) => key === issue.key || key === issue.reopens),
  })
    .filter((faulty) => faulty.issue.key === issue.key)
    .flatMap((faulty) => faulty.faults);
  if (faults.length === 0) return null;
  return (
    <section className="issue-part issue-faults" data-testid="issue-faults">
      <h3>{words.t('ledgers.faults')}</h3>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{words.t(`ledgers.fault.${fault}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The issue that this one was opened from, and those opened from it. */
function Links(props: { readonly row: LedgerRow; readonly onShow: (issue: string) => void }): ReactNode {
  const { row, onShow } = props;
  const words = useWords();
  const issues = useInspection((inspection) => inspection.records.issues);
  const later = issues.filter(({ reopens }) => reopens === row.key);
  const link = (key: string, text: string): ReactNode => (
    <Button
      key={key}
      look="link"
      onPress={() => {
        onShow(key);
      }}
    >
      {text}
    </Button>
  );
  if (row.reopens === null && later.length === 0) return null;
  return (
    <p className="issue-form__row">
      {row.reopens !== null && link(row.reopens, words.t('ledgers.link.before'))}
      {later.map(({ key, foundOn }) => link(key, words.t('ledgers.link.after', { date: foundOn })))}
    </p>
  );
}

function DeviceParts({
  issue,
  onShow,
}: {
  readonly issue: Issue;
  readonly onShow: (issue: string) => void;
}): ReactNode {
  return (
    <>
      <Faults issue={issue} />
      <IssueConflicts issue={issue} />
      {issue.status === 'closed' ? <ReopenForm issue={issue} onShow={onShow} /> : <StepForm issue={issue} />}
      <IssueEvidence issue={issue} />
      <IssueHistory issue={issue} />
    </>
  );
}

/** A step takes the button away that was pressed: the focus stays in the sheet, so that the keyboard goes on there. */
function useFocusWithin(shown: string): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = body.current;
    if (element !== null && !element.contains(document.activeElement)) element.focus();
  }, [shown]);
  return body;
}

export function IssueSheet(props: {
  readonly row: LedgerRow;
  readonly onClose: () => void;
  readonly onShow: (issue: string) => void;
}): ReactNode {
  const { row, onClose, onShow } = props;
  const words = useWords();
  const body = useFocusWithin(`${row.key} ${row.stage}`);
  return (
    <SideSheet title={row.title} closeName={words.t('ledgers.close')} onClose={onClose}>
      <div
        ref={body}
        tabIndex={-1}
        className="issue-sheet"
        data-testid="issue-sheet"
        data-issue={row.key}
        data-stage={row.stage}
      >
        <p className="issue-form__row">
          <RowMarks row={row} />
        </p>
        <Links row={row} onShow={onShow} />
        <dl className="issue-facts">
          {factsOf(words, row).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {row.issue !== null && <DeviceParts issue={row.issue} onShow={onShow} />}
        {row.issue === null && row.isOpen && <TakeOverForm row={row} />}
        {row.issue === null && (
          <p className="muted">
            {words.t(row.isOpen ? 'ledgers.extract.readOnly' : 'ledgers.extract.closed')}
          </p>
        )}
      </div>
    </SideSheet>
  );
}
