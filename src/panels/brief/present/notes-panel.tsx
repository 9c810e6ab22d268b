// For the one who speaks: the evidence and definitions of the slide, what comes next, the time.
import { type ReactNode, useEffect, useState } from 'react';
import type { Slide } from '../../../briefing/document.ts';
import { useWords } from '../../atlas-context.tsx';
import { clockAt, elapsedText } from './clock.ts';

interface NotesProps {
  readonly slide: Slide;
  readonly next: Slide | null;
  /** When the presentation began, milliseconds. */
  readonly since: number;
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

export function NotesPanel({ slide, next, since }: NotesProps): ReactNode {
  const words = useWords();
  const now = useNow();
  const { card } = slide;
  return (
    <aside className="notes" aria-label={words.t('present.notes')} data-testid="notes">
      <p className="notes__times">
        <span>{words.t('present.elapsed', { time: elapsedText(now - since) })}</span>
        <span>{words.t('present.time', { time: clockAt(now) })}</span>
      </p>
      <div className="notes__text" tabIndex={0} role="group" aria-label={words.t('present.notes')}>
        <h2>{card.title.text}</h2>
        {card.notes.length === 0 ? (
          <p>{words.t('present.notes.none')}</p>
        ) : (
          <ul>
            {card.notes.map((note, index) => (
              <li key={index}>{note}</li>
            ))}
          </ul>
        )}
      </div>
      <p className="notes__next">
        {next === null
          ? words.t('present.notes.last')
          : words.t('present.notes.next', { title: next.card.title.text })}
      </p>
    </aside>
  );
}
