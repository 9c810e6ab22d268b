// One live map for all map slides: kept open between them, laid over the place that the slide leaves, flying from one
// county to the next. It takes no input; a press on the slide below leads into the dashboard.
import { type CSSProperties, lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { MapBlock } from '../../../briefing/document.ts';
import type { BriefingFacts } from '../../../briefing/facts.ts';
import type { Words } from '../../../language/language.ts';
import { boundsOfCounties, boundsOfSites } from '../../../map/bounds.ts';
import { captionOf } from '../../../map/caption.ts';
import { SiteSymbol } from '../../../map/legend-symbol.tsx';
import { type MapLabel, type SiteMapProps, workshopSymbolOf } from '../../../map/site-map-props.ts';
import { blockColours, blockLegend } from '../../../map/static/block-colours.ts';
import type { Boundary } from '../../../state/ports.ts';
import { useAtlas } from '../../atlas-context.tsx';
import type { Slot } from './use-map-slot.ts';

const SiteMap = lazy(() => import('../../../map/site-map.tsx'));

const nobody = (): void => undefined;
const noBaseMap = { kind: 'none' } as const;
/** Milliseconds of the flight; none where movement is not wanted. */
const flight = 1200;

export interface LiveMapProps {
  readonly facts: BriefingFacts;
  readonly boundary: Boundary | null;
  readonly words: Words;
  /** The map that is shown, or was shown last, or will be shown first. */
  readonly block: MapBlock;
  /** Where it stands; null: the slide shown has no map. */
  readonly slot: Slot | null;
  readonly scale: number;
  readonly onReady: () => void;
  readonly onFailed: () => void;
}

function useLabels(words: Words): readonly MapLabel[] {
  const regions = useAtlas((atlas) => atlas.regions);
  return useMemo(
    () =>
      regions
        .filter((region) => region.level === 'county' && !Number.isNaN(region.lon))
        .map(({ lon, lat, nameZh, nameEn }) => ({
          lon,
          lat,
          text: words.language === 'en' ? (nameEn ?? nameZh) : nameZh,
        })),
    [regions, words],
  );
}

/** The county the map speaks of, or everything; a new nonce flies there. */
function useTarget({ block, facts, boundary, slot }: LiveMapProps): SiteMapProps['fitTo'] {
  const [nonces] = useState(() => ({ id: '', nonce: 0 }));
  return useMemo(() => {
    const counties = block.county === null ? undefined : new Set([block.county]);
    const bounds =
      (boundary === null ? null : boundsOfCounties(boundary, counties)) ??
      boundsOfSites(facts.sites, block.sites);
    if (bounds === null) return null;
    if (slot !== null && nonces.id !== block.id)
      Object.assign(nonces, { id: block.id, nonce: nonces.nonce + 1 });
    return { bounds, nonce: nonces.nonce };
  }, [block, facts, boundary, slot, nonces]);
}

function Legend({ block, facts, words }: Pick<LiveMapProps, 'block' | 'facts' | 'words'>): ReactNode {
  const theme = useAtlas((atlas) => atlas.theme);
  const entries = useMemo(() => blockLegend(block, facts, words, theme), [block, facts, words, theme]);
  return (
    <ul className="live-map__legend">
      {entries.map(({ look, text }) => (
        <li key={text}>
          <SiteSymbol look={look} radius={10} />
          {text}
        </li>
      ))}
    </ul>
  );
}

export function LiveMap(props: LiveMapProps): ReactNode {
  const { facts, boundary, words, block, slot, scale } = props;
  const theme = useAtlas((atlas) => atlas.theme);
  const rivers = useAtlas((atlas) => atlas.rivers);
  const baseMap = useAtlas((atlas) => atlas.config?.baseMap ?? noBaseMap);
  const labels = useLabels(words);
  const fitTo = useTarget(props);
  const colours = useMemo(() => blockColours(block, facts, theme), [block, facts, theme]);
  const workshops = useMemo(
    () => facts.workshops.map(({ lon, lat, status }) => ({ lon, lat, symbol: workshopSymbolOf(status) })),
    [facts],
  );
  const place = slot ?? { left: 0, top: 0, width: 640 * scale, height: 480 * scale };
  const style: CSSProperties & { '--line': string } = { ...place, '--line': `${scale}px` };
  const shownRivers = boundary === null ? null : rivers;
  const sources = { words, catchment: facts.reach, rivers: shownRivers, baseMap, caption: block.caption };
  const edge = Math.round(40 * scale);
  return (
    <div
      className="live-map"
      style={style}
      data-shown={slot !== null}
      data-beside={place.width > 1200 * scale}
      aria-hidden="true"
      inert
    >
      <div className="live-map__frame">
        <Suspense fallback={null}>
          <SiteMap
            words={words}
            theme={theme}
            sites={facts.sites}
            population={facts.sites.population[facts.base]}
            visible={block.sites}
            colours={colours}
            siteText={String}
            boundary={boundary}
            rivers={shownRivers}
            labels={labels}
            symbolScale={Math.max(1, 1.8 * scale)}
            labelSize={Math.round(27 * scale)}
            flight={flight}
            baseMap={baseMap}
            workshops={workshops}
            showWorkshops={block.showWorkshops}
            selected={null}
            hovered={null}
            catchment={facts.reach}
            boxMode={false}
            fitTo={fitTo}
            padding={{ top: edge, right: edge, bottom: edge, left: edge }}
            caption=""
            failedText=""
            onHover={nobody}
            onSelect={nobody}
            onBox={nobody}
            onBoxMode={nobody}
            onReady={props.onReady}
            onFailed={props.onFailed}
          />
        </Suspense>
      </div>
      <Legend block={block} facts={facts} words={words} />
      <p className="live-map__caption">{captionOf(sources, false)}</p>
    </div>
  );
}
