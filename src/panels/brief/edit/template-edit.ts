// Changes of a template, each as a new template. Pure.
import type { SectionKind, Template, TemplateSection } from '../../../briefing/template.ts';

function withSections(template: Template, sections: readonly TemplateSection[]): Template {
  return { ...template, sections };
}

/** Moves a section one place; out of range nothing changes. */
export function moved(template: Template, index: number, by: -1 | 1): Template {
  const sections = [...template.sections];
  const other = index + by;
  const [one, two] = [sections[index], sections[other]];
  if (one === undefined || two === undefined) return template;
  [sections[index], sections[other]] = [two, one];
  return withSections(template, sections);
}

export function without(template: Template, index: number): Template {
  return withSections(
    template,
    template.sections.filter((_, position) => position !== index),
  );
}

export function added(template: Template, kind: SectionKind): Template {
  return withSections(template, [...template.sections, { kind }]);
}

/** A part that is empty is left out of the section. */
export function changed(template: Template, index: number, part: Partial<TemplateSection>): Template {
  const sections = template.sections.map((section, position) => {
    if (position !== index) return section;
    const entries = Object.entries({ ...section, ...part }).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    );
    return { kind: section.kind, ...Object.fromEntries(entries) };
  });
  return withSections(template, sections);
}

/** Which lists a section can be narrowed by. */
export const narrowedBy: Readonly<Record<SectionKind, readonly ('requirements' | 'counties')[]>> = {
  title: [],
  figures: ['requirements'],
  map: ['requirements', 'counties'],
  ranking: ['requirements'],
  movers: ['requirements'],
  facilities: ['requirements'],
  thresholds: ['requirements'],
  workshops: [],
  employment: [],
  data_age: [],
  issues: [],
  site_sheet: [],
  county_sheet: ['counties'],
  method: [],
};
