// The list of clauses: pack, search, kinds, grouping, and the groups themselves.
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { SectionList } from '../../components/section-list.tsx';
import type { FindingSet } from '../../compliance/finding.ts';
import type { Words } from '../../language/language.ts';
import {
  entryKinds,
  themes,
  type CatalogueEntry,
  type EntryKind,
  type Pack,
} from '../../model/requirement.ts';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';
import {
  countByKind,
  grouped,
  groupings,
  noOwner,
  searched,
  type Group,
  type Grouping,
} from './catalogue-groups.ts';
import { KindWord } from './kind-word.tsx';
import { tallyOf } from './result/subject-rows.ts';

function groupTitle(words: Words, { id, title }: Group): string {
  if (title !== null) return words.pick(title);
  const theme = themes.find((candidate) => candidate === id);
  if (theme !== undefined) return words.t(`rules.theme.${theme}`);
  return id === noOwner ? words.t('rules.owner.none') : id;
}

function PackChoice(props: { readonly pack: Pack; readonly onPack: (id: string) => void }): ReactNode {
  const words = useWords();
  const packs = useAtlas((atlas) => atlas.packs);
  const named = useAtlas((atlas) => atlas.manifest?.packs);
  const options = packs.map((pack) => ({
    id: pack.id,
    label: `${pack.id} ${words.pick(pack.title)}`,
    note: words.t(named?.includes(pack.id) === true ? 'rules.pack.inForce' : 'rules.pack.trial'),
  }));
  return (
    <Choice label={words.t('rules.pack')} value={props.pack.id} options={options} onChoose={props.onPack} />
  );
}

interface KindsProps {
  readonly entries: readonly CatalogueEntry[];
  readonly chosen: EntryKind | null;
  readonly onKind: (kind: EntryKind | null) => void;
}

/** How many of each kind; pressing one narrows the list to it. */
function Kinds({ entries, chosen, onKind }: KindsProps): ReactNode {
  const words = useWords();
  const counts = countByKind(entries);
  return (
    <div className="rule-list__kinds" role="group" aria-label={words.t('rules.kind')}>
      {entryKinds.map((kind) => (
        <Button
          key={kind}
          aria-pressed={chosen === kind}
          isDisabled={counts[kind] === 0 && chosen !== kind}
          data-kind={kind}
          data-count={counts[kind]}
          onPress={() => {
            onKind(chosen === kind ? null : kind);
          }}
        >
          {words.t(`rules.kind.${kind}`)} <strong>{counts[kind]}</strong>
        </Button>
      ))}
    </div>
  );
}

function Row(props: { readonly entry: CatalogueEntry; readonly findings: FindingSet | null }): ReactNode {
  const words = useWords();
  const { entry, findings } = props;
  const tally = entry.kind === 'check' && findings !== null ? tallyOf(entry, findings) : null;
  const counts = tally === null ? null : { pass: words.number(tally.pass), n: words.number(tally.n) };
  return (
    <span className="rule-row">
      <span className="rule-row__id">{entry.id}</span>
      <span className="rule-row__title">{words.pick(entry.title)}</span>
      {counts !== null && tally !== null && tally.n > 0 && (
        <span className="rule-row__result">
          <span aria-hidden="true">{words.t('rules.row.result', counts)}</span>
          <span className="only-heard">{words.t('rules.row.resultName', counts)}</span>
        </span>
      )}
      <KindWord kind={entry.kind} />
    </span>
  );
}

function useGrouping(): readonly [Grouping, (by: Grouping) => void] {
  const commands = useCommands();
  const [by, setBy] = useState<Grouping>(
    () => groupings.find((one) => one === commands.remembered('rules-group')) ?? 'chapter',
  );
  return [
    by,
    (next) => {
      setBy(next);
      commands.remember('rules-group', next);
    },
  ];
}

interface RuleListProps {
  readonly pack: Pack;
  readonly findings: FindingSet | null;
  readonly chosen: string | null;
  readonly onPack: (id: string) => void;
  readonly onRule: (id: string) => void;
  /** Stands above the tools where the list has the screen for itself. */
  readonly bar: ReactNode;
}

export function RuleList({ pack, findings, chosen, onPack, onRule, bar }: RuleListProps): ReactNode {
  const words = useWords();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<EntryKind | null>(null);
  const [by, setBy] = useGrouping();
  const sought = useDeferredValue(text);
  const found = useMemo(() => searched(pack.catalogue, sought), [pack, sought]);
  const shown = useMemo(() => found.filter((entry) => kind === null || entry.kind === kind), [found, kind]);
  const sections = useMemo(
    () =>
      grouped(shown, by).map((group) => ({
        id: group.id,
        title: `${groupTitle(words, group)} (${group.entries.length})`,
        rows: group.entries.map((entry) => ({
          id: entry.id,
          name: `${entry.id} ${words.pick(entry.title)}`,
          content: <Row entry={entry} findings={findings} />,
        })),
      })),
    [shown, by, words, findings],
  );
  return (
    <div className="rule-list">
      <div className="rule-list__tools">
        {bar}
        <PackChoice pack={pack} onPack={onPack} />
        <SearchField
          name={words.t('rules.search')}
          placeholder={words.t('rules.search')}
          clearName={words.t('rules.search.clear')}
          value={text}
          onChange={setText}
        />
        <Kinds entries={found} chosen={kind} onKind={setKind} />
        <div className="rule-list__by">
          <Choice
            label={words.t('rules.group')}
            value={by}
            options={groupings.map((id) => ({ id, label: words.t(`rules.group.${id}`) }))}
            onChoose={setBy}
          />
          <span className="muted" role="status" data-testid="rule-count" data-value={shown.length}>
            {words.t('rules.count', { shown: shown.length, total: pack.catalogue.length })}
          </span>
        </div>
      </div>
      <SectionList
        name={words.t('rules.list')}
        sections={sections}
        chosen={chosen}
        onChoose={onRule}
        empty={words.t('rules.none')}
      />
    </div>
  );
}
