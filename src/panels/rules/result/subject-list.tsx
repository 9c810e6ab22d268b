// The subjects behind a number, sixty at a time.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { verdictLook } from '../../../components/verdict-look.ts';
import type { Mark, Verdict } from '../../../model/verdict.ts';
import { useWords } from '../../atlas-context.tsx';
import { SubjectLink } from './subject-link.tsx';
import type { SubjectRow } from './subject-rows.ts';

const step = 60;

export function MoreRows(props: {
  readonly shown: number;
  readonly total: number;
  readonly onMore: () => void;
}): ReactNode {
  const words = useWords();
  const { shown, total, onMore } = props;
  if (shown >= total) return null;
  const number = (value: number): string => words.number(value);
  return (
    <p className="rule__more">
      <Button onPress={onMore}>
        {words.t('rules.subjects.more', { count: number(Math.min(step, total - shown)) })}
      </Button>
      <span className="muted">
        {words.t('rules.subjects.rest', { total: number(total), shown: number(shown) })}
      </span>
    </p>
  );
}

export function useShown(): readonly [number, () => void] {
  const [shown, setShown] = useState(step);
  return [
    shown,
    () => {
      setShown(shown + step);
    },
  ];
}

/** What every row carries is said once, above the list. */
function marksOfAll(rows: readonly SubjectRow[]): readonly Mark[] {
  const [first, ...rest] = rows;
  return first?.marks.filter((mark) => rest.every((row) => row.marks.includes(mark))) ?? [];
}

function Marks({ marks }: { readonly marks: readonly Mark[] }): ReactNode {
  const words = useWords();
  if (marks.length === 0) return null;
  return (
    <span className="subject__marks">{marks.map((mark) => words.t(`review.mark.${mark}`)).join(' · ')}</span>
  );
}

interface SubjectListProps {
  readonly verdict: Verdict;
  readonly rows: readonly SubjectRow[];
}

export function SubjectList({ verdict, rows }: SubjectListProps): ReactNode {
  const words = useWords();
  const [shown, more] = useShown();
  const common = marksOfAll(rows);
  const title = words.t('rules.subjects', {
    verdict: words.t(verdictLook[verdict].word),
    count: words.number(rows.length),
  });
  return (
    <section className="subject-list" aria-label={title} data-testid="rule-subjects">
      <h4>{title}</h4>
      {common.length > 0 && (
        <p className="rule__note">
          {words.t('rules.subjects.common', {
            marks: common.map((mark) => words.t(`review.mark.${mark}`)).join(' · '),
          })}
        </p>
      )}
      <ul>
        {rows.slice(0, shown).map((row) => (
          <li key={`${row.id} ${row.period ?? ''}`}>
            <SubjectLink kind={row.kind} id={row.id} county={row.county} />
            {row.period !== null && <span className="muted"> {row.period}</span>}
            <Marks marks={row.marks.filter((mark) => !common.includes(mark))} />
          </li>
        ))}
      </ul>
      <MoreRows shown={shown} total={rows.length} onMore={more} />
    </section>
  );
}
