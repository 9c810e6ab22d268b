// What somebody has seen on the spot at a site: from the extract with its days, and from the visits of this ledger.
import { type ReactNode, useEffect, useState } from 'react';
import { Disclosure } from '../../../components/disclosure.tsx';
import { statusText } from '../../../language/record-words.ts';
import type { VerifiedItem } from '../../../state/inspect/read-issues.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';

interface Read {
  readonly key: string;
  readonly items: readonly VerifiedItem[];
}

function useVerified(site: string): readonly VerifiedItem[] {
  const commands = useInspect();
  const extract = useAtlas((atlas) => (atlas.phase === 'ready' ? (atlas.manifest?.extract_id ?? '') : ''));
  const round = useAtlas((atlas) => atlas.round ?? '');
  const [read, setRead] = useState<Read | null>(null);
  const key = `${extract} ${round} ${site}`;
  useEffect(() => {
    let dropped = false;
    commands.verifiedOnSpot(site).then(
      (items) => {
        if (!dropped) setRead({ key, items });
      },
      () => {
        if (!dropped) setRead({ key, items: [] });
      },
    );
    return () => {
      dropped = true;
    };
  }, [commands, site, key]);
  return read?.key === key ? read.items : [];
}

function ItemLine({ item }: { readonly item: VerifiedItem }): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const requirement = pack?.requirements.find(({ id }) => id === item.item);
  const name = requirement === undefined ? item.item : `${item.item} ${words.pick(requirement.title)}`;
  return (
    <li>
      <span>{name}</span>
      <span className="profile__note">
        {statusText(words, item.status) ?? item.status} ·{' '}
        {words.t('ledgers.profile.verifiedOn', { date: item.on })}
      </span>
    </li>
  );
}

export function VerifiedOnSpot({ site }: { readonly site: string }): ReactNode {
  const words = useWords();
  const items = useVerified(site);
  const visits = useInspection((inspection) => inspection.records.visits);
  const days = visits
    .filter((visit) => visit.site === site && visit.closedOn !== null)
    .map(({ visitedOn }) => visitedOn)
    .toSorted();
  const [newest] = items;
  const last = days.at(-1);
  return (
    <section data-testid="verified-on-spot" data-count={items.length}>
      <h3 className="profile__section">{words.t('ledgers.profile.verified')}</h3>
      {last !== undefined && (
        <p className="profile__note">
          {words.t('ledgers.profile.visited', { count: days.length, date: last })}
        </p>
      )}
      {newest === undefined ? (
        <p className="profile__note">{words.t('ledgers.profile.verifiedNone')}</p>
      ) : (
        <Disclosure
          level={4}
          title={words.t('ledgers.profile.verifiedItems', { count: items.length, date: newest.on })}
        >
          <ul className="tied">
            {items.map((item) => (
              <ItemLine key={item.item} item={item} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
