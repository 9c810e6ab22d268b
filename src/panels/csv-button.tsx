// Carries a table away as CSV, with what it shows above it. The texts are those of the screen.
import { type ReactNode, useState } from 'react';
import { Button } from '../components/button.tsx';
import { useAtlas, useAtlasReader, useWords } from './atlas-context.tsx';
import { csvText } from '../briefing/tables/csv.ts';
import { download } from './download.ts';
import { type Line, provenance } from './provenance.ts';

export interface Sheet {
  /** What the table holds: place, months and the like. */
  readonly own: readonly Line[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export function CsvButton(props: {
  /** Part of the file's name, in Latin letters. */
  readonly name: string;
  readonly sheet: () => Sheet;
  /** What the button says; a plain word for the export where left out. */
  readonly label?: string;
  readonly disabled?: boolean;
}): ReactNode {
  const { name, sheet, label, disabled = false } = props;
  const words = useWords();
  const evaluating = useAtlas((atlas) => atlas.evaluating);
  const read = useAtlasReader();
  const [said, setSaid] = useState('');
  const write = (): void => {
    const atlas = read();
    const { own, head, rows } = sheet();
    const file = `${atlas.manifest?.extract_id ?? 'atlas'}-${atlas.round ?? ''}-${name}.csv`;
    download(file, csvText({ preamble: provenance(words, atlas, own), head, rows }), 'text/csv');
    setSaid(words.t('review.matrix.csvDone', { count: rows.length }));
  };
  return (
    <>
      <span className="muted" role="status">
        {said}
      </span>
      <Button onPress={write} isDisabled={disabled || evaluating} data-testid={`csv-${name}`}>
        {label ?? words.t('review.matrix.csv')}
      </Button>
    </>
  );
}
