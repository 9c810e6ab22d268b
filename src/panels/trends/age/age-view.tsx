// The view "age" of the Trends workspace.
import type { ReactNode } from 'react';

export function AgeView(): ReactNode {
  return <section />;
}
