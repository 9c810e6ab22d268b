// Slides on the wall: the stage, what lies over it, and every ask of keyboard, clicker, bar and loop.
import './present.css';
import './over.css';
import './live-map.css';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { BriefingDocument } from '../../../briefing/document.ts';
import type { BriefingFacts } from '../../../briefing/facts.ts';
import { wordsFor } from '../../../language/language.ts';
import type { Boundary } from '../../../state/ports.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import type { SlideSetting } from '../slide/slide-context.ts';
import type { Aspect } from '../slide/stage-size.ts';
import type { PresentAsk } from './keys.ts';
import { MapLayer } from './map-layer.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { type Over, OverSlide } from './over-slide.tsx';
import { PresentBar } from './present-bar.tsx';
import { SlideStage } from './slide-stage.tsx';
import { useDialog } from './use-dialog.ts';
import { useFrame } from './use-frame.ts';
import { useFullscreen } from './use-fullscreen.ts';
import { useKiosk } from './use-kiosk.ts';
import { useMapSlot } from './use-map-slot.ts';
import { usePointerNear } from './use-pointer-near.ts';
import { usePresentInput } from './use-present-input.ts';
import { useShown } from './use-shown.ts';
import { useSlides } from './use-slides.ts';

export interface PresentationProps {
  readonly document: BriefingDocument;
  readonly facts: BriefingFacts;
  readonly boundary: Boundary | null;
  /** Id of the slide that is shown. */
  readonly slide: string;
  /** False while the slide was left for the dashboard: kept as it is, out of sight. */
  readonly isOpen: boolean;
  readonly onSlide: (id: string) => void;
  readonly onClose: () => void;
}

export function Presentation(props: PresentationProps): ReactNode {
  const { isOpen, onSlide, onClose } = props;
  const words = useWords();
  const commands = useCommands();
  const theme = useAtlas((atlas) => atlas.theme);
  const rivers = useAtlas((atlas) => atlas.rivers);
  const latest = useMemo(
    () => ({ document: props.document, facts: props.facts, boundary: props.boundary }),
    [props.document, props.facts, props.boundary],
  );
  const { shown, frozen, status, toggleFreeze } = useShown(latest, words);
  const [chosenAspect, setAspect] = useState<Aspect | null>(null);
  const frameBox = useRef<HTMLDivElement>(null);
  const frame = useFrame(frameBox, chosenAspect);
  const all = useSlides(shown.document, frame.aspect, props.slide, onSlide);
  const { slides, place, slide, show } = all;
  const [over, setOver] = useState<Over>(null);
  const [notes, setNotes] = useState(false);
  const [since] = useState(() => Date.now());
  const dialog = useRef<HTMLDialogElement>(null);
  const region = useRef<HTMLElement>(null);
  const fullscreen = useFullscreen();
  const pointer = usePointerNear();
  const kiosk = useKiosk(isOpen && over === null, slide?.id ?? '', () => {
    show((place + 1) % Math.max(1, slides.length));
  });
  useDialog(dialog, region, isOpen, `${slide?.id ?? ''} ${over ?? ''}`);
  const back = (): void => {
    if (over !== null) setOver(null);
    else if (notes) setNotes(false);
    else onClose();
  };
  const flip = (what: Over): void => {
    setOver(over === what ? null : what);
  };
  const acts: Readonly<Record<PresentAsk, () => void>> = {
    next: () => show(place + 1),
    previous: () => show(place - 1),
    first: () => show(0),
    last: () => show(slides.length - 1),
    overview: () => flip('overview'),
    notes: () => setNotes(!notes),
    theme: () => commands.setTheme(theme === 'dark' ? 'light' : 'dark'),
    aspect: () => setAspect(frame.aspect === 'wide' ? 'narrow' : 'wide'),
    fullscreen: fullscreen.toggle,
    kiosk: kiosk.toggle,
    faster: () => kiosk.pace('faster'),
    slower: () => kiosk.pace('slower'),
    freeze: toggleFreeze,
    black: () => flip('black'),
    help: () => flip('help'),
    back,
  };
  const onAsk = (ask: PresentAsk): void => {
    // A dark wall comes back with any ask, and does nothing else.
    if (over === 'black') setOver(null);
    else acts[ask]();
  };
  const input = usePresentInput({
    isOpen,
    onAsk,
    onNumber: (number) => show(number - 1),
    onInput: kiosk.noteInput,
    onMove: pointer.onMove,
    ownsArrows: over === 'overview',
  });
  const documentWords = useMemo(() => wordsFor(shown.document.language), [shown.document.language]);
  const slot = useMapSlot(
    frameBox,
    `${slide?.id ?? ''} ${frame.aspect} ${frame.scale} ${frame.left} ${frame.top} ${shown.document.hash} ${shown.document.language} ${isOpen}`,
  );
  const [liveMap, setLiveMap] = useState(false);
  const foot = [...(kiosk.on ? [kioskText()] : []), ...(status === '' ? [] : [status])].join(
    words.t('say.dot'),
  );
  function kioskText(): string {
    return words.t(kiosk.resting ? 'present.kiosk.resting' : 'present.kiosk.on', { count: kiosk.seconds });
  }
  const setting: SlideSetting = {
    document: shown.document,
    facts: shown.facts,
    boundary: shown.boundary,
    rivers,
    words: documentWords,
    theme,
    aspect: frame.aspect,
    onDrill: (to) => void commands.drill(to),
    liveMap,
    status: foot,
  };
  if (slide === undefined) return null;
  const spoken = words.t('present.slide', {
    number: place + 1,
    count: slides.length,
    title: slide.card.title.text,
  });
  return (
    <dialog
      ref={dialog}
      className="present"
      aria-label={shown.document.title}
      data-testid="present"
      data-frozen={frozen}
      data-kiosk={kiosk.on}
      data-idle={kiosk.on ? !pointer.near : undefined}
      data-notes={notes}
      {...input.handlers}
    >
      <div className="present__frame" ref={frameBox}>
        <SlideStage
          slides={slides}
          place={place}
          frame={frame}
          setting={setting}
          label={spoken}
          region={region}
          covered={over !== null}
        />
        <MapLayer
          slides={slides}
          place={place}
          setting={setting}
          slot={over === null ? slot : null}
          scale={frame.scale}
          onLive={setLiveMap}
        />
      </div>
      {notes && <NotesPanel slide={slide} next={slides[place + 1] ?? null} since={since} />}
      <OverSlide over={over} shown={all} setting={setting} onClose={() => setOver(null)} />
      {input.typed !== '' && (
        <output className="present__typed">{words.t('present.typed', { number: input.typed })}</output>
      )}
      {over !== 'black' && (
        <PresentBar
          visible={pointer.near}
          clock={shown.document.clock}
          pressed={{
            overview: over === 'overview',
            notes,
            freeze: frozen,
            kiosk: kiosk.on,
            fullscreen: fullscreen.on,
            help: over === 'help',
          }}
          kioskSeconds={kiosk.on ? kiosk.seconds : null}
          onAsk={onAsk}
        />
      )}
      <p className="only-heard" role="status" data-testid="present-spoken">
        {spoken}
      </p>
      <p className="only-heard" role="status">
        {status}
      </p>
    </dialog>
  );
}
