// Open issues and workshops on paper, each with its blank.
import type { ReactNode } from 'react';
import type { Words } from '../../../language/language.ts';
import { dimensionText, ownerText } from '../../issue-words.ts';
import { dueWords, type OpenIssue } from './open-issues.ts';
import type { SheetProps } from './sheet-props.ts';
import { straightText, walkedText, workshopStatus } from './packet-words.ts';
import { Box } from './printed-checks.tsx';

export function PrintedIssues({
  issues,
  words,
}: {
  readonly issues: readonly OpenIssue[];
  readonly words: Words;
}): ReactNode {
  return (
    <>
      <h2>{words.t('packet.issues')}</h2>
      {issues.length === 0 ? (
        <p>{words.t('packet.issues.none')}</p>
      ) : (
        <table className="packet-sheet__table">
          <thead>
            <tr>
              <th scope="col">{words.t('packet.issue')}</th>
              <th scope="col">{words.t('packet.issue.found')}</th>
              <th scope="col">{words.t('packet.issue.owner')}</th>
              <th scope="col">{words.t('packet.issue.due')}</th>
              <th scope="col">{words.t('packet.issue.here')}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue) => (
              <tr key={issue.key}>
                <th scope="row">
                  {issue.title}
                  <span className="packet-sheet__small">{dimensionText(words, issue.dimension)}</span>
                </th>
                <td>{issue.foundOn ?? words.t('packet.unknown')}</td>
                <td>{ownerText(words, issue.owner)}</td>
                <td>{dueWords(words, issue)}</td>
                <td>
                  <Box label={words.t('packet.issue.done')} />
                  <Box label={words.t('packet.issue.open')} />
                  <Box label={words.t('packet.answer.could_not_check')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

export function PrintedWorkshops({ packet, words }: SheetProps): ReactNode {
  const { workshops } = packet;
  return (
    <>
      <h2>{words.t('packet.workshops')}</h2>
      {workshops.length === 0 ? (
        <p>{words.t('packet.workshops.none')}</p>
      ) : (
        <table className="packet-sheet__table">
          <thead>
            <tr>
              <th scope="col">{words.t('packet.workshop')}</th>
              <th scope="col">{words.t('packet.workshop.straight')}</th>
              <th scope="col">{words.t('packet.workshop.before')}</th>
              <th scope="col">{words.t('packet.workshop.now')}</th>
            </tr>
          </thead>
          <tbody>
            {workshops.map((workshop) => (
              <tr key={workshop.workshop}>
                <th scope="row">
                  {words.pick(workshop.name)}
                  <span className="packet-sheet__small">{workshopStatus(words, workshop)}</span>
                </th>
                <td>{straightText(words, workshop)}</td>
                <td>{walkedText(words, workshop)}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
