// The line that must always be seen: map review number, sources, which clock the dates follow.
import type { ReactNode } from 'react';
import { useAtlas, useWords } from '../atlas-context.tsx';
import { useInspection } from '../inspect-context.tsx';
import './header.css';

export function SourceLine(): ReactNode {
  const words = useWords();
  const configured = useAtlas((atlas) => atlas.config?.mapReview);
  const manifest = useAtlas((atlas) => atlas.manifest);
  const number = (configured?.number ?? '') || (manifest?.map_review_number ?? '');
  const sources = [configured?.source ?? '', manifest === null ? '' : words.pick(manifest.source)]
    .filter((source) => source !== '')
    .join(words.t('review.comma'));
  const keptOn = useInspection(({ offline }) => offline.keptOn);
  const parts = [
    ...(keptOn === null ? [] : [words.t('offline.keptOn', { at: keptOn.slice(0, 16).replace('T', ' ') })]),
    number === '' ? words.t('shell.mapReview.none') : words.t('shell.mapReview', { number }),
    ...(sources === '' ? [] : [words.t('shell.sources', { source: sources })]),
    words.t('shell.time'),
  ];
  return (
    <p className="source-line" title={parts.join(' · ')}>
      {parts.join(' · ')}
    </p>
  );
}
