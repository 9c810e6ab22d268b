// The three ledgers as tables to take away. What came from a visit that is not closed stays out. Pure.
import type { LedgerRecords } from '../../../inspection/ledger/records.ts';
import { workLedger, type WorkRow } from '../../../inspection/ledger/three-ledgers.ts';
import type { Words } from '../../../language/language.ts';
import { dimensionText, dueText, ownerText } from '../../issue-words.ts';
import type { LedgerRow } from './ledger-row.ts';
import { rectifyRows, stepTrail } from './rectify-ledger.tsx';
import { notKnown, workColumns, workCounts } from './work-ledger.tsx';

export const ledgerNames = ['issues', 'rectify', 'work'] as const;
export type LedgerName = (typeof ledgerNames)[number];

type Cells = readonly (string | number)[];

export interface LedgerSheet {
  readonly head: readonly string[];
  readonly rows: readonly Cells[];
  /** Lines that were left out since their visit is not closed. */
  readonly leftOut: number;
}

export interface SheetSetting {
  readonly words: Words;
  readonly siteName: (site: string) => string;
  readonly countyName: (county: string) => string;
}

const issueHead = [
  'key',
  'origin',
  'county',
  'site',
  'siteId',
  'dimension',
  'requirement',
  'title',
  'severity',
  'source',
  'found',
  'finder',
  'owner',
  'dueOn',
  'due',
  'stage',
  'closed',
  'reopens',
] as const;

function issueCells(words: Words, row: LedgerRow): Cells {
  const unknown = words.t('ledgers.unknown');
  return [
    row.key,
    words.t(`ledgers.origin.${row.origin}`),
    row.countyName,
    row.siteName,
    row.site,
    dimensionText(words, row.dimension),
    row.requirement ?? '',
    row.title,
    row.severity === null ? unknown : words.t(`ledgers.severity.${row.severity}`),
    row.source === null ? unknown : words.t(`ledgers.source.${row.source}`),
    row.foundOn ?? unknown,
    row.finder ?? '',
    ownerText(words, row.owner),
    row.dueOn ?? '',
    dueText(words, row.daysLeft, row.asOf) ?? '',
    words.t(`ledgers.status.${row.stage}`),
    row.closedOn ?? '',
    row.reopens ?? '',
  ];
}

function rectifyCells(words: Words, row: LedgerRow): Cells {
  return [
    row.key,
    words.t(`ledgers.origin.${row.origin}`),
    ownerText(words, row.owner),
    row.title,
    row.siteName,
    row.countyName,
    row.dueOn ?? '',
    dueText(words, row.daysLeft, row.asOf) ?? '',
    row.action ?? '',
    words.t(`ledgers.status.${row.stage}`),
    row.issue === null ? '' : stepTrail(words, row.issue).join('；'),
    row.verifiedOn ?? '',
    row.verifier === null ? '' : ownerText(words, row.verifier),
    row.closedOn ?? '',
  ];
}

function workCells({ words, siteName, countyName }: SheetSetting, line: WorkRow): Cells {
  const { visit } = line;
  return [
    visit.key,
    visit.visitedOn,
    siteName(visit.site),
    countyName(visit.county),
    words.t(`ledgers.visit.${visit.kind}`),
    visit.team,
    ...workCounts(line).map((count) => count ?? notKnown),
    visit.closedOn ?? '',
  ];
}

function workSheet(records: LedgerRecords, setting: SheetSetting): LedgerSheet {
  const { words } = setting;
  const lines = workLedger(records);
  const closed = lines.filter(({ visit }) => visit.closedOn !== null);
  return {
    head: [words.t('ledgers.sheet.key'), ...workColumns.map((column) => words.t(`ledgers.work.${column}`))],
    rows: closed.map((line) => workCells(setting, line)),
    leftOut: lines.length - closed.length,
  };
}

function rectifyHead(words: Words): readonly string[] {
  return [
    words.t('ledgers.sheet.key'),
    words.t('ledgers.sheet.origin'),
    words.t('ledgers.rectify.owner'),
    words.t('ledgers.rectify.title'),
    words.t('ledgers.rectify.site'),
    words.t('ledgers.column.county'),
    words.t('ledgers.sheet.dueOn'),
    words.t('ledgers.sheet.due'),
    words.t('ledgers.rectify.action'),
    words.t('ledgers.rectify.stage'),
    words.t('ledgers.rectify.steps'),
    words.t('ledgers.rectify.verified'),
    words.t('ledgers.field.verifier'),
    words.t('ledgers.rectify.closed'),
  ];
}

/** `rows` are the issues on screen, filters applied; the visits are always all. */
export function ledgerSheet(
  name: LedgerName,
  rows: readonly LedgerRow[],
  records: LedgerRecords,
  setting: SheetSetting,
): LedgerSheet {
  const { words } = setting;
  if (name === 'work') return workSheet(records, setting);
  const own = name === 'rectify' ? rectifyRows(rows) : rows;
  const readable = own.filter(({ isSealed }) => !isSealed);
  return {
    head:
      name === 'issues' ? issueHead.map((column) => words.t(`ledgers.sheet.${column}`)) : rectifyHead(words),
    rows: readable.map((row) => (name === 'issues' ? issueCells(words, row) : rectifyCells(words, row))),
    leftOut: own.length - readable.length,
  };
}
