// A part that opens in place.
import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import './controls.css';

interface DisclosureProps {
  readonly title: ReactNode;
  readonly level?: number;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

export function Disclosure({ title, level = 4, open, onOpenChange, children }: DisclosureProps): ReactNode {
  return (
    <AriaDisclosure
      className="disclosure"
      {...(open === undefined ? {} : { isExpanded: open })}
      {...(onOpenChange === undefined ? {} : { onExpandedChange: onOpenChange })}
    >
      <Heading level={level} className="disclosure__head">
        <Button slot="trigger" className="disclosure__button">
          <span className="disclosure__arrow" aria-hidden="true">
            ▶
          </span>
          <span className="disclosure__title">{title}</span>
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure__panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
