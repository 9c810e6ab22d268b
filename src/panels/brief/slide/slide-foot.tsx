// The foot of every slide: the clock of the data, the notice of demonstration data, the page; below it where the data are from.
import type { ReactNode } from 'react';
import { useSlideSetting } from './slide-context.ts';

export function SlideFoot({ number, count }: { readonly number: number; readonly count: number }): ReactNode {
  const { document, words, status } = useSlideSetting();
  const source = words.t('present.source', { extract: document.extract, hash: document.hash.slice(0, 8) });
  return (
    <footer className="slide__foot">
      <p className="slide__foot-line">
        <span data-clock>{document.clock}</span>
        {document.syntheticText !== '' && <span className="slide__badge">{document.syntheticText}</span>}
        <span className="slide__page">{words.t('present.page', { number, count })}</span>
      </p>
      <p className="slide__foot-note" data-status={status !== ''}>
        {status === '' ? source : status}
      </p>
    </footer>
  );
}
