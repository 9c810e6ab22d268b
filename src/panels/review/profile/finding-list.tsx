// Every finding of a site, grouped by theme; each opens to why.
import { type ReactNode, useState } from 'react';
import { Disclosure } from '../../../components/disclosure.tsx';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { subjectName } from '../../site-name.ts';
import { byTheme, type ProfileFinding, stateOf } from './profile-model.ts';
import { Why } from './why.tsx';

/** Whom a finding is about, where that is not the site itself: a workshop by its name, a community. */
function useSubjectName({ finding }: ProfileFinding): string | null {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  const workshops = useAtlas((atlas) => atlas.workshops);
  const { subject_kind: kind, subject_id: id } = finding;
  return kind === 'site' ? null : subjectName(words, { sites, regions, workshops }, kind, id);
}

function FindingItem({ item }: { readonly item: ProfileFinding }): ReactNode {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { requirement, finding, facility } = item;
  const subject = useSubjectName(item);
  return (
    <li className="finding" data-requirement={requirement.id}>
      <Disclosure
        level={5}
        open={open}
        onOpenChange={setOpen}
        title={
          <span className="finding__head">
            <span className="finding__title">
              {requirement.id} {words.pick(requirement.title)}
              {subject !== null && <span className="muted"> · {subject}</span>}
            </span>
            <VerdictCell
              words={words}
              state={stateOf(item)}
              facility={facility}
              marks={finding.marks}
              spelled
            />
          </span>
        }
      >
        {open && <Why item={item} />}
      </Disclosure>
    </li>
  );
}

export function FindingList({ findings }: { readonly findings: readonly ProfileFinding[] }): ReactNode {
  const words = useWords();
  if (findings.length === 0) return null;
  return (
    <section>
      <h3 className="profile__section">{words.t('review.profile.findings')}</h3>
      {byTheme(findings).map(([theme, group]) => (
        <div key={theme} className="finding-group">
          <h4>{words.t(`review.theme.${theme}`)}</h4>
          <ul>
            {group.map((item) => (
              <FindingItem key={`${item.requirement.id} ${item.finding.subject_id}`} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
