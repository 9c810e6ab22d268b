// A small dialog beside the control that opened it, and a sheet that slides over the page.
import type { ReactNode } from 'react';
import {
  Dialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
  Popover as AriaPopover,
} from 'react-aria-components';
import { Button } from './button.tsx';
import './controls.css';

type Children = ReactNode | ((close: () => void) => ReactNode);

interface PopoverProps {
  readonly trigger: ReactNode;
  readonly title: string;
  readonly children: Children;
}

export function Popover({ trigger, title, children }: PopoverProps): ReactNode {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="popover">
        <Dialog className="popover__body">
          {({ close }) => (
            <>
              <Heading slot="title" level={2} className="popover__title">
                {title}
              </Heading>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

interface SheetProps extends PopoverProps {
  readonly closeName: string;
  /** narrow: a list of filters at the start; side: beside the map at the end; wide: nearly the whole page. */
  readonly size?: 'narrow' | 'side' | 'wide';
}

export function Sheet(props: SheetProps): ReactNode {
  const { trigger, title, children, closeName, size = 'narrow' } = props;
  return (
    <DialogTrigger>
      {trigger}
      <ModalOverlay className="sheet__back" data-size={size} isDismissable>
        <Modal className={`sheet sheet--${size}`}>
          <Dialog className="sheet__body">
            {({ close }) => (
              <>
                <div className="sheet__head">
                  <Heading slot="title" level={2} className="popover__title">
                    {title}
                  </Heading>
                  <Button look="icon" aria-label={closeName} onPress={close}>
                    ×
                  </Button>
                </div>
                {typeof children === 'function' ? children(close) : children}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
