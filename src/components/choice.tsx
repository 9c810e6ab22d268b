// One choice out of several, as a button with a list.
import type { ReactNode } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import './controls.css';

export interface ChoiceOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly note?: string;
}

interface ChoiceProps<Id extends string> {
  /** Said before the value, and the name of the control. */
  readonly label: string;
  readonly value: Id | null;
  readonly options: readonly ChoiceOption<Id>[];
  readonly onChoose: (id: Id) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

export function Choice<Id extends string>(props: ChoiceProps<Id>): ReactNode {
  const { label, value, options, onChoose, placeholder = '', disabled = false } = props;
  const chosen = options.find((option) => option.id === value);
  return (
    <Select
      aria-label={label}
      className="choice"
      value={value}
      isDisabled={disabled}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.id === key);
        if (option !== undefined) onChoose(option.id);
      }}
    >
      <Button className="button choice__button" data-label={label}>
        <SelectValue className="choice__value">{chosen?.label ?? placeholder}</SelectValue>
      </Button>
      <Popover className="choice__list">
        <ListBox className="choice__options" items={options}>
          {(option) => (
            <ListBoxItem className="choice__option" textValue={option.label}>
              {option.label}
              {option.note !== undefined && <span className="choice__note">{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
