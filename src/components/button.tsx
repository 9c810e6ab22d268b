// A button. Thin over react-aria: press, keyboard and focus are its work.
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './controls.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly look?: 'plain' | 'quiet' | 'link' | 'main' | 'icon';
}

export function Button({ look = 'plain', ...rest }: ButtonProps): ReactNode {
  return <AriaButton {...rest} className={look === 'plain' ? 'button' : `button button--${look}`} />;
}

/** An active condition that one press removes. */
export function Chip(props: {
  readonly label: string;
  readonly name: string;
  readonly onRemove: () => void;
}): ReactNode {
  return (
    <AriaButton className="chip" aria-label={props.name} onPress={props.onRemove}>
      {props.label}
      <span aria-hidden="true">×</span>
    </AriaButton>
  );
}
