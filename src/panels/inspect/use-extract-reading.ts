// Whether the extract is still being read: what needs it waits, since a packet read too early would lack its lines.
import { useAtlas } from '../atlas-context.tsx';

/** False again once it is there, and where it failed, which the page says by itself. */
export function useExtractReading(): boolean {
  return useAtlas((atlas) => atlas.phase === 'starting' || atlas.phase === 'loading');
}
