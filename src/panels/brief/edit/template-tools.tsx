// Which template is open, and what can be done with it: keep it under a name, hand it on as a file, take one in.
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { shippedTemplates } from '../../../briefing/shipped-templates.ts';
import { parseTemplate, templateText } from '../../../briefing/template-text.ts';
import type { Template } from '../../../briefing/template.ts';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { useCommands, useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import { ProblemLine } from '../../problem-line.tsx';
import { today } from '../../today.ts';
import type { OpenTemplate } from '../use-template.ts';

/** An id that no other browser makes; letters and digits only. */
function ownId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `own-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function kept(template: Template) {
  return { kind: 'template', name: template.id, text: templateText(template), keptOn: today() } as const;
}

const isShipped = (id: string): boolean => shippedTemplates.some((template) => template.id === id);

/** Another template has this id: reading must not replace it. */
function isTaken(given: Template, own: readonly Template[]): boolean {
  const text = templateText(given);
  return isShipped(given.id) || own.some((mine) => mine.id === given.id && templateText(mine) !== text);
}

function SaveAs({
  open,
  template,
  onSaid,
}: ToolProps & { readonly onSaid: (text: string) => void }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const [title, setTitle] = useState('');
  const keep = async (mine: Template): Promise<void> => {
    if (!(await open.kept.change(() => commands.records.put([kept(mine)])))) return;
    commands.editTemplate(null);
    commands.setBriefing({ template: mine.id });
    onSaid(words.t('brief.kept', { title: words.pick(mine.title) }));
  };
  const saveAs = (event: FormEvent): void => {
    event.preventDefault();
    const name = title.trim();
    if (name === '') return;
    setTitle('');
    void keep({ ...template, id: ownId(), title: { zh: name, en: name } });
  };
  return (
    <>
      {!isShipped(template.id) && (
        <Button isDisabled={!open.changed} onPress={() => void keep(template)}>
          {words.t('brief.keep')}
        </Button>
      )}
      <form className="brief__save" onSubmit={saveAs}>
        <input
          className="search__input"
          aria-label={words.t('brief.keepAs.name')}
          placeholder={words.t('brief.keepAs.name')}
          value={title}
          maxLength={80}
          onChange={(event) => {
            setTitle(event.target.value);
          }}
        />
        <Button type="submit" isDisabled={title.trim() === ''}>
          {words.t('brief.keepAs')}
        </Button>
      </form>
    </>
  );
}

interface ToolProps {
  readonly open: OpenTemplate;
  readonly template: Template;
}

function FileTools({
  open,
  template,
  onSaid,
}: ToolProps & { readonly onSaid: (text: string) => void }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const input = useRef<HTMLInputElement>(null);
  const read = (file: File): Promise<boolean> =>
    open.kept.change(async () => {
      const given = parseTemplate(await file.text(), file.name);
      const mine = isTaken(given, open.own) ? { ...given, id: ownId() } : given;
      await commands.records.put([kept(mine)]);
      commands.editTemplate(null);
      commands.setBriefing({ template: mine.id });
      onSaid(words.t('brief.kept', { title: words.pick(mine.title) }));
    });
  const remove = async (): Promise<void> => {
    if (!(await open.kept.change(() => commands.records.remove('template', template.id)))) return;
    commands.editTemplate(null);
    commands.setBriefing({ template: shippedTemplates[0]?.id ?? '' });
    onSaid(words.t('brief.deleted', { title: words.pick(template.title) }));
  };
  return (
    <div className="brief__tools">
      <Button
        onPress={() => {
          download(`${template.id}.json`, templateText(template), 'application/json');
        }}
      >
        {words.t('brief.file.write')}
      </Button>
      <Button onPress={() => input.current?.click()}>{words.t('brief.file.read')}</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.t('brief.file.read')}
        data-testid="template-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void read(file);
        }}
      />
      {open.changed && (
        <Button
          look="quiet"
          onPress={() => {
            commands.editTemplate(null);
            onSaid('');
          }}
        >
          {words.t('brief.undo')}
        </Button>
      )}
      {!isShipped(template.id) && (
        <Button look="quiet" onPress={() => void remove()}>
          {words.t('brief.delete')}
        </Button>
      )}
    </div>
  );
}

export function TemplateTools({ open, template }: ToolProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const [said, setSaid] = useState('');
  return (
    <section className="brief__template" aria-label={words.t('brief.template')}>
      <Choice
        label={words.t('brief.template')}
        value={template.id}
        options={[...shippedTemplates, ...open.own].map(({ id, title }) => ({
          id,
          label: words.pick(title),
        }))}
        onChoose={(id) => {
          setSaid('');
          commands.editTemplate(null);
          commands.setBriefing({ template: id });
        }}
      />
      {open.missing !== null && <p role="status">{words.t('brief.missing', { id: open.missing })}</p>}
      {open.kept.forbidden && <p className="muted">{words.t('brief.forbidden')}</p>}
      {open.unreadable !== null && <ProblemLine problem={open.unreadable} />}
      {open.kept.problem !== null && <ProblemLine problem={open.kept.problem} />}
      {open.changed && <p data-testid="template-changed">{words.t('brief.changed')}</p>}
      <p role="status" data-testid="template-said">
        {said}
      </p>
      <SaveAs open={open} template={template} onSaid={setSaid} />
      <FileTools open={open} template={template} onSaid={setSaid} />
    </section>
  );
}
