// The document as bytes of one of four kinds of file, by the same writers as the page.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writePptx } from '../../src/briefing/pptx/write-pptx.ts';
import { slidesOf } from '../../src/briefing/slides.ts';
import { workbookOf } from '../../src/briefing/workbook/workbook-of.ts';
import { writeWorkbook } from '../../src/briefing/workbook/write-workbook.ts';
import { printHtml } from '../../src/panels/brief/print/print-html.tsx';
import { drawMaps } from './draw-maps.ts';
import type { FileInput } from './file-input.ts';
import { printPdf } from './print-pdf.ts';
import { slideLook } from '../../src/components/slide-look.ts';

export interface MadeFile {
  readonly bytes: Uint8Array;
  /** Null: not a file of slides. */
  readonly slides: number | null;
  /** What the file lacks beside the sections that the document names, and why. */
  readonly leftOut: readonly string[];
}

const ignoreProgress = (): void => undefined;
const never = (): boolean => false;

export async function fileBytes(input: FileInput): Promise<MadeFile> {
  switch (input.kind) {
    case 'pptx':
      return pptx(input);
    case 'xlsx':
      return whole(await workbook(input));
    case 'html':
      return whole(new TextEncoder().encode(await html(input)));
    case 'pdf':
      return whole(await printPdf(await html(input)));
  }
}

const whole = (bytes: Uint8Array): MadeFile => ({ bytes, slides: null, leftOut: [] });

async function pptx(input: FileInput): Promise<MadeFile> {
  const { document, words } = input;
  const { pictures, leftOut } = await drawMaps(input);
  const bytes = await writePptx({ document, pictures, look: slideLook, words });
  return { bytes, slides: slidesOf(document, 'wide').length, leftOut };
}

function workbook({ facts, gaps, words, document }: FileInput): Promise<Uint8Array> {
  return writeWorkbook(workbookOf(facts, gaps, words, document.provenance), ignoreProgress, never);
}

async function html({ document, facts, boundary, rivers, paper }: FileInput): Promise<string> {
  return printHtml({ document, facts, boundary, rivers, paper, css: await printStyle() });
}

async function printStyle(): Promise<string> {
  const source = (path: string): Promise<string> =>
    readFile(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)), 'utf8');
  return (await Promise.all(['components/tokens.css', 'panels/brief/print/print.css'].map(source))).join(
    '\n',
  );
}
