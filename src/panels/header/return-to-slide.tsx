// The way back to the slide that was left for the dashboard: a bar above every workspace, and Alt+←.
import { type ReactNode, useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';
import { usePresentedSlide } from '../presented-slide.ts';
import './return-to-slide.css';

function Bar(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const { number, title } = usePresentedSlide();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== 'ArrowLeft') return;
      event.preventDefault();
      void commands.returnToSlide();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [commands]);
  return (
    <aside
      className="return-to-slide"
      data-testid="return-to-slide"
      aria-label={words.t('present.return.name')}
    >
      <Button
        look="main"
        autoFocus
        onPress={() => {
          void commands.returnToSlide();
        }}
      >
        ← {number === null ? words.t('present.return') : words.t('present.return.number', { number })}
      </Button>
      <span className="return-to-slide__title">{title}</span>
      <span className="return-to-slide__key">{words.t('present.return.key')}</span>
      <Button
        look="quiet"
        onPress={() => {
          commands.setBriefing({ slide: null });
        }}
      >
        {words.t('present.return.end')}
      </Button>
    </aside>
  );
}

export function ReturnToSlide(): ReactNode {
  const away = useAtlas((atlas) => atlas.session.slide !== null && atlas.session.workspace !== 'brief');
  return away ? <Bar /> : null;
}
