import { unzipSync, strFromU8 } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordsFor } from '../../language/language.ts';
import { exampleDocument } from '../../testing/briefing-example.ts';
import { exampleLook, examplePictures } from '../../testing/example-pictures.ts';
import { hostileNames } from '../../testing/hostile-names.ts';
import { elements, OfficePackage } from '../../testing/office-package.ts';
import type { Element } from '../../testing/office-package.ts';
import type { Block, BriefingDocument, Card, Figure, Slide } from '../document.ts';
import { slidesOf } from '../slides.ts';
import { cleanText } from './clean-text.ts';
import { writePptx } from './write-pptx.ts';

const write = (document: BriefingDocument) =>
  writePptx({ document, pictures: examplePictures(), look: exampleLook, words: wordsFor(document.language) });

interface Written {
  readonly document: BriefingDocument;
  readonly slides: readonly Slide[];
  readonly file: OfficePackage;
}

async function written(document: BriefingDocument): Promise<Written> {
  return { document, slides: slidesOf(document, 'wide'), file: new OfficePackage(await write(document)) };
}

const slidePath = (index: number) => `ppt/slides/slide${index + 1}.xml`;
const notesPath = (index: number) => `ppt/notesSlides/notesSlide${index + 1}.xml`;

function named(root: Element, tag: string, name: string): Element[] {
  return elements(root, tag).filter((one) => elements(one, 'p:cNvPr')[0]?.attributes['name'] === name);
}

const paragraphs = (root: Element): string[] =>
  elements(root, 'a:p').map((one) =>
    elements(one, 'a:t')
      .map(({ text }) => text)
      .join(''),
  );

const notesOf = (file: OfficePackage, index: number): string[] => paragraphs(file.element(notesPath(index)));

function tableRows(frame: Element): string[][] {
  return elements(frame, 'a:tr').map((row) =>
    elements(row, 'a:tc').map((cell) =>
      elements(cell, 'a:t')
        .map(({ text }) => text)
        .join(''),
    ),
  );
}

function expectShown(shown: string, full: string, notes: readonly string[]): void {
  const clean = cleanText(full);
  if (shown === clean) return;
  expect(shown.endsWith('…')).toBe(true);
  expect(clean.startsWith(shown.slice(0, -1).trimEnd())).toBe(true);
  expect(notes).toContain(clean);
}

/** Every figure of the slide is read back from its own shape, or from its cell. */
function expectFigures(slide: Slide, root: Element, notes: readonly string[]): number {
  let count = 0;
  for (const block of slide.blocks) {
    if (block.kind === 'figures')
      for (const { figure } of block.figures) {
        const [shape] = named(root, 'p:sp', `figure:${figure.id}`);
        expect(elements(shape!, 'a:t')[0]!.text).toBe(figure.text);
        count += 1;
      }
    if (block.kind === 'table') {
      const [frame] = named(root, 'p:graphicFrame', `table:${slide.id}`);
      const [head, ...rows] = tableRows(frame!);
      expect(head).toEqual(block.columns.map(({ title }) => title));
      expect(rows).toHaveLength(block.rows.length);
      block.rows.forEach((row, index) =>
        row.cells.forEach((cell, column) => {
          const text = typeof cell === 'string' ? cell : cell.text;
          expectShown(rows[index]![column]!, text, notes);
          count += 1;
        }),
      );
    }
  }
  return count;
}

/** As strings of spreadsheets are read: `_x005F_` is an underscore. */
const unescaped = (text: string): string => text.replaceAll('_x005F_', '_');

const cacheOf = (root: Element, tag: string): (string | null)[] =>
  elements(root, tag).flatMap((one) => {
    const points = new Map(
      elements(one, 'c:pt').map((point) => [
        Number(point.attributes['idx']),
        unescaped(elements(point, 'c:v')[0]!.text),
      ]),
    );
    const count = Number(elements(one, 'c:ptCount')[0]?.attributes['val']);
    return Array.from({ length: count }, (_, index) => points.get(index) ?? null);
  });

