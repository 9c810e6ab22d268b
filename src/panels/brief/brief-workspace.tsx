// The Brief workspace: a briefing composed from the session, to present and to take away.
import type { ReactNode } from 'react';
import { useWords } from '../atlas-context.tsx';

export function BriefWorkspace(): ReactNode {
  const words = useWords();
  return <section data-testid="brief" aria-label={words.t('shell.workspace.brief')} />;
}
