// A whole number from 0 to a bound.
import { type ReactNode, useState } from 'react';
import { TextField } from '../../../components/text-field.tsx';
import { useWords } from '../../atlas-context.tsx';

interface WholeFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number from 0; what cannot be one stays on the screen with the reason and changes nothing. */
export function WholeField({ label, hint, value, most, onChange }: WholeFieldProps): ReactNode {
  const words = useWords();
  const [text, setText] = useState(String(value));
  const parsed = /^\d+$/.test(text) ? Number(text) : NaN;
  const wrong = !(parsed <= most);
  // Set from elsewhere meanwhile: the number that holds is shown.
  const shown = wrong || parsed === value ? text : String(value);
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      inputMode="numeric"
      value={shown}
      error={wrong ? words.t('draw.whole', { most }) : undefined}
      onChange={(typed) => {
        setText(typed);
        const next = /^\d+$/.test(typed) ? Number(typed) : NaN;
        if (next <= most) onChange(next);
      }}
    />
  );
}
