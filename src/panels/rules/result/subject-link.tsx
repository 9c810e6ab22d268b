// A subject by its name, with the way to it: a site opens in Review, a county or a township shows its sites there.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import type { SubjectKind } from '../../../model/requirement.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { regionName, siteName, subjectName } from '../../site-name.ts';
import { type SiteIndex, useSiteIndex } from './use-site-index.ts';

interface SubjectLinkProps {
  readonly kind: SubjectKind;
  readonly id: string;
  /** Six digits; shown behind the name of whatever is not a region itself. */
  readonly county: string;
}

function SiteLink({ row }: { readonly row: number }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const sites = useAtlas((atlas) => atlas.sites);
  if (sites === null) return null;
  return (
    <Button
      look="link"
      onPress={() => {
        void commands.selectSite(sites.id[row] ?? null);
        commands.setWorkspace('review');
      }}
    >
      {siteName(words, sites, row)}
    </Button>
  );
}

/** Sites that stand behind a subject which is none: those of a community, those a workshop is tied to. */
function useSitesBehind(kind: SubjectKind, id: string, index: SiteIndex): readonly number[] {
  const ties = useAtlas((atlas) => atlas.ties);
  if (kind === 'community') return index.inCommunity.get(id) ?? [];
  if (kind !== 'workshop') return [];
  return ties.flatMap((tie) => {
    const row = tie.workshop === id ? index.rowOf.get(tie.site) : undefined;
    return row === undefined ? [] : [row];
  });
}

const mostBehind = 3;

function useSubjectName(kind: SubjectKind, id: string): string {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const workshops = useAtlas((atlas) => atlas.workshops);
  // A site is named by its link.
  return subjectName(words, { sites: null, regions, workshops }, kind, id);
}

function CountyLink({ county }: { readonly county: string }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  return (
    <Button
      look="link"
      onPress={() => {
        commands.setFilters({ counties: [county] });
        commands.setWorkspace('review');
      }}
    >
      {words.t('rules.subjects.ofCounty')}
    </Button>
  );
}

export function SubjectLink({ kind, id, county }: SubjectLinkProps): ReactNode {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const index = useSiteIndex();
  const behind = useSitesBehind(kind, id, index);
  const name = useSubjectName(kind, id);
  const row = kind === 'site' ? index.rowOf.get(id) : undefined;
  const isRegion = kind === 'county' || kind === 'township' || kind === 'city';
  return (
    <>
      {row === undefined ? name : <SiteLink row={row} />}
      {county !== '' && county !== id && <span className="muted"> {regionName(words, regions, county)}</span>}
      {behind.slice(0, mostBehind).map((site) => (
        <span key={site} className="subject__behind">
          <SiteLink row={site} />
        </span>
      ))}
      {isRegion && kind !== 'city' && index.counties.has(county) && (
        <span className="subject__behind">
          <CountyLink county={county} />
        </span>
      )}
    </>
  );
}
