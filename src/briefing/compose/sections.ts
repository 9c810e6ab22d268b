// Which composer makes which section. One file a section.
import type { SectionKind } from '../template.ts';
import type { SectionComposer } from './composer.ts';
import { figuresSection } from './sections/figures.ts';
import { methodSection } from './sections/method.ts';
import { countySheetSection } from './sections/county-sheet.ts';
import { siteSheetSection } from './sections/site-sheet.ts';
import { moversSection } from './sections/movers.ts';
import { rankingSection } from './sections/ranking.ts';
import { mapSection } from './sections/map.ts';
import { titleSection } from './sections/title.ts';
import { facilitiesSection } from './sections/facilities.ts';
import { thresholdsSection } from './sections/thresholds.ts';
import { workshopsSection } from './sections/workshops.ts';
import { employmentSection } from './sections/employment.ts';
import { dataAgeSection } from './sections/data-age.ts';
import { issuesSection } from './sections/issues.ts';

export const sectionComposers: Readonly<Record<SectionKind, SectionComposer>> = {
  title: titleSection,
  figures: figuresSection,
  map: mapSection,
  ranking: rankingSection,
  movers: moversSection,
  facilities: facilitiesSection,
  thresholds: thresholdsSection,
  workshops: workshopsSection,
  employment: employmentSection,
  data_age: dataAgeSection,
  issues: issuesSection,
  site_sheet: siteSheetSection,
  county_sheet: countySheetSection,
  method: methodSection,
};
