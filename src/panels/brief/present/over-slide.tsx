// What may lie over the slide: the overview of all, the keys, or black.
import type { ReactNode } from 'react';
import { useWords } from '../../atlas-context.tsx';
import type { SlideSetting } from '../slide/slide-context.ts';
import { HelpSheet } from './help-sheet.tsx';
import { Overview } from './overview.tsx';
import type { ShownSlides } from './use-slides.ts';

export type Over = 'overview' | 'help' | 'black' | null;

interface OverSlideProps {
  readonly over: Over;
  readonly shown: ShownSlides;
  readonly setting: SlideSetting;
  readonly onClose: () => void;
}

export function OverSlide({ over, shown, setting, onClose }: OverSlideProps): ReactNode {
  const words = useWords();
  if (over === 'help') return <HelpSheet />;
  if (over === 'black') {
    return (
      <button type="button" className="present__black" autoFocus onClick={onClose}>
        <span className="only-heard">{words.t('present.black')}</span>
      </button>
    );
  }
  if (over === null) return null;
  return (
    <Overview
      slides={shown.slides}
      place={shown.place}
      setting={setting}
      onChoose={(at) => {
        onClose();
        shown.show(at);
      }}
    />
  );
}
