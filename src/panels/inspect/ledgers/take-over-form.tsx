// Asks for what the registers do not say before an issue of the extract becomes one of this ledger.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { type Dimension, dimensions } from '../../../inspection/dimension.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { dimensionText } from '../../issue-words.ts';
import { ProblemLine } from '../../problem-line.tsx';
import { useTask } from '../use-task.ts';
import type { LedgerRow } from './ledger-row.ts';
import { RoleLine } from './role-line.tsx';
import { takeOverChanges } from './take-over.ts';

export function TakeOverForm({ row }: { readonly row: LedgerRow }): ReactNode {
  const words = useWords();
  const commands = useInspect();
  const extract = useAtlas((atlas) => atlas.manifest?.extract_id ?? '');
  const role = useInspection((inspection) => inspection.role);
  const [dimension, setDimension] = useState<Dimension | null>(row.dimension);
  const [foundOn, setFoundOn] = useState(row.foundOn ?? '');
  const [finder, setFinder] = useState('');
  const task = useTask();
  const complete = role !== '' && dimension !== null && foundOn !== '' && finder.trim() !== '';
  const take = (): void => {
    if (dimension === null || !complete) return;
    const reason =
      row.formerSite === null
        ? words.t('ledgers.takeOver.reason', { extract })
        : words.t('ledgers.takeOver.reasonFormer', { extract, site: row.formerSite });
    task.run(() =>
      commands.write(takeOverChanges(row, { dimension, foundOn, finder: finder.trim(), reason })),
    );
  };
  return (
    <form
      className="issue-part issue-form"
      data-testid="take-over"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <h3>{words.t('ledgers.takeOver')}</h3>
      <p className="muted">{words.t('ledgers.takeOver.note')}</p>
      {row.formerSite !== null && (
        <p>{words.t('ledgers.takeOver.former', { site: row.formerSite, name: row.siteName })}</p>
      )}
      <RoleLine />
      {row.dimension === null && (
        <Choice
          label={words.t('ledgers.dimension')}
          value={dimension}
          options={dimensions.map((id) => ({ id, label: dimensionText(words, id) }))}
          onChoose={setDimension}
        />
      )}
      {row.foundOn === null && (
        <TextField
          label={words.t('ledgers.field.foundOn')}
          type="date"
          value={foundOn}
          onChange={setFoundOn}
        />
      )}
      <TextField
        label={words.t('ledgers.field.finder')}
        hint={words.t('ledgers.takeOver.finderHint')}
        value={finder}
        onChange={setFinder}
      />
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      <Button type="submit" isDisabled={task.busy || !complete}>
        {words.t('ledgers.takeOver.do')}
      </Button>
    </form>
  );
}
