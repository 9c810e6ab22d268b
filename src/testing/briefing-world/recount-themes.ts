// Names of the figures that stand in the sections by theme, each counted again.
import { registerNames } from './recount-registers.ts';
import { requirementNames } from './recount-requirements.ts';
import type { Recounter } from './recount-kind.ts';

export const themeNames: Readonly<Record<string, Recounter>> = { ...requirementNames, ...registerNames };
