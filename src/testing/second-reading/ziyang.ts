// Second reading of the checks of this pack, from its prose.
import type { SecondReading } from './decide.ts';

export const ziyang: Readonly<Record<string, SecondReading>> = {};
