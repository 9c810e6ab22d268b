// Departments answer in a workbook: out with their open issues, in with what they wrote, shown before it is written.
import { type ReactNode, useId, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { useAtlasReader, useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ownerText } from '../../issue-words.ts';
import { ProblemLine } from '../../problem-line.tsx';
import { provenance } from '../../provenance.ts';
import { useTask } from '../use-task.ts';
import { answerable, answerSheet } from './answer-sheet.ts';
import { fieldName, valueText } from './field-words.ts';
import type { LedgerRow } from './ledger-row.ts';
import { answersSheet, type AnswersRead, readAnswers } from './read-answers.ts';
import { RoleLine } from './role-line.tsx';
import { fileStem, xlsxType } from './take-away.tsx';

function Out({ rows }: { readonly rows: readonly LedgerRow[] }): ReactNode {
  const words = useWords();
  const readAtlas = useAtlasReader();
  const commands = useInspect();
  const owners = [...new Set(answerable(rows).map(({ owner }) => owner ?? ''))].toSorted();
  const [chosen, setChosen] = useState('');
  const owner = owners.includes(chosen) ? chosen : (owners[0] ?? '');
  const task = useTask();
  if (owners.length === 0) return <p className="muted">{words.t('ledgers.answers.none')}</p>;
  const make = async (): Promise<void> => {
    const { writeWorkbook } = await import('../../../briefing/workbook/write-workbook.ts');
    const atlas = readAtlas();
    const own = answerable(rows).filter((row) => row.owner === owner);
    const heading = provenance(words, atlas, [
      [words.t('ledgers.answers.owner'), ownerText(words, owner)],
      [words.t('ledgers.sheet.today'), commands.today()],
    ]).map(([label, value]) => `${label}${words.t('ledgers.colon')}${value}`);
    const notice = atlas.manifest?.synthetic === true ? words.t('shell.synthetic.long') : null;
    const bytes = await writeWorkbook({ sheets: [answerSheet(words, own, { notice, heading })] });
    download(`${fileStem(atlas, 'answers')}.xlsx`, bytes, xlsxType);
  };
  return (
    <div className="issue-form__row">
      <Choice
        label={words.t('ledgers.answers.owner')}
        value={owner}
        options={owners.map((id) => ({ id, label: ownerText(words, id) }))}
        onChoose={setChosen}
      />
      <Button
        isDisabled={task.busy}
        onPress={() => {
          task.run(make);
        }}
      >
        {words.t('ledgers.answers.out')}
      </Button>
      {task.problem !== null && <ProblemLine problem={task.problem} />}
    </div>
  );
}

function Faults({ read }: { readonly read: Extract<AnswersRead, { ok: false }> }): ReactNode {
  const words = useWords();
  return (
    <div role="alert" className="issue-refusal" data-testid="answer-faults" data-count={read.faults.length}>
      <p>{words.t('ledgers.answers.faults', { count: read.faults.length })}</p>
      <ul>
        {read.faults.map(({ row, column, fault }) => (
          <li key={`${row} ${column} ${fault}`}>
            {words.t('ledgers.answers.place', { row, column })} {words.t(`ledgers.answers.fault.${fault}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PreviewProps {
  readonly read: Extract<AnswersRead, { ok: true }>;
  readonly onWrite: () => void;
}

function Preview({ read, onWrite }: PreviewProps): ReactNode {
  const words = useWords();
  const issues = useInspection((inspection) => inspection.records.issues);
  const role = useInspection((inspection) => inspection.role);
  const { changes } = read.answers;
  if (changes.length === 0) return <p role="status">{words.t('ledgers.answers.nothing')}</p>;
  const lines = changes.map(({ key, field, value }) => {
    const issue = issues.find((one) => one.key === key);
    const old =
      field === 'action' ? (issue?.action ?? null) : field === 'status' ? (issue?.status ?? null) : null;
    return {
      key,
      field,
      title: issue?.title ?? key,
      old: valueText(words, field, old),
      now: valueText(words, field, value),
    };
  });
  return (
    <div className="issue-form" data-testid="answer-preview" data-count={changes.length}>
      <p role="status">
        {words.t('ledgers.answers.preview', {
          count: read.answers.issues.length,
          requested: read.answers.requested.length,
        })}
      </p>
      <div
        className="ledger-scroll"
        role="region"
        tabIndex={0}
        aria-label={words.t('ledgers.answers.changes')}
      >
        <table className="ledger-table">
          <thead>
            <tr>
              <th scope="col">{words.t('ledgers.column.title')}</th>
              <th scope="col">{words.t('ledgers.answers.field')}</th>
              <th scope="col">{words.t('ledgers.answers.old')}</th>
              <th scope="col">{words.t('ledgers.answers.new')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, field, title, old, now }, at) => (
              <tr key={`${key} ${field} ${at}`}>
                <th scope="row">{title}</th>
                <td>{fieldName(words, field)}</td>
                <td>{old}</td>
                <td className="ledger-table__text">{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RoleLine />
      <Button look="main" isDisabled={role === ''} onPress={onWrite}>
        {words.t('ledgers.answers.write')}
      </Button>
    </div>
  );
}

interface AnsweredSheet {
  readonly file: string;
  readonly rows: Parameters<typeof readAnswers>[0];
}

function In(): ReactNode {
  const words = useWords();
  const id = useId();
  const commands = useInspect();
  const records = useInspection((inspection) => inspection.records);
  const [sheet, setSheet] = useState<AnsweredSheet | null>(null);
  // Read against the ledger as it stands: another device's file may come in while this is looked at.
  const read = useMemo(
    () => sheet && readAnswers(sheet.rows, { file: sheet.file, records, today: commands.today() }),
    [sheet, records, commands],
  );
  const [said, setSaid] = useState('');
  const task = useTask();
  const open = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    setSheet({ file: file.name, rows: answersSheet(await commands.readWorkbook(file.name, bytes)) });
  };
  const write = async ({ answers }: Extract<AnswersRead, { ok: true }>): Promise<void> => {
    await commands.write(answers.changes);
    setSheet(null);
    setSaid(words.t('ledgers.answers.written', { count: answers.issues.length }));
  };
  return (
    <div className="issue-form">
      <label htmlFor={id}>{words.t('ledgers.answers.in')}</label>
      <input
        id={id}
        type="file"
        accept=".xlsx"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          setSheet(null);
          setSaid('');
          if (file !== undefined) task.run(() => open(file));
        }}
      />
      <p className="muted" role="status">
        {said}
      </p>
      {task.problem !== null && <ProblemLine problem={task.problem} />}
      {read !== null && !task.busy && !read.ok && <Faults read={read} />}
      {read !== null && !task.busy && read.ok && (
        <Preview
          read={read}
          onWrite={() => {
            task.run(() => write(read));
          }}
        />
      )}
    </div>
  );
}

export function AnswersPanel({ rows }: { readonly rows: readonly LedgerRow[] }): ReactNode {
  const words = useWords();
  return (
    <Disclosure level={2} title={words.t('ledgers.answers')}>
      <div className="issue-form" data-testid="answers">
        <p className="muted">{words.t('ledgers.answers.note')}</p>
        <Out rows={rows} />
        <In />
      </div>
    </Disclosure>
  );
}
