// Paper in place of the page: what stands in it is drawn only while the browser prints.
import { type ReactNode, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { usePrinting } from '../use-printing.ts';
import './printed-sheets.css';

const printingClass = 'is-printing-sheets';

export function PrintedSheets({ children }: { readonly children: ReactNode }): ReactNode {
  return usePrinting() ? createPortal(<Sheets>{children}</Sheets>, document.body) : null;
}

function Sheets({ children }: { readonly children: ReactNode }): ReactNode {
  useLayoutEffect(() => {
    document.documentElement.classList.add(printingClass);
    return () => {
      document.documentElement.classList.remove(printingClass);
    };
  }, []);
  return <div className="printed-sheets">{children}</div>;
}
