// All that is known of one site, and why each verdict was reached.
import { type ReactNode, useEffect } from 'react';
import { countsAt } from '../../../state/derive/counting.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { FacilityGrid } from './facility-grid.tsx';
import { FindingList } from './finding-list.tsx';
import { ProfileHead } from './profile-head.tsx';
import { profileFindings } from './profile-model.ts';
import { Rates } from './rates.tsx';
import { Thresholds } from './threshold-bars.tsx';
import { SiteIssues } from './site-issues.tsx';
import { TiedWorkshops } from './tied-workshops.tsx';
import { VerifiedOnSpot } from './verified-on-spot.tsx';
import './profile.css';

/** Esc steps back while `listens`, unless something nearer has taken it. */
function useEscape(listens: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!listens) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onEscape();
    };
    addEventListener('keydown', listen);
    return () => {
      removeEventListener('keydown', listen);
    };
  });
}

/** Why there are no findings on the site: none yet, none as it does not count (its workshops may have some), none bind. */
function useNoFindings(loading: boolean, counts: boolean): string {
  const words = useWords();
  const round = useAtlas((atlas) => atlas.round);
  if (loading) return words.t('review.profile.loading');
  return counts
    ? words.t('review.profile.notBound')
    : words.t('review.profile.notCounted', { round: round ?? '' });
}

function ProfileBody({ row, counts }: { readonly row: number; readonly counts: boolean }): ReactNode {
  const pack = useAtlas((atlas) => atlas.pack);
  const profile = useAtlas((atlas) => atlas.profile);
  const site = useAtlas((atlas) => atlas.sites?.id[row]);
  const findings = pack === null || profile === null ? [] : profileFindings(pack, profile.findings);
  const loading = profile === null || profile.status === 'loading';
  const noFindings = useNoFindings(loading, counts);
  return (
    <div className="profile__body dims" data-dimmed={loading} aria-busy={loading}>
      {(findings.length === 0 || !counts) && <p className="profile__note">{noFindings}</p>}
      <FacilityGrid findings={findings} />
      <Thresholds row={row} />
      <TiedWorkshops row={row} />
      <Rates row={row} counts={counts} />
      {site !== undefined && <SiteIssues site={site} />}
      {site !== undefined && <VerifiedOnSpot site={site} />}
      <FindingList findings={findings} />
    </div>
  );
}

/** Nothing where no site is chosen, so that the place goes to the map. Drawn on, unheard, behind other workspaces. */
export function SiteProfile(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const sites = useAtlas((atlas) => atlas.sites);
  const chosen = useAtlas((atlas) => atlas.session.site);
  const round = useAtlas((atlas) => atlas.round);
  const isOpen = useAtlas((atlas) => atlas.session.workspace === 'review');
  const row = chosen === null || sites === null ? -1 : sites.id.indexOf(chosen);
  const close = (): void => {
    if (chosen !== null) void commands.selectSite(null);
  };
  useEscape(isOpen, close);
  if (sites === null || row < 0) return null;
  const counts = round === null || countsAt(sites, row, round);
  return (
    <aside
      className="profile"
      aria-label={words.t('review.profile')}
      data-testid="site-profile"
      data-site={chosen}
    >
      <ProfileHead row={row} sites={sites} counts={counts} onClose={close} />
      <ProfileBody row={row} counts={counts} />
    </aside>
  );
}
