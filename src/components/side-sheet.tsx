// A sheet over the end of the page that its owner opens and closes.
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import './side-sheet.css';

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
      className="side-sheet__back"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="side-sheet">
        <Dialog className="side-sheet__body">
          <div className="side-sheet__head">
            <Heading slot="title" level={2} className="side-sheet__title">
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
