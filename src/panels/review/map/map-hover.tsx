// What the hover card says of a site or a workshop.
import type { ReactNode } from 'react';
import { HoverCard } from '../../../map/hover-card.tsx';
import type { MapTarget } from '../../../map/site-map-props.ts';
import { facilityColumns } from '../../../state/derive/columns.ts';
import { populationOf } from '../../../state/derive/filtering.ts';
import { verdictCode } from '../../../model/verdict.ts';
import type { Atlas } from '../../../state/atlas-state.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import type { Words } from '../../../language/language.ts';
import { regionName, siteName, workshopName } from '../../site-name.ts';

export interface Pointed {
  readonly target: MapTarget;
  readonly x: number;
  readonly y: number;
}

interface Row {
  readonly label: string;
  readonly value: string;
}

/** Facilities of one site that are missing, and those that are open. */
function gaps(atlas: Atlas, row: number): { missing: number; open: number } | null {
  if (atlas.pack === null || atlas.findings === null) return null;
  const codes = facilityColumns(atlas.pack).map((id) => atlas.findings?.sites.get(id)?.verdicts[row]);
  const open: readonly (number | undefined)[] = [verdictCode.unknown, verdictCode.suppressed];
  return {
    missing: codes.filter((code) => code === verdictCode.fail).length,
    open: codes.filter((code) => open.includes(code)).length,
  };
}

export function siteRows(words: Words, atlas: Atlas, row: number): Row[] {
  const population = populationOf(atlas, row);
  const counts = gaps(atlas, row);
  return [
    {
      label: words.t('tools.hover.county'),
      value: regionName(words, atlas.regions, atlas.sites?.county[row] ?? ''),
    },
    {
      label: words.t('tools.hover.population', { base: words.t(`review.base.${atlas.session.base}`) }),
      value: population === null ? words.t('tools.notKnown') : words.number(population),
    },
    ...(counts === null
      ? []
      : [{ label: words.t('tools.hover.missing'), value: `${counts.missing} / ${counts.open}` }]),
  ];
}

function workshopRows(words: Words, atlas: Atlas, index: number): Row[] {
  const workshop = atlas.workshops[index];
  if (workshop === undefined) return [];
  const tied = atlas.ties.filter((tie) => tie.workshop === workshop.id).length;
  const status = (['running', 'idle', 'closed', 'planned', 'building'] as const).find(
    (one) => one === workshop.status,
  );
  return [
    {
      label: words.t('tools.hover.status'),
      value: status === undefined ? words.t('tools.notKnown') : words.t(`review.workshop.${status}`),
    },
    { label: words.t('tools.hover.sites'), value: words.number(tied) },
  ];
}

export function MapHover({ pointed }: { readonly pointed: Pointed }): ReactNode {
  const words = useWords();
  const atlas = useAtlas((whole) => whole);
  const { target, x, y } = pointed;
  if (atlas.sites === null) return null;
  if (target.kind === 'site') {
    return (
      <HoverCard
        x={x}
        y={y}
        title={siteName(words, atlas.sites, target.row)}
        rows={siteRows(words, atlas, target.row)}
      />
    );
  }
  const workshop = atlas.workshops[target.index];
  if (workshop === undefined) return null;
  return (
    <HoverCard
      x={x}
      y={y}
      title={workshopName(words, workshop)}
      rows={workshopRows(words, atlas, target.index)}
    />
  );
}
