// What stands in the files that are made of a briefing, read back with other libraries than those that wrote it.
import { strFromU8, unzipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BarsBlock, BriefingDocument, Figure, Sentence, TableBlock } from '../briefing/document.ts';

/** Every figure of the document, as often as it stands there. */
export function figuresOf({ cards }: BriefingDocument): Figure[] {
  return [
    ...sentencesOf(cards).flatMap(({ figures }) => figures),
    ...cards.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figures' ? block.figures.map(({ figure }) => figure) : [])),
    ),
    ...tablesOf(cards)
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .filter((cell) => typeof cell !== 'string'),
  ];
}

type Cards = BriefingDocument['cards'];

/** Titles too. */
export const sentencesOf = (cards: Cards): Sentence[] =>
  cards.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => (block.kind === 'sentences' ? block.sentences : [])),
  ]);

export const tablesOf = (cards: Cards): TableBlock[] =>
  cards.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

export const barsOf = (cards: Cards): BarsBlock[] =>
  cards.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'bars'));

/** Texts by figure id: all places of one figure. */
export function figuresInHtml(html: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, id = '', text = ''] of html.matchAll(/<[a-z]+ data-figure="([^"]*)">([^<]*)</g)) {
    const texts = found.get(plain(id)) ?? new Set();
    found.set(plain(id), texts.add(plain(text)));
  }
  return found;
}

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
const plain = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (sign) => signs[sign] ?? '');

export interface PdfPage {
  /** In points, as it is looked at. */
  readonly width: number;
  readonly height: number;
  /** Without white space. */
  readonly text: string;
}

/** Characters that share a glyph in the faces of a PDF: which of them is read back is left to the browser. */
const sameGlyph = new Map(
  [
    '⻋车',
    '戶户',
    '⻓长',
    '⻔门',
    '⻛风',
    '⻢马',
    '⻥鱼',
    '⻩黄',
    '⻬齐',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻘青',
    '⻚页',
    '⻜飞',
    '⻝食',
    '⻤鬼',
    '⻦鸟',
    '⻨麦',
    '⻰龙',
    '⻄西',
    '⺠民',
    '⺟母',
    '⻣骨',
    '⻁虎',
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

export const withoutSpace = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[\u2e80-\u2eff戶]/g, (sign) => sameGlyph.get(sign) ?? sign);

export async function pagesOfPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push({ width, height, text: withoutSpace(text) });
  }
  await pdf.destroy();
  return pages;
}

export interface PptxText {
  /** First run of each shape by the shape's name. */
  readonly shapes: ReadonlyMap<string, readonly string[]>;
  /** Cells of each row of each table. */
  readonly rows: readonly (readonly string[])[];
  /** Paragraphs of slides and notes, whole. */
  readonly paragraphs: readonly string[];
  readonly pictures: number;
  /** Every part of the package that is text, packages within it too, as it stands. */
  readonly everything: string;
}

interface Node {
  readonly [tag: string]: unknown;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (_, path) =>
    typeof path === 'string' && /\.(p:sp|p:pic|p:graphicFrame|a:tr|a:tc|a:p|a:r)$/.test(path),
});

function* nodes(value: unknown, tag: string): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodes(one, tag);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === tag) yield* (Array.isArray(inner) ? inner : [inner]) as Node[];
      else yield* nodes(inner, tag);
    }
  }
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const runsIn = (node: unknown): string[] => [...nodes(node, 'a:r')].map((run) => asText(run['a:t']));
const textIn = (node: unknown): string => runsIn(node).join('');

function nameOf(shape: Node): string {
  const [own] = nodes(shape, 'p:cNvPr');
  return asText(own?.['@name']);
}

export function textOfPptx(bytes: Uint8Array): PptxText {
  const parts = unzipSync(bytes);
  const shapes = new Map<string, string[]>();
  const rows: string[][] = [];
  const paragraphs: string[] = [];
  for (const [name, content] of Object.entries(parts)) {
    if (!/^ppt\/(slides|notesSlides)\/[^/]+\.xml$/.test(name)) continue;
    const slide: unknown = parser.parse(strFromU8(content));
    for (const paragraph of nodes(slide, 'a:p')) paragraphs.push(textIn(paragraph));
    for (const row of nodes(slide, 'a:tr')) rows.push([...nodes(row, 'a:tc')].map(textIn));
    for (const shape of nodes(slide, 'p:sp')) {
      const [first = ''] = runsIn(shape);
      shapes.set(nameOf(shape), [...(shapes.get(nameOf(shape)) ?? []), first]);
    }
  }
  const pictures = Object.keys(parts).filter((name) => /^ppt\/media\/.*\.png$/.test(name)).length;
  return { shapes, rows, paragraphs, pictures, everything: everyText(parts) };
}

/** Text of all parts of a package: XML as it stands, packages inside unpacked. */
export function everyText(parts: Readonly<Record<string, Uint8Array>>): string {
  return Object.entries(parts)
    .map(([name, content]) => {
      if (/\.(xlsx|zip)$/.test(name)) return everyText(unzipSync(content));
      return /\.(xml|rels)$/.test(name) ? strFromU8(content) : '';
    })
    .join('\n');
}
