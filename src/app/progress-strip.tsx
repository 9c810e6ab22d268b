// What is being loaded, by name and in bytes. Stays out of the way: the frame is drawn and fills up meanwhile.
import type { ReactNode } from 'react';
import { useAtlas, useWords } from '../panels/atlas-context.tsx';
import type { Words } from '../language/language.ts';

function megabytes(bytes: number, words: Words): string {
  return words.number(Math.round((bytes / 1_000_000) * 10) / 10);
}

export function ProgressStrip(): ReactNode {
  const progress = useAtlas((atlas) => atlas.progress);
  const phase = useAtlas((atlas) => atlas.phase);
  const words = useWords();
  if (phase === 'ready' || phase === 'failed') return null;
  const { stage, file, loadedBytes, totalBytes } = progress ?? {
    stage: 'manifest' as const,
    file: '',
    loadedBytes: 0,
    totalBytes: 0,
  };
  const text = words.t(`app.loading.${stage}`, {
    file,
    done: megabytes(loadedBytes, words),
    total: megabytes(totalBytes, words),
  });
  return (
    <div className="progress-strip" role="status">
      <progress aria-label={text} max={Math.max(totalBytes, 1)} value={loadedBytes} />
      <span>{text}</span>
    </div>
  );
}
