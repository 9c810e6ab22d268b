// What a document publishes, with our own figure beside it where there is one.
import type { ReactNode } from 'react';
import { overall, type Measurement } from '../../../compliance/measurement.ts';
import type { Words } from '../../../language/language.ts';
import type { Published, ReferenceClause } from '../../../model/requirement.ts';
import { useWords } from '../../atlas-context.tsx';
import { subjectText } from '../clause-lines.ts';
import { amountText, totalText } from '../../figure-text.ts';
import { restsText } from './overall-text.ts';

export function publishedText(words: Words, { value, unit }: Published): string {
  return amountText(words, value, unit);
}

/** Our figure in words; null where the clause has none or it was not computed. */
export function oursText(
  words: Words,
  entry: ReferenceClause,
  published: Published,
  measurements: readonly Measurement[] | null,
): string | null {
  const measured = entry.measured.find(({ name }) => name === published.ours);
  if (measured === undefined || measurements === null) return null;
  const total = overall(measured, measurements);
  if (total === null) return null;
  const rests = restsText(words, total, subjectText(words, entry));
  return `${totalText(words, measured, total)}${words.t('review.comma')}${rests}`;
}

interface PublishedFiguresProps {
  readonly entry: ReferenceClause;
  readonly measurements: readonly Measurement[] | null;
}

export function PublishedFigures({ entry, measurements }: PublishedFiguresProps): ReactNode {
  const words = useWords();
  return (
    <table className="rule__table" data-testid="rule-published">
      <thead>
        <tr>
          <th scope="col">{words.t('rules.published')}</th>
          <th scope="col">{words.t('rules.published.value')}</th>
          <th scope="col">{words.t('rules.published.ours')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.published.map((published) => {
          const ours = oursText(words, entry, published, measurements);
          return (
            <tr key={published.title.zh}>
              <th scope="row">{words.pick(published.title)}</th>
              <td>{publishedText(words, published)}</td>
              <td>{ours ?? <span className="muted">{words.t('rules.published.none')}</span>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
