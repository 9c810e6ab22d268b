// The three answers to a line, and the status that was found instead. Pressing what is chosen takes it back.
import type { ReactNode } from 'react';
import {
  answers,
  provisionStatuses,
  type Answer,
  type ProvisionStatus,
} from '../../../inspection/ledger/records.ts';
import { useWords } from '../../atlas-context.tsx';

const glyphs: Readonly<Record<Answer, string>> = { confirmed: '✓', contradicted: '✕', could_not_check: '?' };

interface ToggleProps {
  readonly label: string;
  readonly glyph: string;
  readonly chosen: boolean;
  /** Colour of its own once chosen. */
  readonly kind: string;
  readonly onToggle: () => void;
}

export function Toggle({ label, glyph, chosen, kind, onToggle }: ToggleProps): ReactNode {
  return (
    <button
      type="button"
      className="visit__toggle"
      aria-pressed={chosen}
      data-kind={kind}
      data-answer={kind}
      onClick={onToggle}
    >
      <span className="visit__glyph" aria-hidden="true">
        {chosen ? glyph : ''}
      </span>
      {label}
    </button>
  );
}

export function AnswerButtons(props: {
  readonly chosen: Answer | null;
  readonly name: string;
  /** An issue is put right or still open; a line is so or not so. */
  readonly of?: 'line' | 'issue';
  readonly onChoose: (answer: Answer | null) => void;
}): ReactNode {
  const { chosen, name, of = 'line', onChoose } = props;
  const words = useWords();
  return (
    <div className="visit__answers" role="group" aria-label={name}>
      {answers.map((answer) => (
        <Toggle
          key={answer}
          kind={answer}
          glyph={glyphs[answer]}
          label={words.t(of === 'line' ? `visit.answer.${answer}` : `visit.issue.answer.${answer}`)}
          chosen={chosen === answer}
          onToggle={() => {
            onChoose(chosen === answer ? null : answer);
          }}
        />
      ))}
    </div>
  );
}

export function StatusButtons(props: {
  readonly chosen: ProvisionStatus | null;
  /** What the registers say cannot be what was found instead. */
  readonly registered: ProvisionStatus | null;
  readonly onChoose: (status: ProvisionStatus | null) => void;
}): ReactNode {
  const { chosen, registered, onChoose } = props;
  const words = useWords();
  const name = words.t('visit.status');
  const offered = provisionStatuses.filter((status) => status !== registered || status === chosen);
  return (
    <div className="visit__asked" {...(chosen === null ? { 'data-missing': '' } : {})}>
      <p className="visit__asked-name">{name}</p>
      <div className="visit__statuses" role="group" aria-label={name}>
        {offered.map((status) => (
          <Toggle
            key={status}
            kind={status}
            glyph="●"
            label={words.t(`packet.status.${status}`)}
            chosen={chosen === status}
            onToggle={() => {
              onChoose(chosen === status ? null : status);
            }}
          />
        ))}
      </div>
    </div>
  );
}
