// An issue from the line at hand, or about something that no line asks: title, severity and who found it. It belongs to
// the visit and stands sealed with it.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Dimension, dimensions } from '../../../inspection/dimension.ts';
import { draftOfSpotCheck, type IssueDraft, newIssue } from '../../../inspection/ledger/new-issue.ts';
import { severities, type Severity, type SpotCheck, type Visit } from '../../../inspection/ledger/records.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection, useInspectionReader } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useTask } from '../use-task.ts';
import { Toggle } from './answer-buttons.tsx';
import { issueTitle, requirementOf } from './visit-words.ts';

interface IssueFormProps {
  readonly visit: Visit;
  /** The line at hand; null: the checklist is empty. */
  readonly item: ChecklistItem | null;
  readonly check: SpotCheck | null;
  readonly onDone: () => void;
}

type About = Omit<IssueDraft, 'key' | 'title' | 'finder' | 'severity'>;

/** By hand, about something that no line asks. */
function aboutVisit({ key, site, county, visitedOn }: Visit, dimension: Dimension): About {
  const place = { site, county, foundOn: visitedOn, visit: key };
  return { ...place, dimension, requirement: null, source: 'city', spotCheck: null };
}

export function IssueForm({ visit, item, check, onDone }: IssueFormProps): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const read = useInspectionReader();
  const role = useInspection((inspection) => inspection.role);
  const id = useId();
  const [line, setLine] = useState(item);
  const [dimension, setDimension] = useState<Dimension | null>(null);
  const [title, setTitle] = useState(() => (item === null ? '' : issueTitle(words, item, check)));
  const [finder, setFinder] = useState(role);
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { busy, problem, run } = useTask();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);

  const choose = (chosen: ChecklistItem | null): void => {
    const proposed = item === null ? '' : issueTitle(words, item, check);
    // Only what was proposed goes with the line; what the person typed stays.
    if (chosen === null && title === proposed) setTitle('');
    if (chosen !== null && title === '') setTitle(proposed);
    setLine(chosen);
  };

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
    await inspect.write(made.changes);
    onDone();
  };

  return (
    <section
      className="visit__dock"
      aria-label={words.t('visit.issue.title')}
      data-testid="issue-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
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
              choose(item);
            }}
          />
          <Toggle
            kind="other"
            glyph="●"
            label={words.t('visit.issue.about.other')}
            chosen={line === null}
            onToggle={() => {
              choose(null);
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
                setDimension(one);
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
            setTitle(event.target.value);
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
              setSeverity(severity === one ? null : one);
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
              setFinder(event.target.value);
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
      <div className="visit__bar">
        <button type="button" className="visit__act" onClick={onDone}>
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
    </section>
  );
}
