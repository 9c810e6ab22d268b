// What every printed page carries: title and notice above, what was read below. Both repeat as head and foot of one
// long table (CSS), which every browser repeats and lets no content run over.
import type { ReactNode } from 'react';
import type { BriefingDocument } from '../../../briefing/document.ts';
import type { Words } from '../../../language/language.ts';

/** So many digits of the extract's hash stand on each page; the whole hash stands on the first. */
export const shortHashLength = 12;

interface PrintPageProps {
  readonly document: BriefingDocument;
  readonly words: Words;
  readonly children: ReactNode;
}

export function PrintPage({ document, words, children }: PrintPageProps): ReactNode {
  return (
    <>
      <div className="print-head">
        <div className="print-row">
          <div className="print-cell">
            <div className="print-head__line">
              <span>{document.title}</span>
              <span>{document.clock}</span>
              {document.synthetic && <strong className="print-badge">{document.syntheticText}</strong>}
            </div>
          </div>
        </div>
      </div>
      <div className="print-body">
        <div className="print-row">
          <div className="print-cell">{children}</div>
        </div>
      </div>
      <div className="print-foot">
        <div className="print-row">
          <div className="print-cell">
            <p className="print-foot__line">{readLine(document, words)}</p>
          </div>
        </div>
      </div>
    </>
  );
}

/** What was read, by which rules, filters and parameters, in one line; the sources stand on the first page. */
function readLine({ provenance, hash, synthetic }: BriefingDocument, words: Words): string {
  const source = words.t('review.csv.source');
  const elsewhere = [source, ...(synthetic ? [words.t('review.csv.synthetic')] : [])];
  return provenance
    .filter(([label]) => !elsewhere.includes(label))
    .map(([label, value]) => {
      const shown = value === hash ? hash.slice(0, shortHashLength) : value;
      return words.t('print.pair', { label, value: shown });
    })
    .join(words.t('say.dot'));
}
