// The view "households" of the Trends workspace.
import type { ReactNode } from 'react';

export function HouseholdsView(): ReactNode {
  return <section />;
}
