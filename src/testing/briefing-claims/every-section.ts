// A template with every kind of section, some of them narrowed, for worlds made by chance.
import type { BriefingFacts } from '../../briefing/facts.ts';
import { sectionKinds, type Template, type TemplateSection } from '../../briefing/template.ts';

/** What is narrowed turns with the seed; not everything stands in every world, so that many worlds can be checked. */
export function everySection(facts: BriefingFacts, seed: number): Template {
  const requirements = facts.pack.requirements
    .map(({ id }) => id)
    .filter((_, index) => index % 7 === seed % 7);
  const county = facts.counties[seed % Math.max(1, facts.counties.length)]?.id;
  const counties = county === undefined ? {} : { counties: [county] };
  const narrowed: readonly TemplateSection[] = [
    { kind: 'figures', requirements },
    { kind: 'map', ...counties, requirements: requirements.slice(0, 2) },
    { kind: 'map', ...counties },
    { kind: 'ranking', requirements: requirements.slice(0, 2), ...(seed % 3 === 0 ? counties : {}) },
    { kind: 'movers', requirements: requirements.slice(0, 3), ...(seed % 2 === 0 ? counties : {}) },
    { kind: 'facilities', requirements: requirements.slice(0, 2), ...(seed % 2 === 0 ? counties : {}) },
    { kind: 'workshops', ...counties },
    { kind: 'employment', ...counties },
    { kind: 'data_age', ...counties },
    { kind: 'issues', ...counties },
    { kind: 'county_sheet', ...counties, depth: 'full' },
    { kind: 'county_sheet', ...counties, requirements },
  ];
  const plain = sectionKinds.filter(
    (kind) => kind !== 'method' && (kind !== 'county_sheet' || seed % 4 === 0),
  );
  const extra = narrowed.filter((_, index) => (index + seed) % 6 === 0 || (index === 10 && seed % 3 === 0));
  return {
    schema: 1,
    id: 'every-section',
    title: { zh: '全部内容', en: 'Everything' },
    sections: [...plain.map((kind) => ({ kind })), ...extra, { kind: 'method' }],
  };
}
