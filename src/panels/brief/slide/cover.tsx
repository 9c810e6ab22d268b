// The first slide: what this is, of when, and what was read for it.
import type { ReactNode } from 'react';
import type { Card } from '../../../briefing/document.ts';
import { useSlideSetting } from './slide-context.ts';

/** A hash is told by its beginning; the whole stands in the notes and in every file. */
const shortened = (value: string): string =>
  /^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, 16)}…` : value;

export function Cover({ card }: { readonly card: Card }): ReactNode {
  const { document } = useSlideSetting();
  return (
    <div className="slide__cover" data-fits>
      <div>
        <h2 className="slide__cover-title">{card.title.text}</h2>
        {card.subtitle !== '' && <p className="slide__cover-subtitle">{card.subtitle}</p>}
      </div>
      <dl className="slide__provenance">
        {document.provenance.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{shortened(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