/** What the caches of a chart say, as rows of a sheet. */
function sheetOfCaches(chart: Element): (string | number | null)[][] {
  const series = elements(chart, 'c:ser').map((one) => ({
    name: cacheOf(elements(one, 'c:tx')[0]!, 'c:strCache')[0]!,
    categories: cacheOf(elements(one, 'c:cat')[0]!, 'c:strCache'),
    values: cacheOf(elements(one, 'c:val')[0]!, 'c:numCache').map((value) =>
      value === null ? null : Number(value),
    ),
  }));
  const rows = series[0]!.categories.map((category, index) => [
    category,
    ...series.map(({ values }) => values[index]!),
  ]);
  for (const { categories } of series) expect(categories).toEqual(series[0]!.categories);
  return [[null, ...series.map(({ name }) => name)], ...rows];
}

async function expectSound({ document, slides, file }: Written): Promise<void> {
  expect(file.faults()).toEqual([]);
  const count = [...file.parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  expect(count).toBe(slides.length);
  const charts = slides.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'bars' || kind === 'lines'),
  );
  expect([...file.parts.keys()].filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))).toHaveLength(
    charts.length,
  );
  for (const [index, slide] of slides.entries()) {
    const root = file.element(slidePath(index));
    const texts = paragraphs(root).join('\n');
    expect(texts).toContain(document.syntheticText);
    expect(texts).toContain(document.clock);
    expect(texts).toContain(`${index + 1} / ${slides.length}`);
    const ids = elements(root, 'p:cNvPr').map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    const notes = notesOf(file, index);
    for (const note of slide.card.notes) expect(notes).toContain(cleanText(note));
    expectFigures(slide, root, notes);
  }
  await expectCharts(file);
}

async function expectCharts(file: OfficePackage): Promise<void> {
  for (const path of [...file.parts.keys()].filter((one) => /^ppt\/charts\/chart\d+\.xml$/.test(one))) {
    const [book] = file.relations(path);
    const bytes = file.parts.get(book!.target)!;
    expect(new OfficePackage(bytes).faults()).toEqual([]);
    const { data } = (await readXlsxFile(new Blob([bytes as Uint8Array<ArrayBuffer>]), { trim: false }))[0]!;
    expect(data).toEqual(sheetOfCaches(file.element(path)));
  }
}

describe.each(['zh-CN', 'en'] as const)('the example in %s', (language) => {
  let plain: Written;
  beforeAll(async () => {
    plain = await written(exampleDocument(language));
  });

  test('is a sound package that gives every figure back', async () => {
    await expectSound(plain);
  });

  test('has native charts, tables and pictures with descriptions', () => {
    const roots = plain.slides.map((_, index) => plain.file.element(slidePath(index)));
    const at = (id: string) => roots[plain.slides.findIndex((slide) => slide.id === id)]!;
    const [bars] = named(at('workshops'), 'p:graphicFrame', 'chart:workshops');
    expect(elements(bars!, 'c:chart')).toHaveLength(1);
    const [table] = named(at('facilities'), 'p:graphicFrame', 'table:facilities');
    expect(elements(table!, 'a:tbl')).toHaveLength(1);
    const aligned = elements(elements(table!, 'a:tr')[1]!, 'a:pPr').map(
      ({ attributes }) => attributes['algn'],
    );
    expect(aligned).toEqual(['l', 'l', 'r', 'r']);
    expect(named(at('map'), 'p:pic', 'map:map:W03')).toHaveLength(1);
    for (const root of roots)
      for (const frame of [...elements(root, 'p:graphicFrame'), ...elements(root, 'p:pic')])
        expect(elements(frame, 'p:cNvPr')[0]!.attributes['descr']).not.toBe('');
  });

  test('leaves gaps in lines and counts verdicts in bars', () => {
    const charts = plain.slides.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'bars' || kind === 'lines'),
    );
    charts.forEach((block, index) => {
      const root = plain.file.element(`ppt/charts/chart${index + 1}.xml`);
      const rows = sheetOfCaches(root).slice(1);
      expect(elements(root, 'c:dispBlanksAs')[0]!.attributes['val']).toBe('gap');
      if (block.kind === 'bars')
        expect(rows.map(([, ...values]) => values)).toEqual(
          block.rows.map((row) => [row.fail, row.unknown, row.suppressed, row.pass]),
        );
      if (block.kind === 'lines')
        expect(rows.map(([, ...values]) => values)).toEqual(
          block.rounds.map((_, position) => block.lines.map(({ points }) => points[position]!.rate)),
        );
    });
  });

  test('names Chinese and Latin fonts that Office and WPS have, and no text below 13.5 points', () => {
    for (const [index] of plain.slides.entries()) {
      const root = plain.file.element(slidePath(index));
      const latin = elements(root, 'a:latin').map(({ attributes }) => attributes['typeface']);
      const asian = elements(root, 'a:ea').map(({ attributes }) => attributes['typeface']);
      expect(new Set(latin)).toEqual(new Set(['Arial']));
      expect(new Set(asian)).toEqual(new Set(['Microsoft YaHei']));
      const sizes = elements(root, 'a:rPr').map(({ attributes }) => Number(attributes['sz']));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1350);
    }
  });

  test('says on the last slide what was read', () => {
    const notes = notesOf(plain.file, plain.slides.length - 1);
    for (const [label, value] of plain.document.provenance) expect(notes).toContain(`${label}: ${value}`);
    for (const text of plain.document.leftOut) expect(notes).toContain(text);
  });

  test('is made of the same bytes again', async () => {
    expect(Buffer.from(await write(plain.document)).equals(Buffer.from(await write(plain.document)))).toBe(
      true,
    );
  });
});

