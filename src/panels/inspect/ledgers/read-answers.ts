// A workbook that a department answered in → what would change, or every place that is not in order. Writes nothing.
import {
  type AnswerFault,
  answerFaults,
  type Answers,
  answersOf,
  type Cell,
} from '../../../inspection/ledger/answers.ts';
import type { LedgerRecords } from '../../../inspection/ledger/records.ts';
import { Problem } from '../../../model/problem.ts';

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

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The first sheet. Rejects with Problem answers_invalid where the file is no workbook. */
export async function workbookRows(file: File): Promise<Rows> {
  const { readSheet } = await import('read-excel-file/browser');
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(file);
    return rows.map((row) => row.map(cellOf));
  } catch (error) {
    throw new Problem(
      'answers_invalid',
      { file: file.name, row: '1', column: '', fault: 'not_a_workbook' },
      error,
    );
  }
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
