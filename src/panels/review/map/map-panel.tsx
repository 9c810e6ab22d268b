// The map with its tools and legend, fed from the state.
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { boundsOfCounties, boundsOfSites, type Bounds } from '../../../map/bounds.ts';
import { MapLegend } from '../../../map/legend.tsx';
import {
  type MapLabel,
  type MapTarget,
  type MapWorkshop,
  type SiteMapProps,
  type MapViewReader,
} from '../../../map/site-map-props.ts';
import { Problem } from '../../../model/problem.ts';
import { reachOf } from '../../../state/derive/reach.ts';
import { useAtlas, useAtlasReader, useCommands, useWords } from '../../atlas-context.tsx';
import { hoverSite, useHoveredSite } from '../../hovered-site.ts';
import { siteName } from '../../site-name.ts';
import { labelsOf, workshopsOf } from './map-content.ts';
import { MapHover, siteRows, type Pointed } from './map-hover.tsx';
import { MapPicture } from './map-picture.tsx';
import { colourId, colourOptions, sitePaint } from './site-paint.ts';
import './map-panel.css';

const SiteMap = lazy(() => import('../../../map/site-map.tsx'));

const noSites = { lon: new Float64Array(0), lat: new Float64Array(0) };
const noBaseMap = { kind: 'none' } as const;
function useRowOf(site: string | null): number | null {
  const sites = useAtlas((atlas) => atlas.sites);
  return useMemo(() => {
    const row = site === null ? -1 : (sites?.id.indexOf(site) ?? -1);
    return row < 0 ? null : row;
  }, [site, sites]);
}

function useLabels(): readonly MapLabel[] {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  return useMemo(() => labelsOf(words, regions), [regions, words]);
}

