// The briefing on paper from within the page: drawn only while the browser prints, in place of the workspace.
import { type ReactNode, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { usePrinting } from '../../use-printing.ts';
import { PrintDocument, type PrintDocumentProps } from './print-document.tsx';
import './print.css';
import './print-view.css';

/** Put it into the workspace once the document is there; `print()` or the browser's own command does the rest. */
export function PrintView(props: PrintDocumentProps): ReactNode {
  const printing = usePrinting();
  return printing ? createPortal(<Sheets {...props} />, document.body) : null;
}

const printingClass = 'is-printing-briefing';

function Sheets(props: PrintDocumentProps): ReactNode {
  useLayoutEffect(() => {
    document.documentElement.classList.add(printingClass);
    return () => {
      document.documentElement.classList.remove(printingClass);
    };
  }, []);
  return (
    <div className="print-view">
      <PrintDocument {...props} />
    </div>
  );
}
