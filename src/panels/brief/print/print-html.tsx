// The printed briefing as one file that opens anywhere: no script, no outside address, one stylesheet named by its hash.
import { sha256 } from '@noble/hashes/sha2.js';
import { renderToStaticMarkup } from 'react-dom/server';
import { readableText } from '../../../briefing/pptx/clean-text.ts';
import { PrintedCard, type PrintDocumentProps, PrintFrame, printedCards } from './print-document.tsx';

export type PrintHtmlProps = PrintDocumentProps & {
  /** tokens.css and print.css as text, one after the other. */
  readonly css: string;
};

export function printHtml(props: PrintHtmlProps): string {
  return Array.from(printHtmlPieces(props), ({ text }) => text).join('');
}

export interface HtmlPiece {
  readonly text: string;
  /** Share of the file that is made with it, 0 to 1. */
  readonly share: number;
}

/** The file in its order: what stands before the cards, each card, what stands after them. */
export function* printHtmlPieces({ css, ...props }: PrintHtmlProps): Generator<HtmlPiece, void> {
  const [before = '', after = ''] = frameOf(css, props).split(renderToStaticMarkup(cardsHere));
  yield { text: `<!doctype html>\n${before}`, share: 0 };
  const { length } = printedCards(props.document);
  for (let at = 0; at < length; at += 1) {
    const text = renderToStaticMarkup(<PrintedCard at={at} {...props} />);
    yield { text: readableText(text), share: (at + 1) / length };
  }
  yield { text: `${after}\n`, share: 1 };
}

/** Stands in the frame for the cards; no text of a briefing can be markup. */
const cardsHere = <hr id="cards" />;

function frameOf(css: string, props: PrintDocumentProps): string {
  const { document } = props;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${base64(sha256(new TextEncoder().encode(css)))}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return readableText(
    renderToStaticMarkup(
      <html lang={document.language}>
        <head>
          <meta charSet="utf-8" />
          <meta httpEquiv="Content-Security-Policy" content={policy} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="no-referrer" />
          <title>
            {[document.title, document.round, document.syntheticText].filter(Boolean).join(' · ')}
          </title>
          <style>{css}</style>
        </head>
        <body>
          <main>
            <PrintFrame {...props}>{cardsHere}</PrintFrame>
          </main>
        </body>
      </html>,
    ),
  );
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes));
}
