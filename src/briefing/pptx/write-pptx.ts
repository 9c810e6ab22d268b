// A briefing as a PowerPoint file: data in, bytes out. Runs in a worker; the same input gives the same bytes.
import PptxGenJS from 'pptxgenjs';
import type { Words } from '../../language/language.ts';
import type { BriefingDocument, Slide } from '../document.ts';
import { slidesOf } from '../slides.ts';
import { Canvas } from './canvas.ts';
import type { ChartPart } from './chart-part.ts';
import { cleanText } from './clean-text.ts';
import { drawBlocks } from './draw-blocks.ts';
import type { MapPictures } from './map-pictures.ts';
import { lineTexts } from './draw-charts.ts';
import { drawCover, drawFooter, drawHead } from './draw-frame.ts';
import { mendPackage } from './mend-package.ts';
import type { SlideLook } from './slide-look.ts';

export interface PptxInput {
  readonly document: BriefingDocument;
  readonly pictures: MapPictures;
  readonly look: SlideLook;
  /** In the language of the document. */
  readonly words: Words;
}

/** Lets messages in, so that a cancel arrives and progress leaves. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** What the presenter says, what stands behind the charts, what was cut; on the last slide what was read. */
function notesOf(canvas: Canvas, slide: Slide, document: BriefingDocument, isLast: boolean): string[] {
  const { words } = canvas;
  const lines = slide.blocks.flatMap((block) => (block.kind === 'lines' ? lineTexts(canvas, block) : []));
  const cut = canvas.cut.length === 0 ? [] : [words.t('slides.inFull'), ...new Set(canvas.cut)];
  const read = isLast
    ? [
        words.t('slides.provenance'),
        ...document.provenance.map(([label, value]) => `${label}: ${value}`),
        ...document.leftOut,
      ]
    : [];
  const own = document.synthetic ? [document.syntheticText] : [];
  return [...slide.card.notes, ...lines, ...cut, ...read, ...own];
}

function start(document: BriefingDocument): PptxGenJS {
  const presentation = new PptxGenJS();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = cleanText(document.title);
  presentation.subject = cleanText(document.clock);
  presentation.author = cleanText(document.extract);
  presentation.company = '';
  presentation.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  return presentation;
}

/** `onProgress` takes the share that is done, 0 to 1. Rejects with an AbortError once `isCancelled` says so. */
export async function writePptx(
  { document, pictures, look, words }: PptxInput,
  onProgress: (share: number) => void = () => undefined,
  isCancelled: () => boolean = () => false,
): Promise<Uint8Array<ArrayBuffer>> {
  const step = async (share: number) => {
    onProgress(share);
    await breathe();
    if (isCancelled()) throw new DOMException('the file is no longer wanted', 'AbortError');
  };
  const presentation = start(document);
  const slides = slidesOf(document, 'wide');
  const charts: ChartPart[] = [];
  const descriptions: ReadonlyMap<string, string>[] = [];
  for (const [index, slide] of slides.entries()) {
    await step((index / slides.length) * 0.6);
    const canvas = new Canvas(presentation.addSlide(), slide.id, look, words, charts);
    if (slide.card.layout === 'cover' && slide.part === 1) drawCover(canvas, slide, document);
    else drawBlocks(canvas, slide, drawHead(canvas, slide), pictures);
    drawFooter(canvas, document, index + 1, slides.length);
    canvas.notes(notesOf(canvas, slide, document, index === slides.length - 1));
    descriptions.push(canvas.descriptions);
  }
  await step(0.6);
  const raw = await presentation.write({ outputType: 'uint8array' });
  if (!(raw instanceof Uint8Array)) throw new TypeError('the library gave no bytes');
  await step(0.8);
  const file = mendPackage(raw, { charts, descriptions, day: document.round, language: document.language });
  onProgress(1);
  return file;
}
