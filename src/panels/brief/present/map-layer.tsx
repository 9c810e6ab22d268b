// The live map as a layer over the stage: there from the start where any slide has a map, so that no map slide waits.
// Without WebGL it goes, and the drawn maps stay.
import { type ReactNode, useEffect, useState } from 'react';
import type { MapBlock, Slide } from '../../../briefing/document.ts';
import type { SlideSetting } from '../slide/slide-context.ts';
import { LiveMap } from './live-map.tsx';
import type { Slot } from './use-map-slot.ts';

interface MapLayerProps {
  readonly slides: readonly Slide[];
  readonly place: number;
  readonly setting: SlideSetting;
  readonly slot: Slot | null;
  readonly scale: number;
  /** Whether the live map takes the place of the drawn one. */
  readonly onLive: (live: boolean) => void;
}

const mapOn = (slide: Slide | undefined): MapBlock | undefined =>
  slide?.blocks.find((block) => block.kind === 'map');

export function MapLayer({ slides, place, setting, slot, scale, onLive }: MapLayerProps): ReactNode {
  const [state, setState] = useState<'waiting' | 'ready' | 'failed'>('waiting');
  const current = mapOn(slides[place]);
  const [last, setLast] = useState<MapBlock | undefined>(undefined);
  useEffect(() => {
    if (current !== undefined) setLast(current);
  }, [current]);
  const live = state === 'ready' && current !== undefined && slot !== null;
  useEffect(() => {
    onLive(live);
  }, [live, onLive]);
  const isKept = last !== undefined && slides.some((slide) => slide.blocks.includes(last));
  const block = current ?? (isKept ? last : slides.map(mapOn).find((found) => found !== undefined));
  if (block === undefined || state === 'failed') return null;
  return (
    <LiveMap
      facts={setting.facts}
      boundary={setting.boundary}
      words={setting.words}
      block={block}
      slot={current === undefined ? null : slot}
      scale={scale}
      onReady={() => {
        setState('ready');
      }}
      onFailed={() => {
        setState('failed');
      }}
    />
  );
}
