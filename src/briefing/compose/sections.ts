// Which composer makes which section. One file a section.
import type { SectionKind } from '../template.ts';
import type { SectionComposer } from './composer.ts';
import { figuresSection } from './sections/figures.ts';

const soon: SectionComposer = () => [];

export const sectionComposers: Readonly<Record<SectionKind, SectionComposer>> = {
  title: soon,
  figures: figuresSection,
  map: soon,
  ranking: soon,
  movers: soon,
  facilities: soon,
  thresholds: soon,
  workshops: soon,
  employment: soon,
  data_age: soon,
  issues: soon,
  site_sheet: soon,
  county_sheet: soon,
  method: soon,
};
