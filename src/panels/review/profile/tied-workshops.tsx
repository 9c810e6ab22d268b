// Workshops that are declared to serve a site, and how far they are.
import type { ReactNode } from 'react';
import type { Words } from '../../../language/language.ts';
import type { Workshop, WorkshopTie } from '../../../state/site-table.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { workshopName } from '../../site-name.ts';
import { type Place, straightLineM } from '../../../network/straight-line.ts';
import { distanceText } from './distance-text.ts';

const statuses = ['running', 'idle', 'closed', 'planned', 'building'] as const;

/** A measured walk first: it overrides every model. The straight line says that it is one. */
function reach(words: Words, tie: WorkshopTie, from: Place, workshop: Workshop): string {
  const parts: string[] = [];
  if (tie.walkMinutes !== null) {
    const minutes = words.number(tie.walkMinutes);
    parts.push(
      tie.measuredOn === null
        ? words.t('review.profile.walkUndated', { minutes })
        : words.t('review.profile.walk', { minutes, date: tie.measuredOn }),
    );
  }
  const metres = straightLineM(from, workshop);
  parts.push(
    Number.isNaN(metres)
      ? words.t('review.profile.noDistance')
      : words.t('review.profile.straight', { distance: distanceText(metres) }),
  );
  if (tie.postsAllocated !== null) {
    parts.push(words.t('review.profile.posts', { count: words.number(tie.postsAllocated) }));
  }
  return parts.join(' · ');
}

export function TiedWorkshops({ row }: { readonly row: number }): ReactNode {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const workshops = useAtlas((atlas) => atlas.workshops);
  const ties = useAtlas((atlas) => atlas.ties);
  if (sites === null || workshops.length === 0) return null;
  const from = { lon: sites.lon[row] ?? NaN, lat: sites.lat[row] ?? NaN };
  const tied = ties
    .filter((tie) => tie.site === sites.id[row])
    .map((tie) => ({ tie, workshop: workshops.find(({ id }) => id === tie.workshop) }));
  return (
    <section>
      <h3 className="profile__section">{words.t('review.profile.workshops')}</h3>
      {tied.length === 0 && <p className="profile__note">{words.t('review.profile.noWorkshops')}</p>}
      <ul className="tied">
        {tied.map(({ tie, workshop }) => {
          if (workshop === undefined) return <li key={tie.workshop}>{tie.workshop}</li>;
          const status = statuses.find((candidate) => candidate === workshop.status);
          return (
            <li key={tie.workshop}>
              <span>
                {workshopName(words, workshop)}{' '}
                <span className="muted">
                  {status === undefined ? workshop.status : words.t(`review.workshop.${status}`)}
                </span>
              </span>
              <span className="profile__note">{reach(words, tie, from, workshop)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