/** Fits once when an extract arrives, then only when asked. */
function useFitting(): { fitTo: SiteMapProps['fitTo']; fit: () => void } {
  const boundary = useAtlas((atlas) => atlas.boundary);
  const sites = useAtlas((atlas) => atlas.sites);
  const matching = useAtlas((atlas) => atlas.matching);
  const [fitTo, setFitTo] = useState<SiteMapProps['fitTo']>(null);
  const show = useCallback((bounds: Bounds | null) => {
    if (bounds !== null) setFitTo((before) => ({ bounds, nonce: (before?.nonce ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    if (boundary !== null) show(boundsOfCounties(boundary));
    else if (sites !== null)
      show(
        boundsOfSites(
          sites,
          Uint32Array.from({ length: sites.count }, (_, row) => row),
        ),
      );
  }, [boundary, sites, show]);
  return {
    fitTo,
    fit: () => {
      if (sites !== null) show(boundsOfSites(sites, matching));
    },
  };
}

function usePaint(): ReturnType<typeof sitePaint> {
  const sites = useAtlas((atlas) => atlas.sites);
  const findings = useAtlas((atlas) => atlas.findings);
  const roundTable = useAtlas((atlas) => atlas.roundTable);
  const pack = useAtlas((atlas) => atlas.pack);
  const session = useAtlas((atlas) => atlas.session);
  const theme = useAtlas((atlas) => atlas.theme);
  const workshops = useAtlas((atlas) => atlas.workshops);
  const ties = useAtlas((atlas) => atlas.ties);
  const { colour, parameters } = session;
  return useMemo(
    () =>
      sitePaint({
        sites,
        findings,
        roundTable,
        pack,
        session: { colour, parameters },
        theme,
        workshops,
        ties,
      }),
    [sites, findings, roundTable, pack, colour, parameters, theme, workshops, ties],
  );
}

interface ToolsProps {
  readonly showWorkshops: boolean;
  readonly onWorkshops: (on: boolean) => void;
  readonly boxMode: boolean;
  readonly onBoxMode: (on: boolean) => void;
  readonly onFit: () => void;
  readonly children: ReactNode;
}

function MapTools(props: ToolsProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const pack = useAtlas((atlas) => atlas.pack);
  const session = useAtlas((atlas) => atlas.session);
  const options = colourOptions(words, pack, reachOf({ pack, session }).minutes);
  return (
    <div className="map-tools" role="group" aria-label={words.t('tools.colour')}>
      <Choice
        label={words.t('tools.colour')}
        value={colourId(session.colour)}
        options={options}
        onChoose={(id) => {
          const option = options.find((candidate) => candidate.id === id);
          if (option !== undefined) commands.setColour(option.colour);
        }}
      />
      <Button
        aria-pressed={props.showWorkshops}
        onPress={() => {
          props.onWorkshops(!props.showWorkshops);
        }}
      >
        ◆ {words.t('tools.workshops')}
      </Button>
      <Button
        aria-pressed={props.boxMode}
        onPress={() => {
          props.onBoxMode(!props.boxMode);
        }}
      >
        {words.t('tools.box')}
      </Button>
      <Button onPress={props.onFit}>{words.t('tools.fit')}</Button>
      {props.children}
    </div>
  );
}

function useWorkshopSymbols(): readonly MapWorkshop[] {
  const workshops = useAtlas((atlas) => atlas.workshops);
  return useMemo(() => workshopsOf(workshops), [workshops]);
}

/** Name and state of a site in one sentence. */
function useSiteText(): (row: number) => string {
  const words = useWords();
  const read = useAtlasReader();
  return useCallback(
    (row) => {
      const atlas = read();
      if (atlas.sites === null) return '';
      const rows = siteRows(words, atlas, row).map(({ label, value }) => `${label} ${value}`);
      return [siteName(words, atlas.sites, row), ...rows].join(words.t('review.comma'));
    },
    [words, read],
  );
}

export function MapPanel(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const sites = useAtlas((atlas) => atlas.sites);
  const session = useAtlas((atlas) => atlas.session);
  const pack = useAtlas((atlas) => atlas.pack);
  const population = useAtlas((atlas) => atlas.roundTable?.values[atlas.session.base] ?? null);
  const matching = useAtlas((atlas) => atlas.matching);
  const boundary = useAtlas((atlas) => atlas.boundary);
  const rivers = useAtlas((atlas) => atlas.rivers);
  const theme = useAtlas((atlas) => atlas.theme);
  const baseMap = useAtlas((atlas) => atlas.config?.baseMap ?? noBaseMap);
  const [showWorkshops, setShowWorkshops] = useState(true);
  const [boxMode, setBoxMode] = useState(false);
  const [legendOpen, setLegendOpen] = useState(true);
  const [scale, setScale] = useState(1);
  const view = useRef<MapViewReader>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const colours = usePaint();
  const labels = useLabels();
  const workshops = useWorkshopSymbols();
  const { fitTo, fit } = useFitting();
  const selected = useRowOf(session.site);
  const hovered = useRowOf(useHoveredSite());
  const siteText = useSiteText();
  const hasSites = sites !== null && sites.count > 0;
  const reach = reachOf({ pack, session });
  const options = colourOptions(words, pack, reach.minutes);
  const onHover = (target: MapTarget | null, x: number, y: number): void => {
    setPointed(target === null ? null : { target, x, y });
    hoverSite(target?.kind === 'site' ? (sites?.id[target.row] ?? null) : null);
  };
  return (
    <div className="map-panel">
      <Suspense fallback={<p className="map-panel__waiting">{words.t('tools.waiting')}</p>}>
        <SiteMap
          words={words}
          theme={theme}
          sites={sites ?? noSites}
          population={population}
          visible={matching}
          colours={colours}
          siteText={siteText}
          boundary={boundary}
          rivers={boundary === null ? null : rivers}
          labels={labels}
          baseMap={baseMap}
          workshops={workshops}
          showWorkshops={showWorkshops}
          selected={selected}
          hovered={hovered}
          catchment={reach}
          boxMode={boxMode}
          fitTo={fitTo}
          padding={{ top: 48, right: 48, bottom: 28, left: legendOpen && hasSites ? 268 : 24 }}
          caption=""
          failedText={words.t('tools.failed')}
          onHover={onHover}
          onSelect={(row) => {
            void commands.selectSite(row === null ? null : (sites?.id[row] ?? null));
          }}
          onBox={(box) => {
            commands.setFilters({ box });
            setBoxMode(false);
          }}
          onBoxMode={setBoxMode}
          onFailed={(code) => {
            commands.reportProblem(new Problem(code), 'no_map');
          }}
          onScale={setScale}
          viewRef={view}
        >
          {hasSites && (
            <MapTools
              showWorkshops={showWorkshops}
              onWorkshops={setShowWorkshops}
              boxMode={boxMode}
              onBoxMode={setBoxMode}
              onFit={fit}
            >
              <MapPicture view={view} shown={{ workshops: showWorkshops, legend: legendOpen }} />
            </MapTools>
          )}
          {hasSites && (
            <div className="map-panel__legend">
              <MapLegend
                words={words}
                title={options.find((option) => option.id === colourId(session.colour))?.label ?? ''}
                entries={colours.legend}
                scale={scale}
                workshops={showWorkshops && workshops.length > 0}
                open={legendOpen}
                onOpen={setLegendOpen}
              />
            </div>
          )}
          {pointed !== null && <MapHover pointed={pointed} />}
        </SiteMap>
      </Suspense>
    </div>
  );
}
