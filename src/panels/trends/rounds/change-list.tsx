// The changed sites of one requirement by kind of change; each name opens the site's profile in Review.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import type { Requirement } from '../../../model/requirement.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { changeKinds, type SiteChange } from '../../../state/derive/changes.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { regionName, siteName } from '../../site-name.ts';
import { codeNote } from './change-sheet.ts';
import { type ChangeReading, changesOf } from './use-changes.ts';

/** The table to take away holds all of them. */
const shownOfKind = 100;

function VerdictOrNone({ verdict }: { readonly verdict: Verdict | null }): ReactNode {
  const words = useWords();
  if (verdict === null) return <span className="muted">{words.t('trends.notCounted')}</span>;
  return <VerdictCell words={words} state={verdict} spelled />;
}

function ChangedSite(props: { readonly reading: ChangeReading; readonly change: SiteChange }): ReactNode {
  const { reading, change } = props;
  const { sites } = reading;
  const words = useWords();
  const commands = useCommands();
  const regions = useAtlas((atlas) => atlas.regions);
  const note = codeNote(words, reading, change);
  return (
    <li className="changed-site">
      <span>
        <Button
          look="link"
          onPress={() => {
            void commands.selectSite(sites.id[change.row] ?? null);
            commands.setWorkspace('review');
          }}
        >
          {siteName(words, sites, change.row)}
        </Button>{' '}
        <span className="muted">{regionName(words, regions, sites.county[change.row] ?? '')}</span>
        {note !== '' && <span className="muted"> {note}</span>}
      </span>
      <span className="changed-site__verdicts">
        <VerdictOrNone verdict={change.before} />
        <span aria-hidden="true">→</span>
        <VerdictOrNone verdict={change.after} />
      </span>
    </li>
  );
}

export function ChangeList(props: {
  readonly reading: ChangeReading;
  readonly requirement: Requirement;
}): ReactNode {
  const { reading, requirement } = props;
  const words = useWords();
  if (requirement.subject !== 'site') return <p className="muted">{words.t('trends.changes.notSites')}</p>;
  const changes = changesOf(reading, requirement);
  if (changes.length === 0) return <p className="muted">{words.t('trends.changes.none')}</p>;
  return (
    <>
      {changeKinds.map((kind) => {
        const own = changes.filter((change) => change.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} className="change-kind" data-kind={kind} data-count={own.length}>
            <h4>
              {words.t(`trends.change.${kind}`)} <span className="muted">{words.number(own.length)}</span>
            </h4>
            <ul>
              {own.slice(0, shownOfKind).map((change) => (
                <ChangedSite key={change.row} reading={reading} change={change} />
              ))}
            </ul>
            {own.length > shownOfKind && (
              <p className="muted">
                {words.t('trends.changes.more', { shown: shownOfKind, count: own.length })}
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}
