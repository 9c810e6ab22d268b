// The view "rounds" of the Trends workspace.
import type { ReactNode } from 'react';

export function RoundsView(): ReactNode {
  return <section />;
}
