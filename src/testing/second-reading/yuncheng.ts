// Second reading of the checks of the Yuncheng plan, from its prose.
import type { SecondReading } from './decide.ts';
import { employmentReadings } from './yuncheng-employment.ts';
import { facilityReadings } from './yuncheng-facilities.ts';
import { governanceReadings } from './yuncheng-governance.ts';

export const yuncheng: Readonly<Record<string, SecondReading>> = {
  ...facilityReadings,
  ...employmentReadings,
  ...governanceReadings,
};
