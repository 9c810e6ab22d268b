// The package that the library wrote, made sound: charts and their workbooks of our own, only parts that exist, one
// number for each shape, paragraphs in the notes, East Asian fonts, fixed dates.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { chartBook, fixedDate } from './chart-book.ts';
import type { ChartPart } from './chart-part.ts';
import { chartXml } from './chart-xml.ts';
import { xmlText } from './clean-text.ts';

export interface MendOptions {
  /** In the order in which they stand on the slides. */
  readonly charts: readonly ChartPart[];
  /** Descriptions of tables by their names, by slide. */
  readonly descriptions: readonly ReadonlyMap<string, string>[];
  /** ISO day that the document holds for; its dates in the properties. */
  readonly day: string;
  readonly language: 'zh-CN' | 'en';
}

const numberIn = (path: string): number => Number(/(\d+)\.(?:xml|xlsx)/.exec(path)?.[1] ?? 0);

/** The library counts charts over all files that it ever wrote: here they begin at 1. */
function chartNumbers(paths: readonly string[]): Map<number, number> {
  const numbers = paths.filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path)).map(numberIn);
  return new Map(numbers.toSorted((one, other) => one - other).map((number, index) => [number, index + 1]));
}

function describe(xml: string, texts: ReadonlyMap<string, string>): string {
  let shown = xml;
  for (const [name, text] of texts) {
    const attribute = `name="${xmlText(name)}"`;
    shown = shown.replace(`${attribute}/><p:cNvGraphicFramePr><a:graphicFrameLocks`, () => {
      return `${attribute} descr="${xmlText(text)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks`;
    });
  }
  return shown;
}

function mendSlide(xml: string, descriptions: ReadonlyMap<string, string>): string {
  let shape = 1;
  return describe(xml, descriptions)
    .replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${shape++}"`)
    .replace(
      /(<p:cNvPr id="\d+" name="title:[^>]*>[\s\S]*?<p:nvPr>)(<\/p:nvPr>)/,
      '$1<p:ph type="title"/>$2',
    );
}

/** One paragraph for each line. */
function mendNotes(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_all, style: string, text: string, end: string) =>
      text
        .split(/\r?\n/)
        .map((line) =>
          line === '' ? `<a:p>${end}</a:p>` : `<a:p><a:r>${style}<a:t>${line}</a:t></a:r></a:p>`,
        )
        .join(''),
  );
}

function mendText(xml: string, language: MendOptions['language']): string {
  const fonts = xml
    .replaceAll(/<a:ea typeface="(?:Arial)?"/g, '<a:ea typeface="Microsoft YaHei"')
    .replaceAll(/(<a:ea typeface="Microsoft YaHei") pitchFamily="34" charset="-122"/g, '$1');
  return language === 'en' ? fonts : fonts.replaceAll('lang="en-US"', 'lang="zh-CN" altLang="en-US"');
}

function mendProperties(xml: string, day: string): string {
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
}

/** Only what the package holds. */
function mendTypes(xml: string, has: (path: string) => boolean, extensions: ReadonlySet<string>): string {
  return xml
    .replaceAll(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (all: string, path: string) =>
      has(path) ? all : '',
    )
    .replaceAll(/<Default Extension="([^"]+)"[^>]*\/>/g, (all: string, extension: string) =>
      extensions.has(extension) ? all : '',
    );
}

function mendPart(path: string, xml: string, options: MendOptions): string {
  const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(path);
  if (slide !== null) {
    const descriptions = options.descriptions[Number(slide[1]) - 1] ?? new Map<string, string>();
    return mendText(mendSlide(xml, descriptions), options.language);
  }
  if (path.startsWith('ppt/notesSlides/notesSlide')) return mendText(mendNotes(xml), options.language);
  if (path === 'docProps/core.xml') return mendProperties(xml, options.day);
  if (/^ppt\/(theme|slideMasters|slideLayouts|notesMasters)\//.test(path))
    return mendText(xml, options.language);
  return xml;
}

function relationsOf(number: number): string {
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/package" Target="../embeddings/workbook${number}.xlsx"/></Relationships>`;
}

export function mendPackage(bytes: Uint8Array, options: MendOptions): Uint8Array<ArrayBuffer> {
  const raw = unzipSync(bytes);
  const paths = Object.keys(raw).filter((path) => !path.endsWith('/'));
  const numbers = chartNumbers(paths);
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const content = raw[path];
    if (content === undefined || /^ppt\/(charts|embeddings)\//.test(path)) continue;
    if (!/\.(xml|rels)$/.test(path)) {
      files.set(path, content);
      continue;
    }
    const renamed = strFromU8(content).replaceAll(
      /charts\/chart(\d+)\.xml/g,
      (_all, number: string) => `charts/chart${numbers.get(Number(number)) ?? number}.xml`,
    );
    files.set(path, strToU8(mendPart(path, renamed, options)));
  }
  options.charts.forEach((chart, index) => {
    files.set(`ppt/charts/chart${index + 1}.xml`, strToU8(chartXml(chart)));
    files.set(`ppt/charts/_rels/chart${index + 1}.xml.rels`, strToU8(relationsOf(index + 1)));
    files.set(`ppt/embeddings/workbook${index + 1}.xlsx`, chartBook(chart));
  });
  return pack(files);
}

const typesPath = '[Content_Types].xml';

function pack(files: Map<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const extensions = new Set([...files.keys()].map((path) => path.slice(path.lastIndexOf('.') + 1)));
  const types = mendTypes(
    strFromU8(files.get(typesPath) ?? new Uint8Array()),
    (path) => files.has(path),
    extensions,
  );
  const rest = [...files.keys()].filter((path) => path !== typesPath).toSorted();
  const zippable: Zippable = { [typesPath]: strToU8(types) };
  for (const path of rest) {
    const content = files.get(path);
    const stored = path.endsWith('.png') || path.endsWith('.xlsx');
    if (content !== undefined) zippable[path] = [content, { level: stored ? 0 : 6 }];
  }
  return zipSync(zippable, { mtime: fixedDate });
}
