// Names of the figures that stand in the sections by theme, each counted again.
import type { Recounter } from './recount.ts';

export const themeNames: Readonly<Record<string, Recounter>> = {};
