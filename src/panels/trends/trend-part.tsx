// One part of a view of Trends: a heading, what it counts in a sentence, and its content, dimmed while it is read anew.
import type { ReactNode } from 'react';
import './trend-part.css';

export function TrendPart(props: {
  readonly id?: string;
  readonly title: string;
  readonly note?: string;
  readonly waiting?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { id, title, note, waiting = false, children } = props;
  return (
    <section className="trend-part" id={id} aria-label={title}>
      <h2 className="trend-part__title" tabIndex={-1}>
        {title}
      </h2>
      {note !== undefined && <p className="trend-part__note">{note}</p>}
      <div className="dims" data-dimmed={waiting} aria-busy={waiting}>
        {children}
      </div>
    </section>
  );
}
