// Photographs of a line: taken, shown small, removed and brought back. What the device cannot use is said.
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { PhotoRecord } from '../../../inspection/ledger/records.ts';
import { recordOf, type ProblemRecord } from '../../../model/problem.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useDrafts } from './use-drafts.ts';
import { clockOf } from './visit-words.ts';

/** Address of the picture in memory; null: not read yet, or not on this device. */
function usePicture(key: string): string | null {
  const inspect = useInspect();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    const show = (bytes: Uint8Array<ArrayBuffer> | null): void => {
      if (gone || bytes === null) return;
      made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      setAddress(made);
    };
    inspect.photo(key).then(show, () => undefined);
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [inspect, key]);
  return address;
}

function Thumbnail(props: {
  readonly photo: PhotoRecord;
  readonly number: number;
  readonly onRemove: () => void;
}): ReactNode {
  const { photo, number, onRemove } = props;
  const words = useWords();
  const address = usePicture(photo.key);
  const name = words.t('visit.photo.name', { number });
  const told = [
    photo.takenAt === null ? words.t('visit.photo.noTime') : clockOf(photo.takenAt),
    photo.fix === null
      ? words.t('visit.photo.noPlace')
      : words.t('visit.fix.short', { metres: Math.round(photo.fix.accuracyM) }),
  ].join(' · ');
  return (
    <li className="visit__photo" data-photo={photo.key}>
      {address === null ? (
        <span className="visit__no-picture">{name}</span>
      ) : (
        <img src={address} alt={name} />
      )}
      <span className="visit__photo-told">{told}</span>
      <button
        type="button"
        className="visit__small"
        aria-label={words.t('visit.photo.remove.name', { number })}
        onClick={onRemove}
      >
        {words.t('visit.photo.remove')}
      </button>
    </li>
  );
}

interface CheckPhotosProps {
  readonly visit: string;
  /** Key of the spot check or issue. */
  readonly shows: string;
  /** Makes what they show known to the ledger before the first. */
  readonly prepare: () => Promise<void>;
}

export function CheckPhotos({ visit, shows, prepare }: CheckPhotosProps): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const drafts = useDrafts();
  const id = useId();
  const records = useInspection((inspection) => inspection.records.photos);
  const photos = useMemo(() => records.filter((photo) => photo.shows === shows), [records, shows]);
  const [busy, setBusy] = useState(0);
  const isDrawn = useRef(false);
  useEffect(() => {
    isDrawn.current = true;
    return () => {
      isDrawn.current = false;
    };
  }, []);
  const [problem, setProblem] = useState<ProblemRecord | null>(null);
  const standing = photos.filter(({ removed }) => !removed);
  const removed = photos.filter((photo) => photo.removed);

  const add = async (file: Blob): Promise<void> => {
    setBusy((count) => count + 1);
    setProblem(null);
    try {
      await prepare();
      await inspect.addPhoto(visit, shows, file);
    } catch (error) {
      // The picture is not in the ledger and is not tried again: the person takes it once more.
      if (isDrawn.current) setProblem(recordOf(error));
      // A lock came in between: it is said where the person comes back.
      else drafts.lose(recordOf(error));
    } finally {
      setBusy((count) => count - 1);
    }
  };
  const setRemoved = (key: string, value: boolean): void => {
    void drafts.track(inspect.write([{ entity: 'photo', key, field: 'removed', value }]));
  };

  return (
    <div className="visit__photos">
      <label className="visit__row visit__take" htmlFor={id}>
        <span>{words.t('visit.photo.count', { count: standing.length })}</span>
        <span className="visit__plus">{words.t(busy > 0 ? 'visit.photo.busy' : 'visit.photo.take')}</span>
        <input
          id={id}
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          data-testid="photo-input"
          onChange={(event) => {
            for (const file of event.target.files ?? []) void drafts.track(add(file));
            event.target.value = '';
          }}
        />
      </label>
      {standing.length > 0 && (
        <ul className="visit__pictures">
          {standing.map((photo, index) => (
            <Thumbnail
              key={photo.key}
              photo={photo}
              number={index + 1}
              onRemove={() => {
                setRemoved(photo.key, true);
              }}
            />
          ))}
        </ul>
      )}
      {standing.length > 0 && <p className="visit__hint">{words.t('visit.photo.stripped')}</p>}
      {removed.length > 0 && (
        <p className="visit__hint">
          {words.t('visit.photo.removed', { count: removed.length })}
          <button
            type="button"
            className="visit__small"
            onClick={() => {
              for (const photo of removed) setRemoved(photo.key, false);
            }}
          >
            {words.t('visit.photo.restore')}
          </button>
        </p>
      )}
      {problem !== null && <ProblemLine problem={problem} />}
    </div>
  );
}
