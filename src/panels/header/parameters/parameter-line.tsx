// One parameter: its value, where it comes from, and a small form to change it or go back to the default.
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import type { Parameter, ParameterValue } from '../../../model/requirement.ts';
import { useCommands, useWords } from '../../atlas-context.tsx';
import './parameters.css';
import { faultText, parameterText, readParameter } from './parameter-input.ts';

interface ParameterProps {
  readonly parameter: Parameter;
  readonly value: ParameterValue;
  /** Said below the source, e.g. which requirements read it. */
  readonly note?: string;
}

function ParameterForm({
  parameter,
  value,
  onDone,
}: ParameterProps & { readonly onDone: () => void }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const id = useId();
  const [text, setText] = useState(String(value));
  const input = readParameter(parameter, text);
  const fault = faultText(words, parameter, input);
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    if (input.status === 'bad') return;
    void commands.setParameter(parameter.name, input.value === parameter.default ? null : input.value);
    onDone();
  };
  const title = words.pick(parameter.title);
  const options =
    parameter.type === 'bool'
      ? [
          { id: 'true', label: words.t('review.yes') },
          { id: 'false', label: words.t('review.no') },
        ]
      : parameter.options.map((option) => ({
          id: option,
          label: parameterText(words, parameter, option),
        }));
  return (
    <form className="parameter__form" onSubmit={apply}>
      {options.length > 0 ? (
        <Choice label={title} value={text} options={options} onChoose={setText} />
      ) : (
        <input
          className="parameter__input"
          aria-label={title}
          aria-invalid={fault !== null}
          aria-describedby={`${id}said`}
          type={parameter.type === 'date' ? 'date' : 'text'}
          inputMode={parameter.type === 'date' ? 'none' : 'decimal'}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      )}
      <Button type="submit" look="main" isDisabled={fault !== null}>
        {words.t('review.parameter.apply')}
      </Button>
      <span id={`${id}said`} className="parameter__said" role="status" data-fault={fault !== null}>
        {fault ??
          (parameter.min === null || parameter.max === null
            ? ''
            : words.t('review.parameter.rangeHint', { min: parameter.min, max: parameter.max }))}
      </span>
    </form>
  );
}

export function ParameterLine({ parameter, value, note }: ParameterProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const [open, setOpen] = useState(false);
  const changed = value !== parameter.default;
  const fallback = parameterText(words, parameter, parameter.default);
  const line = useRef<HTMLLIElement>(null);
  // The button goes with the change: the focus stays on the line.
  const restore = (): void => {
    setOpen(false);
    line.current?.focus();
    void commands.setParameter(parameter.name, null);
  };
  return (
    <li
      ref={line}
      tabIndex={-1}
      className="parameter"
      data-changed={changed}
      data-testid={`parameter-${parameter.name}`}
    >
      <div className="parameter__line">
        <span>
          {words.pick(parameter.title)} <strong>{parameterText(words, parameter, value)}</strong>
        </span>
        <span className="parameter__acts">
          <Button
            look="link"
            aria-expanded={open}
            aria-label={`${words.t('review.parameter.change')} ${words.pick(parameter.title)}`}
            onPress={() => {
              setOpen(!open);
            }}
          >
            {words.t('review.parameter.change')}
          </Button>
          {changed && (
            <Button look="link" onPress={restore}>
              {words.t('review.parameter.restore', { value: fallback })}
            </Button>
          )}
        </span>
      </div>
      <p className="profile__note">
        {words.t('review.parameter.source', { source: words.pick(parameter.source) })}
        {changed && ` · ${words.t('review.parameter.changed', { value: fallback })}`}
      </p>
      {note !== undefined && <p className="profile__note">{note}</p>}
      {open && (
        <ParameterForm
          parameter={parameter}
          value={value}
          onDone={() => {
            setOpen(false);
          }}
        />
      )}
    </li>
  );
}
