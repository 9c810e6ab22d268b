// What the registers hold of a county beside its findings: assessment, money, visits, ledger, projects.

/** A figure of a register. Suppressed: emptied before export. */
export interface RecordCell {
  readonly state: 'known' | 'unknown' | 'suppressed';
  /** Null unless known. */
  readonly value: number | null;
}

export interface AssessmentYear {
  readonly year: number;
  readonly self: RecordCell;
  readonly city: RecordCell;
}

export interface FinanceYear {
  readonly item: string;
  readonly year: number;
  /** Yuan. */
  readonly due: RecordCell;
  readonly paid: RecordCell;
}

export interface VisitMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly visits: number;
  readonly unannounced: number;
  /** Visits of which nobody wrote whether they were announced. */
  readonly kindUnknown: number;
  readonly sites: number;
}

export interface IssueLine {
  /** Null: not recorded. */
  readonly dimension: string | null;
  readonly found: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
  readonly noDue: number;
  readonly reopened: number;
}

export interface ProjectLine {
  readonly id: string;
  readonly name: string | null;
  readonly plannedEnd: string | null;
  readonly finishedOn: string | null;
  readonly acceptedOn: string | null;
  readonly reportedOn: string | null;
  /** Days past the planned end, 0 or less if in time; null without a planned end. */
  readonly delayDays: number | null;
}

export interface CountyRecord {
  readonly county: string;
  readonly round: string;
  /** Tables that the extract holds: of the others nothing is known. */
  readonly tables: ReadonlySet<string>;
  readonly assessments: readonly AssessmentYear[];
  readonly finances: readonly FinanceYear[];
  readonly visits: readonly VisitMonth[];
  readonly issues: readonly IssueLine[];
  readonly projects: readonly ProjectLine[];
}
