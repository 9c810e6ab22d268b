// The view "calendar" of the Trends workspace.
import type { ReactNode } from 'react';

export function CalendarView(): ReactNode {
  return <section />;
}
