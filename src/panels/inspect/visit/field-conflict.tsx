// Fields of a line on which two hands wrote different things: all values, who wrote them and when; a person decides.
import type { ReactNode } from 'react';
import { foundStatusText } from '../../../language/record-words.ts';
import type { Words } from '../../../language/language.ts';
import { issueOfLine } from '../../../inspection/ledger/issue-check.ts';
import { takeSide } from '../../../inspection/ledger/conflicts.ts';
import { answers, type SpotCheck } from '../../../inspection/ledger/records.ts';
import type { Operation, Value } from '../../../inspection/ledger/operation.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection, useInspectionReader } from '../../inspect-context.tsx';
import { mustSettle } from './lines.ts';
import { useDrafts } from './use-drafts.ts';
import { clockOf } from './visit-words.ts';

const shown = ['answer', 'status', 'count', 'minutes', 'note', 'fix'] as const;
type Shown = (typeof shown)[number];

function valueText(words: Words, field: Shown, value: Value, ofIssue: boolean): string {
  if (value === null || value === '') return words.t('visit.conflict.empty');
  if (field === 'answer') {
    const answer = answers.find((one) => one === value);
    if (answer === undefined) return String(value);
    return words.t(ofIssue ? `visit.issue.answer.${answer}` : `visit.answer.${answer}`);
  }
  if (field === 'status') return foundStatusText(words, String(value)) ?? String(value);
  if (field === 'fix' && Array.isArray(value)) {
    return words.t('visit.fix.short', { metres: Math.round(Number(value[2])) });
  }
  return String(value);
}

function Heads(props: {
  readonly field: Shown;
  readonly ofIssue: boolean;
  readonly heads: readonly Operation[];
  readonly onChoose: (head: Operation) => void;
}): ReactNode {
  const { field, ofIssue, heads, onChoose } = props;
  const words = useWords();
  return (
    <div
      className="visit__conflict"
      role="group"
      aria-label={words.t('visit.conflict.title')}
      data-field={field}
    >
      <p>{words.t('visit.conflict', { field: words.t(`visit.field.${field}`) })}</p>
      {heads.map((head) => (
        <button key={head.id} type="button" className="visit__option" onClick={() => onChoose(head)}>
          <span>
            {words.t('visit.conflict.by', {
              by: head.by === '' ? words.t('visit.role.none') : head.by,
              at: `${head.at.slice(0, 10)} ${clockOf(head.at)}`,
              device: head.device.slice(0, 4),
            })}
          </span>
          <strong>{valueText(words, field, head.new, ofIssue)}</strong>
        </button>
      ))}
    </div>
  );
}

export function FieldConflicts({ check }: { readonly check: SpotCheck }): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const drafts = useDrafts();
  const read = useInspectionReader();
  const fields = useInspection(({ ledger }) => ledger.entities.spot_check.get(check.key)?.fields);
  const conflicts = shown.filter((field) => check.conflicts.includes(field));
  const settle = (field: Shown, head: Operation): Promise<void> => {
    const conflict = { entity: 'spot_check', key: check.key, field } as const;
    return inspect.write(takeSide(read().ledger, conflict, head));
  };
  return (
    <>
      {mustSettle(check) && <p className="visit__hint">{words.t('visit.conflict.first')}</p>}
      {conflicts.map((field) => (
        <Heads
          key={field}
          field={field}
          ofIssue={issueOfLine(check.item) !== null}
          heads={fields?.get(field)?.heads ?? []}
          onChoose={(head) => void drafts.track(settle(field, head))}
        />
      ))}
    </>
  );
}
