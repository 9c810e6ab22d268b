// The issues of a site on the ledger of this device, and a way to raise one by hand.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { SideSheet } from '../../../components/side-sheet.tsx';
import { daysBetween } from '../../../inspection/ledger/ledger-figures.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { dimensionText, dueText, ownerText } from '../../issue-words.ts';
import { type IssuePreset, NewIssueForm } from '../../new-issue.tsx';

/** A button that opens the form of a new issue over the page. */
export function RaiseIssue({ preset }: { readonly preset: IssuePreset }): ReactNode {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [raised, setRaised] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      <Button
        data-testid="raise-issue"
        onPress={() => {
          setOpen(true);
        }}
      >
        {words.t('ledgers.profile.raise')}
      </Button>
      <span className="muted" role="status">
        {raised ? words.t('ledgers.profile.raised') : ''}
      </span>
      {open && (
        <SideSheet title={words.t('ledgers.new')} closeName={words.t('ledgers.close')} onClose={close}>
          <NewIssueForm
            preset={preset}
            onDone={() => {
              setRaised(true);
              close();
            }}
          />
        </SideSheet>
      )}
    </>
  );
}

function IssueLine({ issue, today }: { readonly issue: Issue; readonly today: string }): ReactNode {
  const words = useWords();
  const closed = issue.status === 'closed';
  const left = closed || issue.dueOn === null ? null : daysBetween(today, issue.dueOn);
  const late = left !== null && left < 0;
  const said = [
    dimensionText(words, issue.dimension),
    words.t(`ledgers.status.${issue.status}`),
    ownerText(words, issue.owner),
    ...(closed || issue.dueOn !== null ? [] : [words.t('ledgers.noDue')]),
  ];
  return (
    <li data-issue={issue.key}>
      <span>{issue.title}</span>
      <span className="profile__note">
        {said.join(' · ')}
        {left !== null && (
          <span className={late ? 'site-issue__late' : undefined}>
            {' · '}
            {late && <span aria-hidden="true">▲ </span>}
            {dueText(words, left)}
          </span>
        )}
      </span>
    </li>
  );
}

export function SiteIssues({ site }: { readonly site: string }): ReactNode {
  const words = useWords();
  const today = useInspect().today();
  const issues = useInspection((inspection) => inspection.records.issues);
  const own = issues.filter((issue) => issue.site === site);
  const open = own.filter(({ status }) => status !== 'closed');
  const sorted = [...open, ...own.filter(({ status }) => status === 'closed')];
  return (
    <section data-testid="profile-issues" data-count={own.length}>
      <h3 className="profile__section">
        {words.t('ledgers.profile')}{' '}
        {own.length > 0 && (
          <span className="muted">
            {words.t('ledgers.profile.open', { open: open.length, all: own.length })}
          </span>
        )}
      </h3>
      {own.length === 0 && <p className="profile__note">{words.t('ledgers.profile.none')}</p>}
      <ul className="tied">
        {sorted.map((issue) => (
          <IssueLine key={issue.key} issue={issue} today={today} />
        ))}
      </ul>
      <RaiseIssue key={site} preset={{ site, requirement: null }} />
    </section>
  );
}
