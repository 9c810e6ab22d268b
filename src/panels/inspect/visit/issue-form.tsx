// An issue from the line at hand, or about something that no line asks: title, severity and who found it. It belongs to
// the visit and stands sealed with it.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Dimension, dimensions } from '../../../inspection/dimension.ts';
import { draftOfSpotCheck, type IssueDraft, newIssue } from '../../../inspection/ledger/new-issue.ts';
import { severities, type SpotCheck, type Visit } from '../../../inspection/ledger/records.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection, useInspectionReader } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { writeIssue } from '../../write-issue.ts';
import { useTask } from '../use-task.ts';
import { Toggle } from './answer-buttons.tsx';
import { type TypedIssue, useTypedIssue } from './typed-issue.ts';
import { issueTitle, requirementOf } from './visit-words.ts';

interface IssueFormProps {
  readonly visit: Visit;
  /** The line at hand; null: the checklist is empty. */
  readonly item: ChecklistItem | null;
  readonly check: SpotCheck | null;
  readonly onKeep: () => void;
  /** The issue stands in the ledger. */
  readonly onSaved: () => void;
}

type About = Omit<IssueDraft, 'key' | 'title' | 'finder' | 'severity'>;

/** By hand, about something that no line asks. */
function aboutVisit({ key, site, county, visitedOn }: Visit, dimension: Dimension): About {
  const place = { site, county, foundOn: visitedOn, visit: key };
  return { ...place, dimension, requirement: null, source: 'city', spotCheck: null };
}

/** What is typed would be lost. */
function GiveUp({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }): ReactNode {
  const words = useWords();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    no.current?.focus();
  }, []);
  return (
    <div role="alertdialog" aria-label={words.t('visit.issue.giveUp')} data-testid="give-up">
      <p className="visit__fault">{words.t('visit.issue.giveUp')}</p>
      <div className="visit__bar">
        <button type="button" className="visit__act" onClick={onYes}>
          {words.t('visit.issue.giveUp.yes')}
        </button>
        <button type="button" className="visit__act" ref={no} onClick={onNo}>
          {words.t('visit.issue.giveUp.no')}
        </button>
      </div>
    </div>
  );
}

export function IssueForm({ visit, item, check, onKeep, onSaved }: IssueFormProps): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const read = useInspectionReader();
  const role = useInspection((inspection) => inspection.role);
  const id = useId();
  const { typed, keep, drop } = useTypedIssue(visit.key);
  const nothing: TypedIssue = {
    item: item?.id ?? null,
    isOther: item === null,
    dimension: null,
    title: null,
    finder: role,
    severity: null,
  };
  const { isOther, dimension, finder, severity, ...known } = typed ?? nothing;
  const line = isOther ? null : item;
  // Only what is proposed goes with the line; what the person typed stays.
  const title = known.title ?? (line === null ? '' : issueTitle(words, line, check));
  const change = (part: Partial<TypedIssue>): void => {
    keep({ ...(typed ?? nothing), ...part });
  };
  const [isAsked, setIsAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { busy, problem, run } = useTask();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);

  /** What the issue is about; null: not known yet. */
  const aboutIt = async (): Promise<About | null> => {
    if (line === null) return dimension === null ? null : aboutVisit(visit, dimension);
    // The line must be known to the ledger before an issue points to it.
    await inspect.answer(visit.key, line.id, {});
    const key = `${visit.key}:${line.id}`;
    const known = read().records.spotChecks.find((one) => one.key === key);
    return known === undefined
      ? null
      : { ...draftOfSpotCheck(known, visit), requirement: requirementOf(line) };
  };

  const save = async (): Promise<void> => {
    setRefusal(null);
    const about = await aboutIt();
    if (about === null) {
      setRefusal(words.t('visit.issue.refused.dimension_missing'));
      return;
    }
    const draft = { ...about, key: inspect.newId(), title, finder, severity };
    const made = newIssue(draft, read().records);
    if (!made.ok) {
      setRefusal(words.t(`visit.issue.refused.${made.reason}`));
      return;
    }
    if (role === '') inspect.setRole(finder.trim());
    await writeIssue(inspect, read, draft.key, made.changes);
    drop();
    onSaved();
  };

  return (
    <section
      className="visit__dock"
      aria-label={words.t('visit.issue.title')}
      data-testid="issue-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKeep();
      }}
    >
      {item !== null && (
        <div className="visit__statuses" role="group" aria-label={words.t('visit.issue.about')}>
          <Toggle
            kind="line"
            glyph="●"
            label={words.pick(item.title)}
            chosen={line !== null}
            onToggle={() => {
              change({ isOther: false });
            }}
          />
          <Toggle
            kind="other"
            glyph="●"
            label={words.t('visit.issue.about.other')}
            chosen={line === null}
            onToggle={() => {
              change({ isOther: true });
            }}
          />
        </div>
      )}
      {line === null && (
        <div className="visit__statuses" role="group" aria-label={words.t('visit.headings')}>
          {dimensions.map((one) => (
            <Toggle
              key={one}
              kind={one}
              glyph="●"
              label={words.t(`counties.issues.${one}`)}
              chosen={dimension === one}
              onToggle={() => {
                change({ dimension: one });
                setRefusal(null);
              }}
            />
          ))}
        </div>
      )}
      <div className="visit__field">
        <label htmlFor={`${id}-title`}>{words.t('visit.issue.what')}</label>
        <textarea
          id={`${id}-title`}
          ref={first}
          rows={2}
          maxLength={500}
          value={title}
          data-testid="issue-title"
          onChange={(event) => {
            change({ title: event.target.value });
          }}
        />
        <p className="visit__hint">{words.t('visit.note.hint')}</p>
      </div>
      <div className="visit__statuses" role="group" aria-label={words.t('visit.issue.severity')}>
        {severities.map((one) => (
          <Toggle
            key={one}
            kind={one}
            glyph="●"
            label={words.t(`visit.severity.${one}`)}
            chosen={severity === one}
            onToggle={() => {
              change({ severity: severity === one ? null : one });
            }}
          />
        ))}
      </div>
      {role === '' && (
        <div className="visit__field">
          <label htmlFor={`${id}-finder`}>{words.t('visit.issue.finder')}</label>
          <input
            id={`${id}-finder`}
            type="text"
            maxLength={100}
            value={finder}
            autoComplete="off"
            onChange={(event) => {
              change({ finder: event.target.value });
            }}
          />
        </div>
      )}
      {refusal !== null && (
        <p className="visit__fault" role="alert">
          {refusal}
        </p>
      )}
      {problem !== null && <ProblemLine problem={problem} />}
      {isAsked ? (
        <GiveUp
          onYes={() => {
            drop();
            onKeep();
          }}
          onNo={() => {
            setIsAsked(false);
            first.current?.focus();
          }}
        />
      ) : (
        <div className="visit__bar">
          <button
            type="button"
            className="visit__act"
            onClick={() => {
              if (typed === null) onKeep();
              else setIsAsked(true);
            }}
          >
            {words.t('visit.issue.cancel')}
          </button>
          <button
            type="button"
            className="visit__act visit__act--main"
            disabled={busy}
            data-testid="save-issue"
            onClick={() => {
              run(save);
            }}
          >
            {words.t('visit.issue.save')}
          </button>
        </div>
      )}
    </section>
  );
}
