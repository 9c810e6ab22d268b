// All slides of the briefing as small pictures, each drawn when it comes into view; a press presents from there.
import { memo, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Slide } from '../../../briefing/document.ts';
import { slideHeight } from '../../../briefing/slide-measures.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { SlideContext, type SlideSetting } from '../slide/slide-context.ts';
import { SlideView } from '../slide/slide-view.tsx';
import { stageWidth } from '../slide/stage-size.ts';
import type { Briefing } from '../use-briefing.ts';
import { inTurn } from './in-turn.ts';
import './overview.css';

/** Width of a picture in CSS pixels. */
const pictureWidth = 236;

/** True from the moment that the element first comes near the window. */
function useSeen(): readonly [RefObject<HTMLLIElement | null>, boolean] {
  const element = useRef<HTMLLIElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (element.current === null || seen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [seen]);
  return [element, seen];
}

interface PictureProps {
  readonly slide: Slide;
  readonly number: number;
  readonly count: number;
  readonly setting: SlideSetting;
}

/** What stands there; a change is drawn when its turn comes. */
const Drawing = memo(function Drawing({ slide, number, count, setting }: PictureProps): ReactNode {
  return (
    <SlideContext value={setting}>
      <SlideView slide={slide} number={number} count={count} />
    </SlideContext>
  );
});

function useDrawn(props: PictureProps, seen: boolean): PictureProps | null {
  const { slide, number, count, setting } = props;
  const [drawn, setDrawn] = useState<PictureProps | null>(null);
  useEffect(() => {
    if (!seen) return undefined;
    return inTurn(() => {
      flushSync(() => {
        setDrawn({ slide, number, count, setting });
      });
    });
  }, [seen, slide, number, count, setting]);
  return drawn;
}

const Picture = memo(function Picture(props: PictureProps): ReactNode {
  const { slide, number } = props;
  const words = useWords();
  const commands = useCommands();
  const [element, seen] = useSeen();
  const drawn = useDrawn(props, seen);
  const scale = pictureWidth / stageWidth('wide');
  const title = slide.card.title.text;
  return (
    <li ref={element} className="overview__item">
      <div className="overview__picture" style={{ width: pictureWidth, height: slideHeight * scale }}>
        <div className="overview__stage" inert style={{ transform: `scale(${scale})` }}>
          {drawn !== null && <Drawing {...drawn} />}
        </div>
        <button
          type="button"
          className="overview__press"
          aria-label={words.t('brief.presentFrom', { title: `${number}. ${title}` })}
          onClick={() => {
            commands.setBriefing({ slide: slide.id });
          }}
        />
      </div>
      <span className="overview__title" title={title}>
        {`${number}  ${title}`}
      </span>
    </li>
  );
});

export function SlideOverview({ briefing }: { readonly briefing: Briefing }): ReactNode {
  const theme = useAtlas((atlas) => atlas.theme);
  const boundary = useAtlas((atlas) => atlas.boundary);
  const rivers = useAtlas((atlas) => atlas.rivers);
  const { document, facts, slides, words } = briefing;
  const setting = useMemo(
    (): SlideSetting => ({
      document,
      facts,
      boundary,
      rivers,
      words,
      theme,
      aspect: 'wide',
      onDrill: null,
      liveMap: false,
      status: '',
    }),
    [document, facts, boundary, rivers, words, theme],
  );
  return (
    <ol className="overview" data-testid="overview">
      {slides.map((slide, index) => (
        <Picture key={slide.id} slide={slide} number={index + 1} count={slides.length} setting={setting} />
      ))}
    </ol>
  );
}
