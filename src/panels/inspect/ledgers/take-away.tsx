// What leaves the page: the three ledgers as CSV or one workbook, the registers, and the sheets of the departments.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { csvText } from '../../../briefing/tables/csv.ts';
import type { Sheet } from '../../../briefing/workbook/workbook.ts';
import type { Words } from '../../../language/language.ts';
import type { Atlas } from '../../../state/atlas-state.ts';
import { useAtlas, useAtlasReader, useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import { useInspect, useInspectionReader } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { type Line, provenance } from '../../provenance.ts';
import { regionName } from '../../site-name.ts';
import { useTask } from '../use-task.ts';
import type { LeftOut } from '../../../inspection/ledger/registers.ts';
import type { LedgerRow } from './ledger-row.ts';
import { type LedgerName, ledgerNames, type LedgerSheet, ledgerSheet } from './ledger-sheets.ts';
import { LeftOutLines } from './left-out-lines.tsx';
import type { NameOf } from './use-ledger-rows.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `yuncheng-ledger-issues-synthetic`: what it is, never whom it is about. */
export function fileStem(atlas: Pick<Atlas, 'manifest'>, name: string): string {
  const synthetic = atlas.manifest?.synthetic === true ? '-synthetic' : '';
  return `${atlas.manifest?.extract_id ?? 'atlas'}-ledger-${name}${synthetic}`;
}

function ownLines(words: Words, name: LedgerName, sheet: LedgerSheet, today: string): readonly Line[] {
  return [
    [words.t('ledgers.sheet.ledger'), words.t(`ledgers.ledger.${name}`)],
    [words.t('ledgers.sheet.today'), today],
    [words.t('ledgers.sheet.count'), String(sheet.rows.length)],
    ...(sheet.leftOut > 0
      ? [
          [
            words.t('ledgers.sheet.leftOut'),
            words.t('ledgers.sheet.leftOutText', { count: sheet.leftOut }),
          ] as const,
        ]
      : []),
  ];
}

function workbookSheet(
  words: Words,
  name: LedgerName,
  sheet: LedgerSheet,
  heading: readonly Line[],
  synthetic: boolean,
): Sheet {
  return {
    name: words.t(`ledgers.ledger.${name}`),
    notice: synthetic ? words.t('shell.synthetic.long') : null,
    heading: heading.map(([label, value]) => `${label}${words.t('ledgers.colon')}${value}`),
    columns: sheet.head.map((title) => ({
      title,
      width: Math.max(12, Math.min(28, title.length * 2 + 4)),
      format: 'text',
    })),
    frozenColumns: 0,
    filter: true,
    count: sheet.rows.length,
    rows: () => sheet.rows.map((cells) => cells.map((cell) => (cell === '' ? null : String(cell)))),
  };
}

interface TakeAwayProps {
  readonly ledger: LedgerName;
  readonly rows: readonly LedgerRow[];
  readonly nameOf: NameOf;
}

export function TakeAway({ ledger, rows, nameOf }: TakeAwayProps): ReactNode {
  const words = useWords();
  const commands = useInspect();
  const readAtlas = useAtlasReader();
  const readInspection = useInspectionReader();
  const ready = useAtlas((atlas) => atlas.phase === 'ready');
  const [said, setSaid] = useState('');
  const [left, setLeft] = useState<readonly LeftOut[]>([]);
  const task = useTask();
  const sheetOf = (name: LedgerName): LedgerSheet => {
    const { regions } = readAtlas();
    const countyName = (county: string): string => regionName(words, regions, county);
    return ledgerSheet(name, rows, readInspection().records, { words, siteName: nameOf, countyName });
  };
  const csv = (): void => {
    const atlas = readAtlas();
    const sheet = sheetOf(ledger);
    const preamble = provenance(words, atlas, ownLines(words, ledger, sheet, commands.today()));
    download(
      `${fileStem(atlas, ledger)}.csv`,
      csvText({ preamble, head: sheet.head, rows: sheet.rows }),
      'text/csv',
    );
    setSaid(words.t('ledgers.take.done', { count: sheet.rows.length }));
  };
  const workbook = async (): Promise<void> => {
    const { writeWorkbook } = await import('../../../briefing/workbook/write-workbook.ts');
    const atlas = readAtlas();
    const synthetic = atlas.manifest?.synthetic === true;
    const sheets = ledgerNames.map((name) => {
      const sheet = sheetOf(name);
      const heading = provenance(words, atlas, ownLines(words, name, sheet, commands.today()));
      return workbookSheet(words, name, sheet, heading, synthetic);
    });
    download(`${fileStem(atlas, 'all')}.xlsx`, await writeWorkbook({ sheets }), xlsxType);
    setSaid(words.t('ledgers.take.done', { count: sheets.reduce((sum, { count }) => sum + count, 0) }));
  };
  const registers = async (): Promise<void> => {
    const { bytes, leftOut } = await commands.exportRegisters();
    download(`${fileStem(readAtlas(), 'registers')}.zip`, bytes, 'application/zip');
    setSaid(words.t('ledgers.take.registersDone'));
    setLeft(leftOut);
  };
  return (
    <div className="ledgers__take">
      <Button isDisabled={!ready} onPress={csv} data-testid="ledger-csv">
        {words.t('ledgers.take.csv')}
      </Button>
      <Button
        isDisabled={!ready || task.busy}
        data-testid="ledger-xlsx"
        onPress={() => {
          task.run(workbook);
        }}
      >
        {words.t('ledgers.take.xlsx')}
      </Button>
      <Button
        isDisabled={!ready || task.busy}
        data-testid="ledger-registers"
        onPress={() => {
          task.run(registers);
        }}
      >
        {words.t('ledgers.take.registers')}
      </Button>
      <span className="muted" role="status">
        {said}
      </span>
      <LeftOutLines leftOut={left} nameOf={nameOf} />
      {task.problem !== null && <ProblemLine problem={task.problem} />}
    </div>
  );
}
