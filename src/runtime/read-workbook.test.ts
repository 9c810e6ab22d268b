import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../briefing/workbook/workbook.ts';
import { writeWorkbook } from '../briefing/workbook/write-workbook.ts';
import { answersOf, hasAnswers } from '../inspection/ledger/answers.ts';
import { LedgerDevice, uuidOf } from '../testing/ledger-device.ts';
import { anIssue } from '../testing/ledger-example.ts';
import { readWorkbook } from './read-workbook.ts';

const issue = uuidOf(7, 1);

function sheet(
  name: string,
  heading: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Sheet {
  return {
    name,
    notice: null,
    heading,
    columns: [
      { title: '编号', width: 40, format: 'text' },
      { title: '整改措施', width: 40, format: 'wrapped' },
      { title: '完成日期', width: 12, format: 'date' },
    ],
    frozenColumns: 1,
    filter: true,
    count: rows.length,
    rows: () => rows,
  };
}

describe('a workbook', () => {
  it('is read back with its days, and answers are found below their heading', async () => {
    const written = await writeWorkbook({
      sheets: [
        sheet(
          '回复',
          ['县教育局', '2026 年第四季度'],
          [
            [issue, '已开诊\n每周三次', '2026-10-20'],
            [issue.replace('1', '2'), null, null],
          ],
        ),
      ],
    });
    const [read] = await readWorkbook('回复.xlsx', written);
    if (read === undefined) throw new Error('a sheet was expected');
    expect(read.name).toBe('回复');
    expect(hasAnswers(read.rows)).toBe(true);
    const device = new LedgerDevice(1);
    device.write(anIssue({ key: issue, status: 'rectifying', owner: '县教育局', dueOn: '2026-11-01' }));
    const answers = answersOf(read.rows, { file: '回复.xlsx', records: device.records, today: '2026-11-20' });
    expect(answers.requested).toEqual([issue]);
    expect(Object.fromEntries(answers.changes.map(({ field, value }) => [field, value]))).toEqual({
      doneOn: '2026-10-20',
      action: '已开诊\n每周三次',
      status: 'acceptance_requested',
    });
  });

  it('that is none, or says that it holds too much, is refused', async () => {
    const text = new TextEncoder().encode('编号,整改措施\n');
    await expect(readWorkbook('a.xlsx', text)).rejects.toThrow(/not_a_workbook/);
    await expect(readWorkbook('a.xlsx', zipSync({ 'a.txt': text }))).rejects.toThrow(/not_a_workbook/);
    await expect(readWorkbook('a.xlsx', new Uint8Array(11 << 20))).rejects.toThrow(/too_large/);
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(64) });
    const central = bomb.findLastIndex(
      (_, at) => bomb[at] === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1,
    );
    new DataView(bomb.buffer).setUint32(central + 24, 2 ** 31, true);
    await expect(readWorkbook('a.xlsx', bomb)).rejects.toThrow(/too_large/);
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`${at}`, new Uint8Array()]));
    await expect(readWorkbook('a.xlsx', zipSync(many))).rejects.toThrow(/too_large/);
  });
});
