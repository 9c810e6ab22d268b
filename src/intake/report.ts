// The report of intake in words for a person: one line per fault, Chinese and English.
import type { Fault, FaultCount, Findings } from './fault.ts';
import { rules } from './rules.ts';

/** Lines for a terminal; faults first, then doubts, then how many were left out. */
export function reportLines(faults: Findings, doubts: Findings): readonly string[] {
  return [
    ...faults.listed.map((fault) => lineOf(fault, '错误', 'fault')),
    ...doubts.listed.map((fault) => lineOf(fault, '提示', 'warning')),
    ...[...faults.counts, ...doubts.counts].flatMap(moreOf),
  ];
}

export function totalOf(findings: Findings): number {
  return findings.counts.reduce((sum, { count }) => sum + count, 0);
}

function lineOf(fault: Fault, wordZh: string, wordEn: string): string {
  const { what } = rules[fault.rule];
  const rowZh = fault.row === null ? '' : ` 第 ${fault.row} 行`;
  const rowEn = fault.row === null ? '' : ` row ${fault.row}`;
  const column = fault.column === null ? '' : ` ${fault.column}`;
  const value = fault.value === null ? '' : ` “${shortened(fault.value)}”`;
  return [
    `${wordZh} ${fault.file}${rowZh}${column}${value}：${what.zh}；${fault.remedy.zh}。`,
    `  ${wordEn} ${fault.file}${rowEn}${column}${value}: ${what.en}; ${fault.remedy.en}. [${fault.rule}]`,
  ].join('\n');
}

function shortened(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function moreOf({ file, rule, count, shown }: FaultCount): readonly string[] {
  if (count === shown) return [];
  const more = count - shown;
  return [`${file}：另有 ${more} 处同类问题（${rule}）。\n  ${file}: ${more} more of [${rule}].`];
}
