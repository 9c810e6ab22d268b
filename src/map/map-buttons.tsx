// Zoom in, zoom out and reset north. North shows where it is once the map is turned.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type ReactNode, useEffect, useState } from 'react';
import type { MessageKey, Words } from '../language/language.ts';

interface MapButtonsProps {
  readonly map: MapLibreMap;
  readonly words: Words;
}

const still = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function MapButtons({ map, words }: MapButtonsProps): ReactNode {
  const [bearing, setBearing] = useState(() => map.getBearing());
  useEffect(() => {
    const turn = (): void => setBearing(map.getBearing());
    map.on('rotate', turn);
    return () => void map.off('rotate', turn);
  }, [map]);
  const motion = (): { animate: boolean; duration: number } => ({ animate: !still(), duration: 150 });
  const button = (label: MessageKey, act: () => void, sign: ReactNode): ReactNode => (
    <button type="button" aria-label={words.t(label)} title={words.t(label)} onClick={act}>
      {sign}
    </button>
  );
  return (
    <div className="site-map__buttons">
      {button('map.zoomIn', () => map.zoomIn(motion()), '+')}
      {button('map.zoomOut', () => map.zoomOut(motion()), '−')}
      {button('map.north', () => map.resetNorth(motion()), <Needle bearing={bearing} />)}
    </div>
  );
}

function Needle({ bearing }: { readonly bearing: number }): ReactNode {
  return (
    <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      <g transform={`rotate(${-bearing})`}>
        <path d="M0-7 3.4 0h-6.8z" fill="currentColor" />
        <path d="M0 7 3.4 0h-6.8z" fill="none" stroke="currentColor" />
      </g>
    </svg>
  );
}
