// The headings of the checklist, each with the number of its lines that are still open.
import type { ReactNode } from 'react';
import type { Dimension } from '../../../inspection/dimension.ts';
import { Tabs } from '../../../components/tabs.tsx';
import { useWords } from '../../atlas-context.tsx';
import { type Checks, type Heading, leftOf } from './lines.ts';

export function HeadingTabs(props: {
  readonly headings: readonly Heading[];
  readonly checks: Checks;
  readonly selected: Dimension;
  readonly onSelect: (dimension: Dimension) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { headings, checks, selected, onSelect, children } = props;
  const words = useWords();
  const tabs = headings.map(({ dimension, items }) => {
    const left = leftOf(items, checks);
    const name = words.t(`counties.issues.${dimension}`);
    return {
      id: dimension,
      label: (
        <>
          {name} <span aria-hidden="true">{left === 0 ? '✓' : left}</span>
          <span className="only-heard">{words.t('visit.heading.left', { count: left })}</span>
        </>
      ),
      content: <div className="visit__lines">{children}</div>,
    };
  });
  if (tabs.length === 0) return <div className="visit__lines">{children}</div>;
  return (
    <div className="visit__headings">
      <Tabs name={words.t('visit.headings')} tabs={tabs} selected={selected} onSelect={onSelect} />
    </div>
  );
}
