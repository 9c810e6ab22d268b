// Second reading of the checks of this pack, from its prose.
import type { SecondReading } from './decide.ts';

export const fangxian: Readonly<Record<string, SecondReading>> = {};
