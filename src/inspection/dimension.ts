// The six headings of an inspection, as the Yuncheng plan lists them (R02): of checklists, issues and ledgers.

export const dimensions = [
  'quality_safety',
  'fire',
  'education_health',
  'industry_jobs',
  'governance',
  'integration',
] as const;
export type Dimension = (typeof dimensions)[number];
