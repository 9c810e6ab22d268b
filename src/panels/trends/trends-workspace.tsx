// The Trends workspace: rounds, counties, calendars, households and the age of the data.
import type { ReactNode } from 'react';

export function TrendsWorkspace(): ReactNode {
  return <section className="trends" />;
}
