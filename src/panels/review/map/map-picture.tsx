// Saves the map of the screen as a picture at 1 to 4 times its size: a small menu, what goes on, and a way to stop it.
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Popover } from '../../../components/popover.tsx';
import type { Words } from '../../../language/language.ts';
import { PictureError } from '../../../map/picture/picture-error.ts';
import type { MapView, MapViewReader } from '../../../map/site-map-props.ts';
import { useAtlasReader, useCommands, useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import { pictureName, pictureRequest, type ShownOnMap, waitingFor } from './picture-request.ts';

interface MapPictureProps {
  readonly view: RefObject<MapViewReader | null>;
  readonly shown: ShownOnMap;
}

const factors = [1, 2, 3, 4] as const;
/** Milliseconds between two looks at whether everything is there. */
const again = 100;

/** What goes on or went wrong, in words; null: nothing was asked for. */
interface Said {
  readonly text: string;
  readonly working: boolean;
}

export function MapPicture({ view, shown }: MapPictureProps): ReactNode {
  const words = useWords();
  const { said, save, stop } = useSaving(words, view, shown);
  const working = said?.working === true;
  return (
    <>
      <Popover
        title={words.t('map.picture.title')}
        trigger={
          <Button isDisabled={working} data-testid="map-picture">
            {words.t('map.picture.button')}
          </Button>
        }
      >
        {(close) => (
          <div className="map-picture">
            <p className="muted">{words.t('map.picture.about')}</p>
            {factors.map((ratio) => (
              <Button
                key={ratio}
                data-ratio={ratio}
                onPress={() => {
                  close();
                  save(ratio);
                }}
              >
                <strong>{words.t('map.picture.factor', { ratio })}</strong>
                <span className="muted">{pixels(words, view.current?.read() ?? null, ratio)}</span>
              </Button>
            ))}
          </div>
        )}
      </Popover>
      <div className="map-picture__said" role="status" data-working={working} hidden={said === null}>
        {said?.text}
        {working && (
          <Button look="link" onPress={stop}>
            {words.t('map.picture.cancel')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Empty before there is a map. */
function pixels(words: Words, view: MapView | null, ratio: number): string {
  return view === null ? '' : words.t('map.picture.pixels', { width: words.number(view.width * ratio) });
}

interface Saving {
  readonly said: Said | null;
  readonly save: (ratio: number) => void;
  readonly stop: () => void;
}

function useSaving(words: Words, view: MapPictureProps['view'], shown: ShownOnMap): Saving {
  const read = useAtlasReader();
  const commands = useCommands();
  const [said, setSaid] = useState<Said | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const doing = (text: string): void => {
    setSaid({ text, working: true });
  };
  const draw = async (ratio: number, signal: AbortSignal): Promise<void> => {
    const seen = await untilThere(() => {
      const shownView = view.current?.read() ?? null;
      const waiting = waitingFor(read(), shownView);
      if (waiting !== null) doing(words.t(`map.picture.waiting.${waiting}`));
      return waiting === null ? shownView : null;
    }, signal);
    const atlas = read();
    const request = pictureRequest(words, atlas, seen, shown);
    if (request === null) return setSaid(null);
    const { mapPicture } = await import('../../../map/picture/map-picture.tsx');
    const onStage = (stage: 'map' | 'compose' | 'write'): void =>
      doing(words.t(`map.picture.stage.${stage}`, { ratio }));
    const blob = await mapPicture({ ...request, ratio, signal, onStage });
    const name = pictureName(atlas, ratio);
    download(name, blob, 'image/png');
    setSaid({ text: words.t('map.picture.done', { name }), working: false });
  };
  const save = async (ratio: number): Promise<void> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    try {
      await draw(ratio, own.signal);
    } catch (error) {
      if (running.current !== own) return;
      if (error instanceof PictureError) return setSaid({ text: faultText(words, error), working: false });
      setSaid(null);
      commands.reportProblem(error, 'all');
    }
  };
  return {
    said,
    save: (ratio) => void save(ratio),
    stop: () => running.current?.abort(),
  };
}

/** Asks again and again until there is an answer. Rejects where it is cancelled. */
async function untilThere<T>(ask: () => T | null, signal: AbortSignal): Promise<T> {
  for (;;) {
    if (signal.aborted) throw new PictureError('cancelled');
    const answer = ask();
    if (answer !== null) return answer;
    await new Promise((done) => setTimeout(done, again));
  }
}

function faultText(words: Words, { fault, most }: PictureError): string {
  if (fault === 'cancelled') return words.t('map.picture.cancelled');
  if (fault === 'too_large')
    return most < 1
      ? words.t('map.picture.fault.too_large_any')
      : words.t('map.picture.fault.too_large', { most });
  return words.t(`map.picture.fault.${fault}`);
}
