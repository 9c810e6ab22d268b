// Names of sites and counties by their ids, in the language of the page; an id that the extract lacks stands for itself.
import { useMemo } from 'react';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { regionName, siteName } from '../../site-name.ts';

export interface PlaceNames {
  site(id: string): string;
  county(adcode: string): string;
  /** Place in the order of the Chinese names. */
  rank(id: string): number;
}

export function usePlaceNames(): PlaceNames {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  return useMemo(() => {
    const rows = new Map(sites?.id.map((id, row) => [id, row]));
    return {
      site: (id) => {
        const row = rows.get(id);
        return sites === null || row === undefined ? id : siteName(words, sites, row);
      },
      county: (adcode) => regionName(words, regions, adcode),
      rank: (id) => sites?.nameRank[rows.get(id) ?? -1] ?? 0,
    };
  }, [words, sites, regions]);
}
