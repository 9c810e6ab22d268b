// The view "counties" of the Trends workspace.
import type { ReactNode } from 'react';

export function CountiesView(): ReactNode {
  return <section />;
}
