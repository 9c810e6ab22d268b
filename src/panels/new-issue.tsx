// A new line of the ledger of problems, by hand or from a requirement that is not met.
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/choice.tsx';
import { TextField } from '../components/text-field.tsx';
import { dimensions, type Dimension } from '../inspection/dimension.ts';
import { type DraftRefusal, newIssue } from '../inspection/ledger/new-issue.ts';
import { issueSources, type IssueSource, severities, type Severity } from '../inspection/ledger/records.ts';
import { dimensionOf } from '../inspection/packet/dimension-of.ts';
import { type ProblemRecord, recordOf } from '../model/problem.ts';
import type { Pack } from '../model/requirement.ts';
import { verdictOf } from '../model/verdict.ts';
import { useAtlas, useWords } from './atlas-context.tsx';
import { useInspect, useInspection, useInspectionReader } from './inspect-context.tsx';
import { dimensionText } from './issue-words.ts';
import { type KeptTyping, useKeptTyping } from './kept-typing.ts';
import { ProblemLine } from './problem-line.tsx';
import { SitePicker } from './site-picker.tsx';
import { writeIssue } from './write-issue.ts';
import './issue.css';

export interface IssuePreset {
  readonly site: string;
  /** Requirement that is not met; null: by hand. */
  readonly requirement: string | null;
}

interface Draft {
  readonly site: string;
  readonly requirement: string;
  /** Empty: not chosen yet. */
  readonly dimension: Dimension | '';
  readonly title: string;
  readonly source: IssueSource;
  readonly severity: Severity | '';
  readonly foundOn: string;
  readonly finder: string;
}

const byHand = '';

/** Requirements on the site that fail at the round, as the page judges them now. */
function useFailed(site: string): Pack['requirements'] {
  const pack = useAtlas((atlas) => atlas.pack);
  const findings = useAtlas((atlas) => atlas.findings);
  const sites = useAtlas((atlas) => atlas.sites);
  return useMemo(() => {
    const row = site === '' ? -1 : (sites?.id.indexOf(site) ?? -1);
    if (pack === null || findings === null || row < 0) return [];
    return pack.requirements.filter(({ id }) => {
      const code = findings.sites.get(id)?.verdicts[row];
      return code !== undefined && verdictOf(code) === 'fail';
    });
  }, [pack, findings, sites, site]);
}

function useDraft(preset: IssuePreset): KeptTyping<Draft> {
  const words = useWords();
  const commands = useInspect();
  const role = useInspection((inspection) => inspection.role);
  const pack = useAtlas((atlas) => atlas.pack);
  return useKeptTyping(`new-issue ${preset.site} ${preset.requirement ?? ''}`, () => ({
    site: preset.site,
    severity: '',
    foundOn: commands.today(),
    finder: role,
    ...fromRequirement(pack, preset.requirement ?? byHand, (title) => words.pick(title)),
  }));
}

/** Title, dimension and source that a requirement gives. */
function fromRequirement(
  pack: Pack | null,
  id: string,
  pick: (text: Pack['requirements'][number]['title']) => string,
): Pick<Draft, 'requirement' | 'dimension' | 'title' | 'source'> {
  const found = pack?.requirements.find((requirement) => requirement.id === id);
  if (pack === null || found === undefined)
    return { requirement: id, dimension: '', title: '', source: id === byHand ? 'self' : 'data' };
  return {
    requirement: id,
    dimension: dimensionOf(pack.id, found),
    title: pick(found.title),
    source: 'data',
  };
}

interface Refused {
  readonly reason: DraftRefusal | 'dimension_missing';
  readonly issue: string | null;
}

function Choices(props: {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}): ReactNode {
  const { draft, onChange } = props;
  const words = useWords();
  return (
    <div className="issue-form__row">
      <Choice
        label={words.t('ledgers.dimension')}
        value={draft.dimension}
        options={[
          { id: '', label: words.t('ledgers.new.dimension.none') },
          ...dimensions.map((id) => ({ id, label: dimensionText(words, id) })),
        ]}
        onChoose={(dimension) => {
          onChange({ dimension });
        }}
      />
      <Choice
        label={words.t('ledgers.severity')}
        value={draft.severity}
        options={[
          { id: '', label: words.t('ledgers.severity.none') },
          ...severities.map((id) => ({ id, label: words.t(`ledgers.severity.${id}`) })),
        ]}
        onChoose={(severity) => {
          onChange({ severity });
        }}
      />
      <Choice
        label={words.t('ledgers.source')}
        value={draft.source}
        options={issueSources.map((id) => ({ id, label: words.t(`ledgers.source.${id}`) }))}
        onChoose={(source) => {
          onChange({ source });
        }}
      />
    </div>
  );
}

