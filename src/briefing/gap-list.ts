// The gap list: one line for each requirement and subject, with verdict, figure, date, owner and clause.
import type { Mark, Verdict } from '../model/verdict.ts';
import type { SubjectKind } from '../model/requirement.ts';

export interface GapLine {
  readonly requirement: string;
  readonly title: string;
  readonly clause: string;
  readonly strength: 'hard' | 'soft';
  /** Departments that the clause names, joined; empty where it names none. */
  readonly owner: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subject: string;
  /** Adcode and name; empty where the subject has no county. */
  readonly countyCode: string;
  readonly county: string;
  /** Month of a monthly duty; empty otherwise. */
  readonly period: string;
  readonly verdict: Verdict;
  readonly marks: readonly Mark[];
  /** The deciding figure and its name; null where none is known (or it was suppressed). */
  readonly figureName: string;
  readonly figure: number | string | null;
  readonly unit: string;
  /** Date of the facts where the finding carries one, else the round. ISO. */
  readonly date: string;
  /** WGS-84 degrees; null where not located or no site. */
  readonly lon: number | null;
  readonly lat: number | null;
}
