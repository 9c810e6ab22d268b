// Makes the tables to take away: the workbook, and the gap list as CSV, GeoJSON or Parquet. All hold the same lines.
import { provenanceOf } from '../briefing/compose/provenance.ts';
import { gapAbout } from '../briefing/tables/gap-about.ts';
import { gapColumns, gapLines } from '../briefing/tables/gap-columns.ts';
import { gapCsv } from '../briefing/tables/gap-csv.ts';
import { gapGeoJson } from '../briefing/tables/gap-geojson.ts';
import { countLines, linesWithin, scopeLine } from '../briefing/tables/gap-lines.ts';
import type { OnProgress } from '../briefing/tables/written.ts';
import { bytesOfText } from '../briefing/tables/written.ts';
import { workbookOf } from '../briefing/workbook/workbook-of.ts';
import { writeWorkbook } from '../briefing/workbook/write-workbook.ts';
import { wordsFor } from '../language/language.ts';
import type { TableJob } from '../state/ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

async function parquet({ facts, gaps, scope, language }: TableJob): Promise<Bytes> {
  const [{ startParquet }, { gapParquet }] = await Promise.all([
    import('./start-parquet.ts'),
    import('./gap-parquet.ts'),
  ]);
  await startParquet();
  const words = wordsFor(language);
  const said = scopeLine(gapLines(gaps), scope, words);
  const held = scope === 'all' ? gaps : gapColumns([...linesWithin(gapLines(gaps), scope)]);
  return gapParquet(held, gapAbout(facts, words, provenanceOf(facts, words), said));
}

export async function makeTable(job: TableJob, onProgress: OnProgress): Promise<Bytes> {
  const { table, facts, scope, language } = job;
  const words = wordsFor(language);
  const provenance = provenanceOf(facts, words);
  const gaps = gapLines(job.gaps);
  switch (table) {
    case 'xlsx':
      return writeWorkbook(workbookOf(facts, gaps, words, provenance, scope), onProgress);
    case 'csv':
      return bytesOfText(gapCsv(gaps, words, provenance, scope), countLines(gaps, scope).held, onProgress);
    case 'geojson':
      return bytesOfText(gapGeoJson(facts, gaps, words, provenance, scope), facts.sites.count, onProgress);
    case 'parquet':
      return parquet(job);
  }
}
