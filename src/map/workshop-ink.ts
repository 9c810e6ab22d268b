// Colours of the workshop diamonds, the same on the live map and in drawings.
import type { LookTheme } from '../components/verdict-look.ts';

export interface WorkshopInk {
  /** Filling of an open one, outline of a planned one. */
  readonly open: string;
  readonly paper: string;
  readonly closed: string;
  readonly closedLine: string;
}

export const workshopInk: Readonly<Record<LookTheme, WorkshopInk>> = {
  light: { open: '#0f4a66', paper: '#ffffff', closed: '#c3c9ce', closedLine: '#66707a' },
  dark: { open: '#8fd0ea', paper: '#151e27', closed: '#4b5863', closedLine: '#9fb0bc' },
};
