// The header row of a sheet of answers, in the words of either language; columns that nobody asks for are passed over.
/** As a workbook gives it. */
export type Cell = string | number | boolean | Date | null;

export const answerColumns = ['issue', 'action', 'status', 'day'] as const;
export type AnswerColumn = (typeof answerColumns)[number];

/** Title lines may stand above the header. */
const searchedRows = 40;

const synonyms: Readonly<Record<AnswerColumn, readonly string[]>> = {
  issue: ['编号', '问题编号', '台账编号', '问题id', 'id', 'issue', 'issueid', 'issue_id', 'issuenumber'],
  action: [
    '整改措施',
    '整改情况',
    '整改内容',
    '措施',
    '办理情况',
    'action',
    'actiontaken',
    'whatwasdone',
    'measures',
  ],
  status: [
    '状态',
    '办理状态',
    '整改状态',
    '是否申请验收',
    '申请验收',
    'status',
    'stage',
    'acceptancerequested',
  ],
  day: [
    '完成日期',
    '整改完成日期',
    '完成时间',
    '完成日',
    'completedon',
    'doneon',
    'datecompleted',
    'dateofcompletion',
    'done',
  ],
};

export interface AnswerHead {
  /** Number of the header row, from 1. */
  readonly row: number;
  /** Position of the column; null: the sheet has none. */
  readonly at: Readonly<Record<AnswerColumn, number | null>>;
  /** As written in the sheet; where it is not there, as it should be called. */
  readonly names: Readonly<Record<AnswerColumn, string>>;
}

export interface FoundHead {
  readonly head: AnswerHead;
  readonly row: number;
  /** Columns without which nothing can be read, by the name that they should have. */
  readonly missing: readonly string[];
  /** Name of a column that stands twice; null: none. */
  readonly twice: string | null;
}

function plain(cell: Cell): string {
  return String(cell ?? '')
    .normalize('NFKC')
    .replaceAll(/[\s:*（）()]/g, '')
    .toLowerCase();
}

function positions(cells: readonly Cell[], column: AnswerColumn): readonly number[] {
  return cells.flatMap((cell, at) => (synonyms[column].includes(plain(cell)) ? [at] : []));
}

/** The row that knows most columns; the first of them. */
export function findHead(rows: readonly (readonly Cell[])[]): FoundHead {
  let best = 0;
  let most = 0;
  rows.slice(0, searchedRows).forEach((cells, index) => {
    const known = answerColumns.filter((column) => positions(cells, column).length > 0).length;
    if (known > most) [best, most] = [index, known];
  });
  return headAt(rows[best] ?? [], best + 1);
}

function headAt(cells: readonly Cell[], row: number): FoundHead {
  const found = answerColumns.map((column) => ({ column, at: positions(cells, column) }));
  const of = <V>(value: (column: AnswerColumn, at: readonly number[]) => V) =>
    Object.fromEntries(found.map(({ column, at }) => [column, value(column, at)])) as Record<AnswerColumn, V>;
  const names = of((column, at) => String(cells[at[0] ?? -1] ?? synonyms[column][0]));
  const needed: readonly AnswerColumn[] = ['issue', 'action'];
  const twice = found.find(({ at }) => at.length > 1)?.column;
  return {
    head: { row, at: of((_, at) => at[0] ?? null), names },
    row,
    missing: needed.filter((column) => positions(cells, column).length === 0).map((column) => names[column]),
    twice: twice === undefined ? null : names[twice],
  };
}
