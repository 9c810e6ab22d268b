// A sheet over the end of the page that its owner opens and closes.
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import './controls.css';

export function SideSheet(props: {
  readonly title: string;
  readonly closeName: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { title, closeName, onClose, children } = props;
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="sheet__back"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="sheet sheet--side sheet--full-when-narrow">
        <Dialog className="sheet__body">
          <div className="sheet__head">
            <Heading slot="title" level={2} className="popover__title">
              {title}
            </Heading>
            <Button look="icon" aria-label={closeName} onPress={onClose}>
              ×
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
