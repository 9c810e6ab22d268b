// Duties with a day that the document names once: stages of a plan, the end of a year.
import type { ReactNode } from 'react';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import type { DetailedFinding } from '../../../compliance/finding.ts';
import type { Pack, Requirement } from '../../../model/requirement.ts';
import { deadlines } from '../../../state/derive/duty-calendar.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { measuredLine } from '../counties/profile/place-findings.tsx';
import { subjectName } from '../../site-name.ts';

export function Deadlines(props: {
  readonly pack: Pack;
  readonly requirements: readonly Requirement[];
  readonly findings: readonly DetailedFinding[];
}): ReactNode {
  const { pack, requirements, findings } = props;
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  const changed = useAtlas((atlas) => atlas.session.parameters);
  const days = (requirement: Requirement): string =>
    deadlines(pack, requirement)
      .map(({ name, title, default: day }) => `${words.pick(title)} ${String(changed[name] ?? day)}`)
      .join(words.t('review.comma'));
  return (
    <div className="trend-scroll" tabIndex={0} role="group" aria-label={words.t('calendar.deadlines')}>
      <table className="place-table" data-testid="deadlines">
        <thead>
          <tr>
            {(['requirement', 'subject', 'dueOn', 'verdict', 'measured'] as const).map((name) => (
              <th key={name} scope="col">
                {words.t(`calendar.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {requirements.flatMap((requirement) =>
            findings
              .filter((finding) => finding.requirement === requirement.id)
              .map((finding) => (
                <tr key={`${requirement.id} ${finding.subject_id}`}>
                  <th scope="row">
                    {requirement.id} {words.pick(requirement.title)}
                  </th>
                  <td>{subjectName(words, { sites, regions }, finding.subject_kind, finding.subject_id)}</td>
                  <td>{days(requirement)}</td>
                  <td>
                    <VerdictCell words={words} state={finding.verdict} marks={finding.marks} spelled />
                  </td>
                  <td className="muted">{measuredLine(words, requirement, finding)}</td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </div>
  );
}
