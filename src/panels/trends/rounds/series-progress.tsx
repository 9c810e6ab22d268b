// How many rounds are judged, with a way to stop and to go on.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';

export function SeriesProgress(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const state = useAtlas((atlas) => atlas.series.state);
  const judged = useAtlas((atlas) => atlas.series.rounds.size);
  const count = useAtlas((atlas) => atlas.rounds.length);
  const isRunning = state === 'running';
  if (state === 'done' && judged === count) {
    return (
      <span className="muted" role="status" data-testid="series" data-state="done">
        {words.t('trends.series.done', { count })}
      </span>
    );
  }
  return (
    <span className="series-progress" data-testid="series" data-state={state}>
      <progress value={judged} max={count} aria-label={words.t('trends.series.name')} />
      <span className="muted">
        {words.t(`trends.series.${isRunning ? 'running' : 'waiting'}`, { judged, count })}
      </span>
      <Button
        onPress={() => {
          if (isRunning) commands.stopSeries();
          else void commands.readSeries();
        }}
      >
        {words.t(isRunning ? 'trends.series.stop' : 'trends.series.goOn')}
      </Button>
    </span>
  );
}
