// All slides at a glance: arrows choose, Enter shows. Pictures are drawn as they come into sight.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Slide } from '../../../briefing/document.ts';
import { useWords } from '../../atlas-context.tsx';
import { SlideContext, type SlideSetting } from '../slide/slide-context.ts';
import { SlideView } from '../slide/slide-view.tsx';
import { stageWidth } from '../slide/stage-size.ts';

interface OverviewProps {
  readonly slides: readonly Slide[];
  readonly place: number;
  readonly setting: SlideSetting;
  readonly onChoose: (place: number) => void;
}

const tileWidth = 400;

function Picture({
  slide,
  number,
  count,
  setting,
}: {
  slide: Slide;
  number: number;
  count: number;
  setting: SlideSetting;
}) {
  const ref = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const tile = ref.current;
    if (tile === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    });
    observer.observe(tile);
    return () => {
      observer.disconnect();
    };
  }, []);
  const scale = tileWidth / stageWidth(setting.aspect);
  return (
    <span ref={ref} className="all-slides__picture" aria-hidden="true" style={{ height: 1080 * scale }}>
      {seen && (
        <span className="all-slides__scaled" style={{ transform: `scale(${scale})` }} inert>
          <SlideContext value={setting}>
            <SlideView slide={slide} number={number} count={count} />
          </SlideContext>
        </span>
      )}
    </span>
  );
}

/** How many tiles stand in the first line. */
function columnsIn(list: HTMLElement): number {
  const tiles = [...list.children] as HTMLElement[];
  const first = tiles[0]?.offsetTop;
  return Math.max(1, tiles.filter((tile) => tile.offsetTop === first).length);
}

export function Overview({ slides, place, setting, onChoose }: OverviewProps): ReactNode {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  const still: SlideSetting = { ...setting, onDrill: null, liveMap: false };
  const focus = (at: number): void => {
    list.current
      ?.querySelectorAll('button')
      .item(Math.max(0, Math.min(at, slides.length - 1)))
      .focus();
  };
  const [first] = useState(place);
  useEffect(() => {
    list.current?.querySelectorAll('button').item(first).focus();
  }, [first]);
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    const columns = list.current === null ? 1 : columnsIn(list.current);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: slides.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    focus(to);
  };
  return (
    <section className="all-slides" aria-label={words.t('present.overview')} data-testid="all-slides">
      <p className="all-slides__head">
        <span>{setting.document.clock}</span>
        {setting.document.syntheticText !== '' && (
          <span className="slide__badge">{setting.document.syntheticText}</span>
        )}
        <span>{setting.status}</span>
      </p>
      <ol className="all-slides__list" ref={list}>
        {slides.map((slide, at) => (
          <li key={slide.id}>
            <button
              type="button"
              className="all-slides__tile"
              aria-current={at === place}
              onClick={() => {
                onChoose(at);
              }}
              onKeyDown={(event) => {
                onKeyDown(event, at);
              }}
            >
              <Picture slide={slide} number={at + 1} count={slides.length} setting={still} />
              <span className="all-slides__title">
                {at + 1}　{slide.card.title.text}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {setting.document.leftOut.length > 0 && (
        <div className="all-slides__out">
          <p>{words.t('present.leftOut')}</p>
          <ul>
            {setting.document.leftOut.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
