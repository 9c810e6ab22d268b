// A field whose text is kept as it is typed: shown are the words of the person until the store has them.
import { type ReactNode, useId } from 'react';
import { useWords } from '../../atlas-context.tsx';
import type { DraftField } from './drafts.ts';
import { useDraft, useDrafts } from './use-drafts.ts';

interface KeptFieldProps {
  /** Names the field among all drafts of the page. */
  readonly place: string;
  readonly label: string;
  readonly field: DraftField;
  readonly kind: 'text' | 'whole' | 'decimal';
  readonly hint?: string;
  /** Said while the text may not be kept. */
  readonly fault?: string;
  readonly longest: number;
  readonly testId: string;
}

export function KeptField(props: KeptFieldProps): ReactNode {
  const { place, label, field, kind, hint, fault, longest, testId } = props;
  const drafts = useDrafts();
  const draft = useDraft(place);
  const id = useId();
  const isWrong = draft !== null && field.accept(draft.text) === null;
  const isOvertaken = draft?.standing === 'overtaken';
  const said = [
    ...(isWrong && fault !== undefined ? [`${id}-fault`] : []),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  const common = {
    id,
    value: draft?.text ?? field.read(),
    maxLength: longest,
    autoComplete: 'off',
    'aria-invalid': isWrong,
    ...(said.length === 0 ? {} : { 'aria-describedby': said.join(' ') }),
    'data-testid': testId,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      drafts.type(place, event.target.value, field);
    },
    onBlur: () => {
      drafts.hand(place);
    },
  };
  return (
    <div className={`visit__field visit__field--${kind}`}>
      <label htmlFor={id}>{label}</label>
      {kind === 'text' ? (
        <textarea {...common} rows={2} />
      ) : (
        <input {...common} type="text" inputMode={kind === 'whole' ? 'numeric' : 'decimal'} />
      )}
      {isWrong && fault !== undefined && (
        <p className="visit__fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      {hint !== undefined && (
        <p className="visit__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {isOvertaken && <Overtaken place={place} theirs={field.read()} mine={draft.text} />}
    </div>
  );
}

/** Another tab changed the field while this one was typing: both stand until the person chooses. */
function Overtaken(props: {
  readonly place: string;
  readonly theirs: string;
  readonly mine: string;
}): ReactNode {
  const { place, theirs, mine } = props;
  const words = useWords();
  const drafts = useDrafts();
  const empty = words.t('visit.conflict.empty');
  return (
    <div className="visit__conflict" role="alert" data-testid="overtaken">
      <p>{words.t('visit.overtaken')}</p>
      <button type="button" className="visit__option" onClick={() => drafts.drop(place)}>
        <span>{words.t('visit.overtaken.theirs')}</span>
        <strong>{theirs === '' ? empty : theirs}</strong>
      </button>
      <button type="button" className="visit__option" onClick={() => drafts.insist(place)}>
        <span>{words.t('visit.overtaken.mine')}</span>
        <strong>{mine === '' ? empty : mine}</strong>
      </button>
    </div>
  );
}
