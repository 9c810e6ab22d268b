// The stage: the slide that is shown, and its neighbours drawn ahead, out of sight and out of reach.
import type { CSSProperties, ReactNode, RefObject } from 'react';
import type { Slide } from '../../../briefing/document.ts';
import { SlideContext, type SlideSetting } from '../slide/slide-context.ts';
import { SlideView } from '../slide/slide-view.tsx';
import type { Frame } from './use-frame.ts';

interface StageProps {
  readonly slides: readonly Slide[];
  readonly place: number;
  readonly frame: Frame;
  readonly setting: SlideSetting;
  readonly label: string;
  readonly region: RefObject<HTMLElement | null>;
  /** Something lies over the slides: none of them is in reach. */
  readonly covered: boolean;
}

/** Positions that are drawn: the one before and the two after too, round the end for the loop. */
function drawnPlaces(place: number, count: number): number[] {
  const wanted = [place, place + 1, place - 1].map((at) => (at + count) % count);
  return [...new Set(wanted)];
}

export function SlideStage({ slides, place, frame, setting, label, region, covered }: StageProps): ReactNode {
  const { scale, left, top } = frame;
  const style: CSSProperties = { transform: `translate(${left}px, ${top}px) scale(${scale})` };
  const ahead: SlideSetting = { ...setting, liveMap: false };
  return (
    <section ref={region} className="present__stage" tabIndex={-1} aria-label={label} style={style}>
      {drawnPlaces(place, slides.length).map((at) => {
        const slide = slides[at];
        if (slide === undefined) return null;
        const isCurrent = at === place;
        return (
          <div
            key={slide.id}
            className="present__slide"
            data-current={isCurrent}
            inert={!isCurrent || covered}
            aria-hidden={!isCurrent}
          >
            <SlideContext value={isCurrent ? setting : ahead}>
              <SlideView slide={slide} number={at + 1} count={slides.length} />
            </SlideContext>
          </div>
        );
      })}
    </section>
  );
}
