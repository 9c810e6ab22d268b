// Every requirement with what its counts gained or lost between the two rounds; a title opens its sites.
import { memo, type ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { signed } from './trend-text.ts';
import type { Trend } from './use-trends.ts';

const parts = ['pass', 'fail', 'unknown', 'suppressed'] as const;

function isChanged({ now, earlier }: Trend): boolean {
  return now !== null && earlier !== null && parts.some((part) => now[part] !== earlier[part]);
}

interface OverviewRowProps extends Pick<Trend, 'requirement' | 'now' | 'earlier'> {
  readonly words: Words;
  readonly onChoose: (requirement: string) => void;
}

const OverviewRow = memo(function Row(props: OverviewRowProps): ReactNode {
  const { words, requirement, now, earlier, onChoose } = props;
  return (
    <tr data-requirement={requirement.id}>
      <th scope="row">
        <Button
          look="link"
          onPress={() => {
            onChoose(requirement.id);
          }}
        >
          {requirement.id} {words.pick(requirement.title)}
        </Button>
      </th>
      {parts.map((part) => (
        <td key={part} className="place-table__number" data-part={part}>
          {now === null || earlier === null ? '…' : signed(words, now[part] - earlier[part])}
        </td>
      ))}
    </tr>
  );
});

export function ChangeOverview(props: {
  readonly trends: readonly Trend[];
  readonly onChoose: (requirement: string) => void;
}): ReactNode {
  const { trends, onChoose } = props;
  const words = useWords();
  const changed = trends.filter(isChanged);
  const rest = trends.filter((trend) => !isChanged(trend));
  return (
    <table className="place-table change-overview" data-testid="change-overview">
      <caption>
        {trends.every(({ now, earlier }) => now !== null && earlier !== null) && (
          <strong>{words.t('trends.changes.changed', { changed: changed.length, n: trends.length })}</strong>
        )}{' '}
        {words.t('trends.changes.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.t('trends.requirement')}</th>
          {parts.map((part) => (
            <th key={part} scope="col" className="place-table__number">
              {words.t(`review.verdict.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...changed, ...rest].map(({ requirement, now, earlier }) => (
          <OverviewRow
            key={requirement.id}
            words={words}
            requirement={requirement}
            now={now}
            earlier={earlier}
            onChoose={onChoose}
          />
        ))}
      </tbody>
    </table>
  );
}
