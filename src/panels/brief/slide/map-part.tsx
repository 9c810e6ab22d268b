// The place of a map on a slide: the drawn map, under a live one where there is one, and one press that leads to it.
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Drill, MapBlock } from '../../../briefing/document.ts';
import { StaticMap } from '../../../map/static/static-map.tsx';
import { DrillButton } from './drill-button.tsx';
import { useSlideSetting } from './slide-context.ts';

/** Of 1,080: the smallest that is read from 8 m. */
const textSize = 28;

function drillOf({ county, colour }: MapBlock): Drill {
  const requirement = colour.by === 'requirement' ? colour.id : null;
  return { workspace: 'review', county, requirement, verdict: null, site: null, view: null };
}

/** The drawing is made for the room that the slide leaves. */
function useRoom(): { ref: React.RefObject<HTMLDivElement | null>; width: number; height: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, ...room };
}

export function MapPart({
  block,
  drill,
}: {
  readonly block: MapBlock;
  readonly drill: Drill | null;
}): ReactNode {
  const { facts, boundary, rivers, words, theme, liveMap } = useSlideSetting();
  const { ref, width, height } = useRoom();
  return (
    <div className="slide__map" ref={ref} data-map-slot={block.id}>
      {!liveMap && width > 0 && height > 0 && (
        <StaticMap
          block={block}
          facts={facts}
          boundary={boundary}
          rivers={rivers}
          words={words}
          look={theme}
          width={width}
          height={height}
          textSize={textSize}
          syntheticText=""
        />
      )}
      <DrillButton drill={drill ?? drillOf(block)} className="slide__map-drill" name={block.title} />
    </div>
  );
}
