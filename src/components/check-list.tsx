// Several choices out of a list, each with how many would remain.
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import './controls.css';

export interface CheckOption {
  readonly id: string;
  readonly label: string;
  /** Null: not counted. */
  readonly count: number | null;
}

interface CheckListProps {
  readonly title: string;
  readonly options: readonly CheckOption[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  /** "7 个" for those who listen; the eye sees the digits. */
  readonly countName: (count: number) => string;
}

export function CheckList({ title, options, chosen, onChange, countName }: CheckListProps): ReactNode {
  return (
    <CheckboxGroup className="check-list" value={[...chosen]} onChange={onChange}>
      <Label className="check-list__title">{title}</Label>
      {options.map((option) => (
        <Checkbox key={option.id} value={option.id} className="check-list__option">
          {({ isSelected }) => (
            <>
              <span className="check-list__tick" aria-hidden="true">
                {isSelected ? '✓' : ''}
              </span>
              <span className="check-list__word">{option.label}</span>
              {option.count !== null && (
                <span className="check-list__count">
                  <span aria-hidden="true">{option.count}</span>
                  <span className="only-heard">{countName(option.count)}</span>
                </span>
              )}
            </>
          )}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
