// One line that a person types: its label above, what is wrong with it below.
import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import './controls.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly type?: 'text' | 'password' | 'date';
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  /** Said below the line while nothing is wrong. */
  readonly hint?: string;
  /** What is wrong, in words. */
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

export function TextField(props: TextFieldProps): ReactNode {
  const { label, value, onChange, type = 'text', inputMode = 'text', hint, error, disabled = false } = props;
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      type={type}
      inputMode={inputMode}
      isInvalid={error !== undefined}
      isDisabled={disabled}
      autoComplete="off"
    >
      <Label className="field__label">{label}</Label>
      <Input className="field__input" />
      {hint !== undefined && error === undefined && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}
