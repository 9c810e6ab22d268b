// The templates that come with the page, read and checked like any other. They lie in data/briefing.
import cityMonthly from '../../data/briefing/city-monthly.json';
import countyDossier from '../../data/briefing/county-dossier.json';
import facilityTheme from '../../data/briefing/facility-theme.json';
import inspectionRoundup from '../../data/briefing/inspection-roundup.json';
import workshopTheme from '../../data/briefing/workshop-theme.json';
import type { Template } from './template.ts';
import { readTemplate } from './template-text.ts';

export const shippedTemplates: readonly Template[] = Object.entries({
  'city-monthly.json': cityMonthly,
  'county-dossier.json': countyDossier,
  'facility-theme.json': facilityTheme,
  'workshop-theme.json': workshopTheme,
  'inspection-roundup.json': inspectionRoundup,
}).map(([file, content]) => readTemplate(content, file));
