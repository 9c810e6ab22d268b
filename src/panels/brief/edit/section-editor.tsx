// The sections of the open briefing: order, what each is narrowed to, and what the presenter says.
import { type ReactNode, useState } from 'react';
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
  return set.length === 0 ? words.t('brief.set') : set.join(words.t('say.dot'));
}

function SectionLine(props: LineProps): ReactNode {
  const { template, index, section } = props;
  const words = useWords();
  const commands = useCommands();
  // Its lists are long: drawn when they are looked at.
  const [open, setOpen] = useState(false);
  const name = words.t(`brief.section.${section.kind}`);
  const last = template.sections.length - 1;
  return (
    <li className="brief__section" data-kind={section.kind}>
      <div className="brief__section-head">
        <span className="brief__section-name">{`${index + 1}  ${name}`}</span>
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            look="icon"
            aria-label={words.t(by < 0 ? 'brief.up' : 'brief.down', { section: name })}
            isDisabled={by < 0 ? index === 0 : index === last}
            onPress={() => {
              commands.editTemplate(moved(template, index, by));
            }}
          >
            {by < 0 ? '↑' : '↓'}
          </Button>
        ))}
        <Button
          look="icon"
          aria-label={words.t('brief.remove', { section: name })}
          isDisabled={last === 0}
          onPress={() => {
            commands.editTemplate(without(template, index));
          }}
        >
          ×
        </Button>
      </div>
      <Disclosure title={settingText(words, section)} level={3} open={open} onOpenChange={setOpen}>
        {open && (
          <>
            <Note {...props} />
            <Depth {...props} />
            <Narrowing {...props} />
          </>
        )}
      </Disclosure>
    </li>
  );
}

export function SectionEditor({ template }: { readonly template: Template }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  return (
    <section aria-label={words.t('brief.sections')}>
      <h2 className="brief__heading">{words.t('brief.sections')}</h2>
      <ol className="brief__sections">
        {template.sections.map((section, index) => (
          <SectionLine key={`${index} ${section.kind}`} template={template} index={index} section={section} />
        ))}
      </ol>
      <Choice
        label={words.t('brief.add')}
        value={null}
        placeholder={words.t('brief.add.choose')}
        options={sectionKinds.map((id) => ({ id, label: words.t(`brief.section.${id}`) }))}
        onChoose={(kind) => {
          commands.editTemplate(added(template, kind));
        }}
      />
    </section>
  );
}
