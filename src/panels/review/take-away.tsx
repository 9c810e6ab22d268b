// What a user carries away: the matrix as CSV, and a print view that holds every row.
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../components/button.tsx';
import { useAtlas, useAtlasReader, useCommands, useWords } from '../atlas-context.tsx';
import { csvText } from '../../briefing/tables/csv.ts';
import { download } from '../download.ts';
import { usePrinting } from '../use-printing.ts';
import { preamble, sheetHead, sheetRows } from './matrix/matrix-sheet.ts';
import type { MatrixView } from './matrix/use-matrix.ts';
import './take-away.css';

/** More rows than this make a print job of hundreds of pages. */
const printedRows = 3000;

function PrintSheet({ view }: { readonly view: MatrixView }): ReactNode {
  const words = useWords();
  const atlas = useAtlas((whole) => whole);
  const rows = [...sheetRows(words, atlas, view, { limit: printedRows })];
  const cut = view.rows.length > printedRows;
  return (
    <div className="print-sheet">
      <h1>{words.t('review.print.title')}</h1>
      {atlas.manifest?.synthetic === true && (
        <p className="print-sheet__synthetic">{words.t('shell.synthetic')}</p>
      )}
      <dl>
        {preamble(words, atlas, view).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {cut && <p>{words.t('review.print.cut', { total: view.rows.length, shown: printedRows })}</p>}
      <table>
        <thead>
          <tr>
            {sheetHead(words, view.columns).map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CsvButton({ view }: { readonly view: MatrixView }): ReactNode {
  const words = useWords();
  const evaluating = useAtlas((atlas) => atlas.evaluating);
  const read = useAtlasReader();
  const [said, setSaid] = useState('');
  const write = (): void => {
    const atlas = read();
    const sheet = {
      preamble: preamble(words, atlas, view),
      head: sheetHead(words, view.columns),
      rows: sheetRows(words, atlas, view),
    };
    download(`${atlas.manifest?.extract_id ?? 'atlas'}-${atlas.round ?? ''}.csv`, csvText(sheet), 'text/csv');
    setSaid(words.t('review.matrix.csvDone', { count: view.rows.length }));
  };
  return (
    <>
      <span className="matrix__said" role="status">
        {said}
      </span>
      <Button onPress={write} isDisabled={evaluating} data-testid="csv">
        {words.t('review.matrix.csv')}
      </Button>
    </>
  );
}

/** Every finding of the round with its evidence, in the same lines as the command line prints. */
export function FindingsButton(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const manifest = useAtlas((atlas) => atlas.manifest);
  const round = useAtlas((atlas) => atlas.round);
  const evaluating = useAtlas((atlas) => atlas.evaluating);
  const [working, setWorking] = useState(false);
  const write = async (): Promise<void> => {
    setWorking(true);
    try {
      const lines = (await commands.allFindings()).map((finding) => `${JSON.stringify(finding)}\n`);
      const kind = manifest?.synthetic === true ? 'findings-synthetic' : 'findings';
      const name = `${manifest?.extract_id ?? 'atlas'}-${round ?? ''}-${kind}.jsonl`;
      download(name, lines.join(''), 'application/x-ndjson');
    } catch (error) {
      commands.reportProblem(error, 'all');
    } finally {
      setWorking(false);
    }
  };
  return (
    <Button onPress={() => void write()} isDisabled={evaluating || working} data-testid="findings">
      {words.t('tools.findings')}
    </Button>
  );
}

export function TakeAway({ view }: { readonly view: MatrixView }): ReactNode {
  const words = useWords();
  const printing = usePrinting();
  const open = useAtlas((atlas) => atlas.session.workspace === 'review');
  return (
    <>
      <CsvButton view={view} />
      <FindingsButton />
      <Button
        onPress={() => {
          print();
        }}
      >
        {words.t('review.matrix.print')}
      </Button>
      {printing && open && createPortal(<PrintSheet view={view} />, document.body)}
    </>
  );
}
