// A workbook that a department answered in → what would change, or every place that is not in order. Writes nothing.
import {
  type AnswerFault,
  answerFaults,
  type Answers,
  answersOf,
  type Cell,
  hasAnswers,
} from '../../../inspection/ledger/answers.ts';
import type { LedgerRecords } from '../../../inspection/ledger/records.ts';
import { Problem } from '../../../model/problem.ts';
import type { WorkbookSheet } from '../../../state/inspect/ports.ts';

type Rows = readonly (readonly Cell[])[];

/** More faults than these help nobody. */
const faultsAtMost = 200;

export interface PlaceFault {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly column: string;
  readonly fault: AnswerFault;
}

export type AnswersRead =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: readonly PlaceFault[] };

/** The sheet that has the header of answers; the first one where none has, whose faults then say what is missing. */
export function answersSheet(sheets: readonly WorkbookSheet[]): Rows {
  return (sheets.find(({ rows }) => hasAnswers(rows)) ?? sheets[0])?.rows ?? [];
}

/** A fault of the header ends the reading: nothing below it can be told. */
const ofHead: readonly AnswerFault[] = ['column_missing', 'column_twice'];

/** The rules name the first fault; with its row left out they name the next. */
export function readAnswers(
  rows: Rows,
  setting: { readonly file: string; readonly records: LedgerRecords; readonly today: string },
): AnswersRead {
  const faults: PlaceFault[] = [];
  const left = [...rows];
  while (faults.length < faultsAtMost) {
    try {
      const answers = answersOf(left, setting);
      return faults.length === 0 ? { ok: true, answers } : { ok: false, faults };
    } catch (error) {
      const place = faultOf(error);
      if (place === null) throw error;
      faults.push(place);
      if (ofHead.includes(place.fault)) break;
      left[place.row - 1] = [];
    }
  }
  return { ok: false, faults };
}

function faultOf(error: unknown): PlaceFault | null {
  if (!(error instanceof Problem) || error.code !== 'answers_invalid') return null;
  const { row = '', column = '', fault = '' } = error.detail;
  const known = answerFaults.find((candidate) => candidate === fault);
  return known === undefined ? null : { row: Number(row), column, fault: known };
}