function FromRequirement(props: {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}): ReactNode {
  const { draft, onChange } = props;
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const failed = useFailed(draft.site);
  const own = pack?.requirements.find(({ id }) => id === draft.requirement);
  const offered = own === undefined || failed.includes(own) ? failed : [own, ...failed];
  return (
    <Choice
      label={words.t('ledgers.new.requirement')}
      value={draft.requirement}
      disabled={draft.site === ''}
      options={[
        { id: byHand, label: words.t('ledgers.new.byHand') },
        ...offered.map(({ id, title }) => ({ id, label: `${id} ${words.pick(title)}` })),
      ]}
      onChoose={(id) => {
        onChange(fromRequirement(pack, id, (title) => words.pick(title)));
      }}
    />
  );
}

function RefusedLine(props: {
  readonly refused: Refused;
  readonly onShow: ((issue: string) => void) | undefined;
}): ReactNode {
  const { refused, onShow } = props;
  const words = useWords();
  const { reason, issue } = refused;
  return (
    <p className="issue-refusal" role="alert" data-refusal={reason}>
      {words.t(`ledgers.draft.${reason}`)}{' '}
      {issue !== null && onShow !== undefined && (
        <Button
          look="link"
          onPress={() => {
            onShow(issue);
          }}
        >
          {words.t('ledgers.draft.show')}
        </Button>
      )}
    </p>
  );
}

export function NewIssueForm(props: {
  readonly preset: IssuePreset;
  /** The ledger has it; its key. */
  readonly onDone: (issue: string) => void;
  /** Leads to an issue that stands in the way; left out where nothing can lead there. */
  readonly onShow?: (issue: string) => void;
}): ReactNode {
  const { preset, onDone, onShow } = props;
  const words = useWords();
  const commands = useInspect();
  const read = useInspectionReader();
  const sites = useAtlas((atlas) => atlas.sites);
  const { draft, isTyped, change, drop } = useDraft(preset);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [problem, setProblem] = useState<ProblemRecord | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const key = commands.newId();
    const { severity, requirement, dimension, ...rest } = draft;
    if (dimension === '') {
      setRefused({ reason: 'dimension_missing', issue: null });
      return;
    }
    const result = newIssue(
      {
        ...rest,
        key,
        dimension,
        county: sites?.county[sites.id.indexOf(draft.site)] ?? '',
        requirement: requirement === byHand ? null : requirement,
        severity: severity === '' ? null : severity,
        visit: null,
        spotCheck: null,
      },
      read().records,
    );
    setRefused(result.ok ? null : result);
    if (!result.ok) return;
    setBusy(true);
    try {
      if (read().role === '') commands.setRole(draft.finder.trim());
      await writeIssue(commands, read, key, result.changes);
      setProblem(null);
      drop();
      onDone(key);
    } catch (error) {
      setProblem(recordOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="issue-form" data-testid="new-issue" onSubmit={(event) => void save(event)}>
      <SitePicker
        label={words.t('ledgers.column.site')}
        site={draft.site}
        onChoose={(site) => {
          if (site !== draft.site) change({ site });
        }}
      />
      <FromRequirement draft={draft} onChange={change} />
      <TextField
        label={words.t('ledgers.column.title')}
        value={draft.title}
        hint={words.t('ledgers.new.titleHint')}
        onChange={(title) => {
          change({ title });
        }}
      />
      <Choices draft={draft} onChange={change} />
      <TextField
        label={words.t('ledgers.field.foundOn')}
        type="date"
        value={draft.foundOn}
        onChange={(foundOn) => {
          change({ foundOn });
        }}
      />
      <TextField
        label={words.t('ledgers.field.finder')}
        value={draft.finder}
        hint={words.t('ledgers.new.finderHint')}
        onChange={(finder) => {
          change({ finder });
        }}
      />
      {refused !== null && <RefusedLine refused={refused} onShow={onShow} />}
      {problem !== null && <ProblemLine problem={problem} />}
      <div className="issue-form__row">
        <Button type="submit" look="main" isDisabled={busy}>
          {words.t('ledgers.new.save')}
        </Button>
        {isTyped && (
          <Button look="quiet" isDisabled={busy} onPress={drop}>
            {words.t('ledgers.new.drop')}
          </Button>
        )}
      </div>
    </form>
  );
}
