// Saved views: the whole state under a name, kept in this browser, carried as a file.
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Popover } from '../../../components/popover.tsx';
import type { KeptRecord } from '../../../model/kept-record.ts';
import { longestName, readViews, viewsText, viewsToAdd } from '../../../state/saved-views.ts';
import { useCommands, useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import { ProblemLine } from '../../problem-line.tsx';
import { today } from '../../today.ts';
import { CopyLink } from '../copy-link.tsx';
import { type Records, useRecords } from '../../use-records.ts';
import './views.css';

function SaveForm({
  kept,
  onSaid,
}: {
  readonly kept: Records;
  readonly onSaid: (text: string) => void;
}): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const taken = kept.records?.some((record) => record.name === trimmed) ?? false;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (trimmed === '') return;
    const record: KeptRecord = { kind: 'view', name: trimmed, text: commands.link(), keptOn: today() };
    onSaid('');
    if (!(await kept.change(() => commands.records.put([record])))) return;
    setName('');
    onSaid(words.t('views.saved', { name: trimmed }));
  };
  return (
    <form className="views__save" onSubmit={(event) => void save(event)}>
      <label>
        {words.t('views.name')}
        <input
          className="search__input"
          value={name}
          maxLength={longestName}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </label>
      <Button type="submit" look="main" isDisabled={trimmed === ''}>
        {words.t(taken ? 'views.replace' : 'views.save')}
      </Button>
    </form>
  );
}

function ViewLine(props: {
  readonly record: KeptRecord;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}): ReactNode {
  const { record, onOpen, onDelete } = props;
  const words = useWords();
  return (
    <li className="views__line">
      <Button look="link" onPress={onOpen}>
        {record.name}
      </Button>
      <span className="muted">{record.keptOn}</span>
      <Button
        look="quiet"
        aria-label={words.t('views.deleteNamed', { name: record.name })}
        onPress={onDelete}
      >
        {words.t('views.delete')}
      </Button>
    </li>
  );
}

function FileTools({
  kept,
  onSaid,
}: {
  readonly kept: Records;
  readonly onSaid: (text: string) => void;
}): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<void> => {
    const done = await kept.change(async () => {
      const views = readViews(await file.text(), file.name);
      const added = viewsToAdd(await commands.records.list('view'), views);
      await commands.records.put(added);
      onSaid(words.t('views.read', { count: added.length, same: views.length - added.length }));
    });
    if (!done) onSaid('');
  };
  return (
    <div className="views__tools">
      <Button
        isDisabled={(kept.records ?? []).length === 0}
        onPress={() => {
          download('anzhi-atlas-views.json', viewsText(kept.records ?? []), 'application/json');
        }}
      >
        {words.t('views.export')}
      </Button>
      <Button onPress={() => input.current?.click()}>{words.t('views.import')}</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.t('views.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void read(file);
        }}
      />
    </div>
  );
}

function Body({ close }: { readonly close: () => void }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const kept = useRecords('view');
  const [said, setSaid] = useState('');
  const records = kept.records ?? [];
  const remove = async (name: string): Promise<void> => {
    const done = await kept.change(() => commands.records.remove('view', name));
    setSaid(done ? words.t('views.deleted', { name }) : '');
  };
  const standing = kept.forbidden
    ? 'views.forbidden'
    : kept.records === null
      ? 'views.reading'
      : 'views.empty';
  return (
    <div className="views" data-testid="views">
      <CopyLink />
      <h3 className="views__title">{words.t('views.saved.title')}</h3>
      <p className="muted">{words.t('views.note')}</p>
      <SaveForm kept={kept} onSaid={setSaid} />
      {kept.problem !== null && <ProblemLine problem={kept.problem} />}
      <p role="status">{said}</p>
      {records.length === 0 ? (
        <p className="muted">{words.t(standing)}</p>
      ) : (
        <ul className="views__list" aria-label={words.t('views.title')}>
          {records.map((record) => (
            <ViewLine
              key={record.name}
              record={record}
              onOpen={() => {
                close();
                void commands.openLink(record.text);
              }}
              onDelete={() => void remove(record.name)}
            />
          ))}
        </ul>
      )}
      <FileTools kept={kept} onSaid={setSaid} />
    </div>
  );
}

export function ViewsButton(): ReactNode {
  const words = useWords();
  return (
    <Popover
      title={words.t('views.title')}
      trigger={<Button data-testid="views-button">{words.t('views.button')}</Button>}
    >
      {(close) => <Body close={close} />}
    </Popover>
  );
}
