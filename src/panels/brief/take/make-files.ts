// Each kind of file that can be taken away, made from the briefing that is on screen.
import type { FeatureCollection } from 'geojson';
import type { MapPicture } from '../../../briefing/pptx/map-pictures.ts';
import { slideMaps } from '../../../briefing/slide-maps.ts';
import { sizes } from '../../../briefing/slide-measures.ts';
import { gapFileName, type TableKind } from '../../../briefing/tables/gap-lines.ts';
import { rest } from '../../../briefing/tables/written.ts';
import type { Words } from '../../../language/language.ts';
import type { Commands, LongWork } from '../../../state/atlas-state.ts';
import type { Boundary } from '../../../state/ports.ts';
import type { Paper } from '../print/paper.ts';
import type { Briefing } from '../use-briefing.ts';
import { slideLook } from '../../../components/slide-look.ts';
import { factsForTables, withoutMapSites } from './for-worker.ts';

export interface MadeFile {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer> | string;
  /** Media type. */
  readonly type: string;
}

export interface Making {
  readonly briefing: Briefing;
  readonly commands: Commands;
  readonly words: Words;
  readonly boundary: Boundary | null;
  readonly rivers: FeatureCollection | null;
  readonly work: Required<LongWork>;
}

/** Points for each line of 1,080: sharp on a projector of 3,240 lines. */
const sharpness = 3;
/** Share of the work on slides that the maps are. */
const mapShare = 0.6;

function nameOf({ document }: Briefing, ending: string): string {
  const synthetic = document.synthetic ? '-synthetic' : '';
  return `${document.extract}-${document.round}-${document.template}${synthetic}.${ending}`;
}

async function drawMaps({
  briefing,
  words,
  boundary,
  rivers,
  work,
}: Making): Promise<Map<string, MapPicture>> {
  const [{ staticMapSvg }, { rasterise }] = await Promise.all([
    import('../../../map/static/static-map-svg.tsx'),
    import('../../../map/picture/rasterise.ts'),
  ]);
  const maps = slideMaps(briefing.document);
  const pictures = new Map<string, MapPicture>();
  for (const { block, width, height } of maps) {
    await rest(() => work.signal.aborted);
    const svg = staticMapSvg({
      ...{ block, facts: briefing.facts, boundary, rivers, words, width, height },
      look: 'light',
      textSize: sizes.least,
      syntheticText: briefing.document.syntheticText,
    });
    await rest(() => work.signal.aborted);
    const png = await rasterise(svg, width, height, sharpness);
    const alt = [block.title, ...block.legend.map(({ text, count }) => `${text} ${words.number(count)}`)];
    pictures.set(block.id, {
      png,
      width: width * sharpness,
      height: height * sharpness,
      alt: alt.join(words.t('say.dot')),
    });
    work.onProgress((mapShare * pictures.size) / maps.length);
  }
  return pictures;
}

export async function makeSlides(making: Making): Promise<MadeFile> {
  const { briefing, commands, words, work } = making;
  const pictures = await drawMaps(making);
  const content = await commands.makeFile(
    {
      kind: 'pptx',
      document: withoutMapSites(briefing.document),
      pictures,
      look: slideLook,
      language: words.language,
    },
    {
      signal: work.signal,
      onProgress: (share) => {
        work.onProgress(mapShare + (1 - mapShare) * share);
      },
    },
  );
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  return { name: nameOf(briefing, 'pptx'), content, type };
}

const tableTypes: Readonly<Record<TableKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  parquet: 'application/vnd.apache.parquet',
};
/** Share of the work on a table that reading the findings is. */
const readingShare = 0.5;

export async function makeTable(making: Making, table: TableKind): Promise<MadeFile> {
  const { briefing, commands, words, work } = making;
  const { signal, onProgress } = work;
  const lines = await commands.gapList(words, {
    signal,
    onProgress: (share) => {
      onProgress(readingShare * share);
    },
  });
  const { packGaps } = await import('../../../briefing/tables/gap-columns.ts');
  const content = await commands.makeFile(
    {
      kind: 'table',
      table,
      facts: factsForTables(briefing.facts),
      gaps: await packGaps(lines, () => signal.aborted),
      scope: 'all',
      language: words.language,
    },
    {
      signal,
      onProgress: (share) => {
        onProgress(readingShare + (1 - readingShare) * share);
      },
    },
  );
  return { name: gapFileName(briefing.facts, table), content, type: tableTypes[table] };
}

export async function makeHtml(making: Making, paper: Paper): Promise<MadeFile> {
  const { briefing, boundary, rivers, work } = making;
  const [{ printHtmlPieces }, tokens, own] = await Promise.all([
    import('../print/print-html.tsx'),
    import('../../../components/tokens.css?raw'),
    import('../print/print.css?raw'),
  ]);
  const { document, facts } = briefing;
  const css = `${tokens.default}\n${own.default}`;
  const pieces: string[] = [];
  for (const { text, share } of printHtmlPieces({ document, facts, boundary, rivers, paper, css })) {
    pieces.push(text);
    work.onProgress(share);
    await rest(() => work.signal.aborted);
  }
  return { name: nameOf(briefing, 'html'), content: pieces.join(''), type: 'text/html' };
}
