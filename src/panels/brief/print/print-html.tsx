// The printed briefing as one file that opens anywhere: no script, no outside address, one stylesheet named by its hash.
import { sha256 } from '@noble/hashes/sha2.js';
import { renderToStaticMarkup } from 'react-dom/server';
import { readableText } from '../../../briefing/pptx/clean-text.ts';
import { PrintDocument, type PrintDocumentProps } from './print-document.tsx';

/** `css` is tokens.css and print.css as text, one after the other. */
export function printHtml({ css, ...props }: PrintDocumentProps & { readonly css: string }): string {
  const { document } = props;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${base64(sha256(new TextEncoder().encode(css)))}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const markup = renderToStaticMarkup(
    <html lang={document.language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{[document.title, document.round, document.syntheticText].filter(Boolean).join(' · ')}</title>
        <style>{css}</style>
      </head>
      <body>
        <main>
          <PrintDocument {...props} />
        </main>
      </body>
    </html>,
  );
  return readableText(`<!doctype html>\n${markup}\n`);
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes));
}
