// What the documents ask of the county itself, of its townships, communities and projects, with the figures behind it.
import type { ReactNode } from 'react';
import { VerdictCell } from '../../../../components/verdict-cell.tsx';
import type { DetailedFinding } from '../../../../compliance/finding.ts';
import { tally } from '../../../../compliance/tally.ts';
import type { Words } from '../../../../language/language.ts';
import type { Requirement } from '../../../../model/requirement.ts';
import { verdictCode } from '../../../../model/verdict.ts';
import { useWords } from '../../../atlas-context.tsx';
import { figureText } from '../../../figure-text.ts';
import { TallyCell } from '../requirement-matrix.tsx';

/** "提交日期 2025-06-24，次数 2" */
export function measuredLine(words: Words, requirement: Requirement, finding: DetailedFinding): string {
  return requirement.measured
    .map((measured) => {
      const value = finding.measured[measured.name] ?? null;
      const hidden = finding.verdict === 'suppressed' && value === null;
      const state = hidden ? 'suppressed' : value === null ? 'unknown' : 'known';
      return `${words.pick(measured.title)} ${figureText(words, measured, { state, value })}`;
    })
    .join(words.t('review.comma'));
}

function OneRow(props: { readonly requirement: Requirement; readonly finding: DetailedFinding }): ReactNode {
  const { requirement, finding } = props;
  const words = useWords();
  return (
    <tr data-requirement={requirement.id}>
      <th scope="row" title={words.pick(requirement.reading)}>
        {requirement.id} {words.pick(requirement.title)}
      </th>
      <td>
        <VerdictCell words={words} state={finding.verdict} marks={finding.marks} spelled />
      </td>
      <td className="muted">{measuredLine(words, requirement, finding)}</td>
    </tr>
  );
}

function ManyRow(props: {
  readonly requirement: Requirement;
  readonly findings: readonly DetailedFinding[];
}): ReactNode {
  const { requirement, findings } = props;
  const words = useWords();
  const title = `${requirement.id} ${words.pick(requirement.title)}`;
  return (
    <tr data-requirement={requirement.id}>
      <th scope="row" title={words.pick(requirement.reading)}>
        {title}
      </th>
      <TallyCell tally={tally(findings.map(({ verdict }) => verdictCode[verdict]))} name={title} />
      <td className="muted">
        {words.t('counties.duty.over', { count: findings.length, base: words.pick(requirement.base) })}
      </td>
    </tr>
  );
}

export function PlaceFindings(props: {
  readonly requirements: readonly Requirement[];
  readonly findings: readonly DetailedFinding[];
}): ReactNode {
  const { requirements, findings } = props;
  const words = useWords();
  const groups = requirements
    .map((requirement) => ({
      requirement,
      own: findings.filter((finding) => finding.requirement === requirement.id),
    }))
    .filter(({ own }) => own.length > 0);
  if (groups.length === 0) return <p className="muted">{words.t('counties.duty.none')}</p>;
  return (
    <table className="place-table" data-testid="place-findings">
      <thead>
        <tr>
          <th scope="col">{words.t('counties.requirement')}</th>
          <th scope="col">{words.t('counties.verdict')}</th>
          <th scope="col">{words.t('counties.measured')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ requirement, own }) => {
          const [only] = own;
          return own.length === 1 && only !== undefined ? (
            <OneRow key={requirement.id} requirement={requirement} finding={only} />
          ) : (
            <ManyRow key={requirement.id} requirement={requirement} findings={own} />
          );
        })}
      </tbody>
    </table>
  );
}
