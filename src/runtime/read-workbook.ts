// A workbook (XLSX) as sheets of cells, in the page and in tests alike. What is too large is not opened at all.
import { unzipSync } from 'fflate';
import { Problem } from '../model/problem.ts';
import type { Cell } from '../inspection/ledger/answers.ts';
import type { WorkbookSheet } from '../state/inspect/ports.ts';

const largestFile = 10 << 20;
/** Bytes of everything inside, as its list of contents says. */
const largestContents = 100 << 20;
const mostFiles = 2_000;
const mostRows = 50_000;
const mostColumns = 500;

/** Rejects with Problem answers_invalid (file, and `reason` too_large or not_a_workbook). */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<readonly WorkbookSheet[]> {
  const refuse = (reason: string, cause?: unknown) =>
    new Problem('answers_invalid', { file, row: '1', column: '–', reason }, cause);
  if (bytes.length > largestFile || contentsOf(bytes) > largestContents) throw refuse('too_large');
  const { default: readXlsx } = await import('read-excel-file/universal');
  const own = bytes.slice();
  const found = await readXlsx(own.buffer).catch((error: unknown) => {
    throw refuse('not_a_workbook', error);
  });
  return found.map(({ sheet, data }) => {
    if (data.length > mostRows || data.some((row) => row.length > mostColumns)) throw refuse('too_large');
    return { name: sheet, rows: data.map((row) => row.map(cellOf)) };
  });
}

/** Unpacked bytes that the package declares; more than any limit where it holds too many files. 0 where it is none. */
function contentsOf(bytes: Uint8Array): number {
  let sum = 0;
  let files = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        sum += originalSize;
        files += 1;
        return false;
      },
    });
  } catch {
    return 0;
  }
  return files > mostFiles ? Infinity : sum;
}

function cellOf(cell: unknown): Cell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return cell instanceof Date ? cell : null;
}
