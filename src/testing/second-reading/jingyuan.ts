// Second reading of the checks of this pack, from its prose.
import type { SecondReading } from './decide.ts';

export const jingyuan: Readonly<Record<string, SecondReading>> = {};
