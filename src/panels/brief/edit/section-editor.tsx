// The sections of the open briefing: order, what each is narrowed to, and what the presenter says.
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckList } from '../../../components/check-list.tsx';
import { Choice } from '../../../components/choice.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import type { Words } from '../../../language/language.ts';
import { sectionKinds, type Template, type TemplateSection } from '../../../briefing/template.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { regionName } from '../../site-name.ts';
import { added, changed, moved, narrowedBy, without } from './template-edit.ts';

interface LineProps {
  readonly template: Template;
  readonly index: number;
  readonly section: TemplateSection;
}

/** The counties or requirements that a section speaks of; none chosen: all that it takes by itself. */
function Narrowing({ template, index, section }: LineProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const regions = useAtlas((atlas) => atlas.regions);
  const pack = useAtlas((atlas) => atlas.pack);
  const options = {
    counties: regions
      .filter(({ level }) => level === 'county')
      .map(({ adcode }) => ({ id: adcode, label: regionName(words, regions, adcode), count: null })),
    requirements: (pack?.requirements ?? []).map(({ id, title }) => ({
      id,
      label: `${id} ${words.pick(title)}`,
      count: null,
    })),
  };
  return narrowedBy[section.kind].map((part) => (
    <div key={part} className="brief__narrow">
      <CheckList
        title={words.t(`brief.narrow.${part}`)}
        options={options[part]}
        chosen={section[part] ?? []}
        countName={String}
        onChange={(chosen) => {
          commands.editTemplate(changed(template, index, { [part]: chosen }));
        }}
      />
    </div>
  ));
}

function Depth({ template, index, section }: LineProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  if (section.kind !== 'county_sheet') return null;
  return (
    <Choice
      label={words.t('brief.depth')}
      value={section.depth ?? 'brief'}
      options={(['brief', 'full'] as const).map((id) => ({ id, label: words.t(`brief.depth.${id}`) }))}
      onChoose={(depth) => {
        commands.editTemplate(changed(template, index, { depth }));
      }}
    />
  );
}

function Note({ template, index, section }: LineProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const name = words.t(`brief.section.${section.kind}`);
  return (
    <label className="brief__noted">
      {words.t('brief.note')}
      <textarea
        className="search__input brief__note"
        aria-label={words.t('brief.note.of', { section: name })}
        maxLength={2000}
        rows={3}
        value={section.note ?? ''}
        onChange={(event) => {
          commands.editTemplate(changed(template, index, { note: event.target.value }));
        }}
      />
    </label>
  );
}

/** What was set of a section, so that it is seen while the part is closed. */
function settingText(words: Words, { note, counties, requirements, depth }: TemplateSection): string {
  const set = [
    ...(note === undefined ? [] : [words.t('brief.note')]),
    ...(counties === undefined ? [] : [words.t('brief.set.counties', { count: counties.length })]),
    ...(requirements === undefined
      ? []
      : [words.t('brief.set.requirements', { count: requirements.length })]),
    ...(depth === 'full' ? [words.t('brief.depth.full')] : []),
  ];
  return set.join(words.t('say.dot'));
}

type Act = 'up' | 'down' | 'remove';

/** Which button had the focus when the list changed: it goes where the section went. */
interface Acted {
  readonly place: number;
  readonly act: Act;
}

interface SectionLineProps extends LineProps {
  readonly onAct: (index: number, act: Act) => void;
}

const signs: Readonly<Record<Act, string>> = { up: '↑', down: '↓', remove: '×' };

function Acts({ template, index, section, onAct }: SectionLineProps): ReactNode {
  const words = useWords();
  const name = words.t(`brief.section.${section.kind}`);
  const last = template.sections.length - 1;
  const isDisabled: Readonly<Record<Act, boolean>> = {
    up: index === 0,
    down: index === last,
    remove: last === 0,
  };
  return (
    <div className="brief__acts">
      {(['up', 'down', 'remove'] as const).map((act) => (
        <Button
          key={act}
          look="icon"
          data-act={act}
          aria-label={words.t(`brief.${act}`, { section: name })}
          isDisabled={isDisabled[act]}
          onPress={() => {
            onAct(index, act);
          }}
        >
          {signs[act]}
        </Button>
      ))}
    </div>
  );
}

function SectionLine(props: SectionLineProps): ReactNode {
  const { index, section } = props;
  const words = useWords();
  // Its lists are long: drawn when they are looked at.
  const [open, setOpen] = useState(false);
  const set = settingText(words, section);
  return (
    <li className="brief__section" data-kind={section.kind}>
      <Disclosure
        title={
          <>
            {`${index + 1}  ${words.t(`brief.section.${section.kind}`)}`}
            {set !== '' && <span className="brief__set">{set}</span>}
          </>
        }
        level={3}
        open={open}
        onOpenChange={setOpen}
      >
        {open && (
          <>
            <Note {...props} />
            <Depth {...props} />
            <Narrowing {...props} />
          </>
        )}
      </Disclosure>
      <Acts {...props} />
    </li>
  );
}

/** A section keeps its key when it is moved or written in: its kind, and which of that kind it is. */
function keysOf({ sections }: Template): string[] {
  return sections.map(({ kind }, index) => {
    const before = sections.slice(0, index).filter((other) => other.kind === kind);
    return `${kind} ${before.length}`;
  });
}

/** Puts the focus back after the list has changed, on the nearest button that can be pressed. */
function useFocusAfter(template: Template) {
  const list = useRef<HTMLOListElement>(null);
  const acted = useRef<Acted | null>(null);
  useLayoutEffect(() => {
    if (acted.current === null) return;
    const { place, act } = acted.current;
    acted.current = null;
    const line = list.current?.children[Math.min(place, template.sections.length - 1)];
    const buttons = [...(line?.querySelectorAll<HTMLButtonElement>('[data-act]:not(:disabled)') ?? [])];
    (buttons.find((button) => button.dataset['act'] === act) ?? buttons[0])?.focus();
  }, [template]);
  const keepFocus = (next: Acted): void => {
    acted.current = next;
  };
  return { list, keepFocus };
}

export function SectionEditor({ template }: { readonly template: Template }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const { list, keepFocus } = useFocusAfter(template);
  const [said, setSaid] = useState('');
  const keys = keysOf(template);
  const onAct = (index: number, act: Act): void => {
    const kind = template.sections[index]?.kind ?? 'title';
    const section = words.t(`brief.section.${kind}`);
    const place = act === 'remove' ? index : index + (act === 'up' ? -1 : 1);
    keepFocus({ place, act });
    setSaid(words.t(act === 'remove' ? 'brief.removed' : 'brief.moved', { section, place: place + 1 }));
    commands.editTemplate(
      act === 'remove' ? without(template, index) : moved(template, index, act === 'up' ? -1 : 1),
    );
  };
  return (
    <>
      <ol className="brief__sections" ref={list}>
        {template.sections.map((section, index) => (
          <SectionLine key={keys[index]} template={template} index={index} section={section} onAct={onAct} />
        ))}
      </ol>
      <p role="status" className="only-heard">
        {said}
      </p>
      <Choice
        label={words.t('brief.add')}
        value={null}
        placeholder={words.t('brief.add.choose')}
        options={sectionKinds.map((id) => ({ id, label: words.t(`brief.section.${id}`) }))}
        onChoose={(kind) => {
          commands.editTemplate(added(template, kind));
        }}
      />
    </>
  );
}
