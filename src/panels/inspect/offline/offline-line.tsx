// One line: whether the page works without signal, from when the data are, and what the user can do about it.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { besides, minuteOf, standingLine } from './standing-words.ts';
import { UpdateQuestion } from './update-question.tsx';
import './offline.css';

const signs = { good: '✓', plain: '', warning: '!' } as const;

export function OfflineLine(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const standing = useInspection(({ offline }) => offline);
  const extract = useAtlas((atlas) => atlas.session.extract);
  const { look, text } = standingLine(standing, extract, words);
  const beside = besides(standing, words);
  return (
    <div className="offline" data-testid="offline" data-phase={standing.phase} data-online={standing.online}>
      <div className="offline__chips" role="status">
        <span className={`offline__chip offline__chip--${look}`}>
          {signs[look] !== '' && <span aria-hidden="true">{signs[look]}</span>}
          {text}
        </span>
        {standing.keptOn !== null && (
          <span className="offline__chip" data-testid="kept-on">
            {words.t('offline.keptOn', { at: minuteOf(standing.keptOn) })}
          </span>
        )}
        {beside !== null && <span className="offline__chip offline__chip--warning">{beside}</span>}
      </div>
      {standing.installable && (
        <Button onPress={() => void inspect.install()}>{words.t('offline.install')}</Button>
      )}
      {standing.updateWaiting && <UpdateQuestion />}
    </div>
  );
}
