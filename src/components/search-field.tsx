// A search box that clears with its button or Esc.
import type { ReactNode } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import './controls.css';

interface SearchFieldProps {
  readonly name: string;
  readonly placeholder: string;
  readonly value: string;
  readonly clearName: string;
  readonly onChange: (text: string) => void;
}

export function SearchField({ name, placeholder, value, clearName, onChange }: SearchFieldProps): ReactNode {
  return (
    <AriaSearchField className="search" aria-label={name} value={value} onChange={onChange}>
      <Input className="search__input" placeholder={placeholder} />
      <Button className="search__clear" aria-label={clearName}>
        ×
      </Button>
    </AriaSearchField>
  );
}
