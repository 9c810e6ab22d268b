// What is known of social safety at the sites in one round, as columns in the row order of the table `site`.

/** Counts of safety_round that the page shows. */
export const safetyColumns = [
  'monitored_hh',
  'monitored_unstable_hh',
  'monitored_edge_hh',
  'monitored_sudden_hh',
  'monitored_helped_hh',
  'dibao_eligible',
  'dibao_applied',
  'dibao_declined',
  'dibao_pending',
  'dibao_transferred',
  'home_visits_due',
  'home_visits_done',
  'insured_pension',
  'insured_medical',
  'eligible_pension',
  'eligible_medical',
  'permits_eligible',
  'permits_issued',
  'voters_eligible',
  'voters_registered',
  'deeds_issued',
  'doctors_signed_hh',
] as const;
/** Counts of site_round that stand beside them. */
export const householdColumns = ['hh_total', 'hh_no_labour', 'hh_no_labour_covered'] as const;
export type SafetyColumn = (typeof safetyColumns)[number] | (typeof householdColumns)[number];

export interface SafetyTable {
  readonly round: string;
  /** Whether the extract has the table safety_round at all. */
  readonly present: boolean;
  readonly asOf: readonly (string | null)[];
  /** NaN = not known. */
  readonly values: Readonly<Record<SafetyColumn, Float64Array>>;
  /** 1 where the cell was suppressed before export. */
  readonly masked: Readonly<Partial<Record<SafetyColumn, Uint8Array>>>;
}