test('a thousand awkward names stay text and break nothing', async () => {
  const document = exampleDocument('zh-CN', { hostileNames: true });
  const { file, slides } = await written({ ...document, title: hostileNames(1)[0]! });
  await expectSound({ document, slides, file });
  const cells = slides.flatMap(({ id, card }, index) =>
    card.id === 'facilities'
      ? named(file.element(slidePath(index)), 'p:graphicFrame', `table:${id}`).flatMap((frame) =>
          tableRows(frame).slice(1),
        )
      : [],
  );
  expect(cells).toHaveLength(974);
  expect(cells.some(([name]) => name!.includes('𠮷'))).toBe(true);
  expect(cells.some(([name]) => name!.includes('<b>&amp;"'))).toBe(true);
});

/** The canary stands where a hidden number would be found if any code looked for it. */
function withCanary(canary: number): BriefingDocument {
  const document = exampleDocument('zh-CN');
  const hidden = (figure: Figure): Figure =>
    figure.value === null && figure.suppressed > 0
      ? { ...figure, numerator: canary, denominator: canary, lower: canary, upper: canary }
      : figure;
  const blockOf = (block: Block): Block => {
    if (block.kind === 'figures')
      return { ...block, figures: block.figures.map((one) => ({ ...one, figure: hidden(one.figure) })) };
    if (block.kind !== 'lines') return block;
    const points = block.lines.map((line) => ({
      ...line,
      points: line.points.map((one) =>
        one.rate === null ? { rate: null, lower: canary, upper: canary } : one,
      ),
    }));
    return { ...block, lines: points };
  };
  const cards = document.cards.map((card): Card => ({ ...card, blocks: card.blocks.map(blockOf) }));
  return { ...document, cards };
}

/** Text of every part, and of every part of the workbooks inside. */
function everything(parts: ReadonlyMap<string, Uint8Array>): string {
  return [...parts]
    .map(([path, bytes]) =>
      path.endsWith('.xlsx')
        ? everything(new Map(Object.entries(unzipSync(bytes))))
        : strFromU8(bytes, path.endsWith('.png')),
    )
    .join('\n');
}

test('what was suppressed stands nowhere in the file', async () => {
  const document = withCanary(7_654_321);
  expect(JSON.stringify(document)).toContain('7654321');
  const { file } = await written(document);
  const all = everything(file.parts);
  expect(all).toContain('已隐藏');
  for (const form of ['7654321', '7,654,321', '7.654']) expect(all).not.toContain(form);
});

test('progress comes between slides, and a cancel ends it', async () => {
  const document = exampleDocument('en');
  const input = { document, pictures: examplePictures(), look: exampleLook, words: wordsFor('en') };
  const shares: number[] = [];
  await writePptx(input, (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(slidesOf(document, 'wide').length);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
  let steps = 0;
  const cancelled = writePptx(
    input,
    () => (steps += 1),
    () => steps > 3,
  );
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  expect(steps).toBe(4);
});

test('a map that could not be drawn is told in words', async () => {
  const document = exampleDocument('en');
  const bytes = await writePptx({ document, pictures: new Map(), look: exampleLook, words: wordsFor('en') });
  const file = new OfficePackage(bytes);
  expect(file.faults()).toEqual([]);
  const index = slidesOf(document, 'wide').findIndex(({ id }) => id === 'map');
  expect(paragraphs(file.element(slidePath(index))).join('')).toContain('lacking 38 · unknown 9');
});
