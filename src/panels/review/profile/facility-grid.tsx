// The facilities of a site at a glance: status, date and source of each.
import type { ReactNode } from 'react';
import { verdictName } from '../../../components/verdict-cell.tsx';
import { markLetter, verdictLook } from '../../../components/verdict-look.ts';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { valueText } from '../../figure-text.ts';
import { facilitySummary, type ProfileFinding, stateOf } from './profile-model.ts';

/** "县报 2025-03-31", or that the register has no such row. */
function origin(words: Words, { finding }: ProfileFinding): string {
  const { source, as_of: asOf } = finding.measured;
  if (asOf === null || asOf === undefined) return words.t('review.profile.noRow');
  return `${valueText(words, 'source', source)} ${valueText(words, 'as_of', asOf)}`;
}

function Facility({ facility }: { readonly facility: ProfileFinding }): ReactNode {
  const words = useWords();
  const state = stateOf(facility);
  const { requirement, finding } = facility;
  const title = words.pick(requirement.title);
  const said = verdictName(words, state, true, finding.marks);
  const tongue = words.language === 'en' ? 'en' : 'zh';
  const from = origin(words, facility);
  return (
    <li
      className={`facility verdict--${state}`}
      title={[`${requirement.id} ${title}`, said, from].join(' · ')}
    >
      <span className="facility__name" aria-hidden="true">
        {words.pick(requirement.short)}
      </span>
      <span className="facility__state" aria-hidden="true">
        {words.t(verdictLook[state].facilityWord)}
        <sup>
          {finding.marks
            .filter((mark) => mark !== 'period_ended')
            .map((mark) => markLetter[mark][tongue])
            .join('')}
        </sup>
      </span>
      <span className="facility__date" aria-hidden="true">
        {typeof finding.measured['as_of'] === 'string' ? finding.measured['as_of'].slice(2, 7) : '–'}
      </span>
      <span className="only-heard">{[title, said, from].join(words.t('review.comma'))}</span>
    </li>
  );
}

export function FacilityGrid({ findings }: { readonly findings: readonly ProfileFinding[] }): ReactNode {
  const words = useWords();
  const facilities = findings.filter(({ facility }) => facility);
  if (facilities.length === 0) return null;
  const { present, shared, absent, unknown } = facilitySummary(facilities);
  const uncounted = facilities.some(
    (facility) => stateOf(facility) === 'shared' && facility.finding.verdict === 'fail',
  );
  const name = words.t(facilities.length === 10 ? 'review.profile.ten' : 'review.profile.facilities');
  return (
    <section>
      <h3 className="profile__section">
        {name}{' '}
        <span className="muted">
          {words.t('review.profile.facilitySummary', { present, shared, absent, unknown })}
        </span>
      </h3>
      <ul className="facilities">
        {facilities.map((facility) => (
          <Facility key={facility.requirement.id} facility={facility} />
        ))}
      </ul>
      {uncounted && <p className="profile__note">{words.t('review.profile.sharedNotCounted')}</p>}
    </section>
  );
}
