// An optional base map of the page's own origin: raster tiles, or one PMTiles file of images or of vector tiles.
import {
  addProtocol,
  type LayerSpecification,
  type Map as MapLibreMap,
  type SourceSpecification,
} from 'maplibre-gl';
import { PMTiles, Protocol, TileType } from 'pmtiles';
import type { Config } from '../state/ports.ts';
import { firstDrawnLayer } from './map-style.ts';

let protocol: Protocol | null = null;

function archiveProtocol(): Protocol {
  if (protocol === null) {
    protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
  }
  return protocol;
}

/** Adds the base map below everything that is drawn; rejects where the PMTiles file cannot be read. */
export async function addBaseMap(map: MapLibreMap, baseMap: Config['baseMap']): Promise<void> {
  if (baseMap.kind === 'none') return;
  if (baseMap.kind === 'raster') {
    const tiles = new URL(baseMap.url, document.baseURI).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
    insert(map, { type: 'raster', tiles: [tiles], tileSize: 256 }, [image]);
    return;
  }
  const url = new URL(baseMap.url, document.baseURI).href;
  const archive = new PMTiles(url);
  archiveProtocol().add(archive);
  const { tileType } = await archive.getHeader();
  const address = `pmtiles://${url}`;
  if (tileType !== TileType.Mvt) return insert(map, { type: 'raster', url: address, tileSize: 256 }, [image]);
  insert(map, { type: 'vector', url: address }, vectorLayers(await archive.getMetadata()));
}

const image: LayerSpecification = { id: 'base-image', type: 'raster', source: 'base' };

function insert(map: MapLibreMap, source: SourceSpecification, layers: readonly LayerSpecification[]): void {
  if (map.getSource('base') !== undefined) return;
  map.addSource('base', source);
  for (const layer of layers) map.addLayer(layer, firstDrawnLayer);
}

/** Whatever the archive holds, in one quiet grey: areas faintly filled, lines thin. */
function vectorLayers(metadata: unknown): LayerSpecification[] {
  const named = (metadata as { vector_layers?: readonly { id: string }[] } | null)?.vector_layers ?? [];
  return named.flatMap(({ id }): LayerSpecification[] => [
    {
      id: `base-area-${id}`,
      type: 'fill',
      source: 'base',
      'source-layer': id,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': '#7f8b94', 'fill-opacity': 0.08 },
    },
    {
      id: `base-line-${id}`,
      type: 'line',
      source: 'base',
      'source-layer': id,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': '#7f8b94', 'line-opacity': 0.5, 'line-width': 0.7 },
    },
  ]);
}
