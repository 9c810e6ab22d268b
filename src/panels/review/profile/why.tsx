// Why a verdict was reached: document and clause, reading, figures, parameters, the rows that decided, the SQL.
import type { ReactNode } from 'react';
import type { Words } from '../../../language/language.ts';
import { marks as allMarks } from '../../../model/verdict.ts';
import type { Pack, Requirement } from '../../../model/requirement.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { EvidenceRows } from './evidence-rows.tsx';
import { measuredText } from '../../figure-text.ts';
import { ParameterLine } from '../../header/parameters/parameter-line.tsx';
import type { ProfileFinding } from './profile-model.ts';
import { RaiseIssue } from './site-issues.tsx';

function clauseParts(words: Words, pack: Pack, requirement: Requirement): string[] {
  return [
    words.pick(pack.document),
    requirement.clause,
    ...(pack.standing === 'press' ? [words.t('review.why.press')] : []),
    words.t(`review.why.strength.${requirement.strength}`),
    words.t('review.why.base', { base: words.pick(requirement.base) }),
    ...(pack.validUntil === null ? [] : [words.t('review.why.validUntil', { date: pack.validUntil })]),
  ];
}

function departments(words: Words, requirement: Requirement): string {
  if (requirement.departments.length === 0) return words.t('review.why.noDepartments');
  return requirement.departments.map((department) => words.pick(department)).join(words.t('review.comma'));
}

function Measurements({ item }: { readonly item: ProfileFinding }): ReactNode {
  const words = useWords();
  const { requirement, finding } = item;
  if (requirement.measured.length === 0) return null;
  return (
    <>
      <h6>{words.t('review.why.measured')}</h6>
      <dl className="why__measured">
        {requirement.measured.map((measured) => (
          <div key={measured.name}>
            <dt>{words.pick(measured.title)}</dt>
            <dd>{measuredText(words, measured, finding.measured[measured.name])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Parameters({ item, pack }: { readonly item: ProfileFinding; readonly pack: Pack }): ReactNode {
  const words = useWords();
  const { requirement, finding } = item;
  const parameters = pack.parameters.filter(({ name }) => requirement.parameters.includes(name));
  return (
    <>
      <h6>{words.t('review.why.parameters')}</h6>
      {parameters.length === 0 && <p className="profile__note">{words.t('review.why.noParameters')}</p>}
      <ul>
        {parameters.map((parameter) => (
          <ParameterLine
            key={parameter.name}
            parameter={parameter}
            value={finding.parameters[parameter.name] ?? parameter.default}
          />
        ))}
      </ul>
    </>
  );
}

/** A failing requirement of the open site may become an issue. */
function RaiseFailed({ item }: { readonly item: ProfileFinding }): ReactNode {
  const site = useAtlas((atlas) => atlas.session.site);
  if (site === null) return null;
  return (
    <p>
      <RaiseIssue preset={{ site, requirement: item.requirement.id }} />
    </p>
  );
}

export function Why({ item }: { readonly item: ProfileFinding }): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  if (pack === null) return null;
  const { requirement, finding } = item;
  const said = allMarks
    .filter((mark) => finding.marks.includes(mark))
    .map((mark) => words.t(`review.mark.${mark}`));
  const claimed = requirement.claimed;
  return (
    <div className="why" data-testid="why">
      <p className="why__reading">{words.pick(requirement.reading)}</p>
      <p className="profile__note">{clauseParts(words, pack, requirement).join(' · ')}</p>
      {said.length > 0 && <p className="why__marks">{said.join(' · ')}</p>}
      {claimed !== null && (
        <p className="profile__note">
          {words.t('review.why.claimed', { claimed, listed: requirement.counts.length })}
        </p>
      )}
      <Measurements item={item} />
      <Parameters item={item} pack={pack} />
      <h6>{words.t('review.why.departments')}</h6>
      <p className="profile__note">{departments(words, requirement)}</p>
      {requirement.notes.map((note) => (
        <p key={note.zh} className="profile__note">
          {words.pick(note)}
        </p>
      ))}
      {finding.verdict === 'fail' && <RaiseFailed item={item} />}
      <EvidenceRows
        key={`${finding.round} ${JSON.stringify(finding.parameters)}`}
        requirement={requirement}
        subject={finding.subject_id}
      />
    </div>
  );
}
