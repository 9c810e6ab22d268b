import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../language/language.ts';
import { marks, verdicts } from '../../model/verdict.ts';
import { canary, canaryText, exampleFacts, exampleGaps, hash } from '../../testing/gap-example.ts';
import { provenanceOf } from '../compose/provenance.ts';
import type { GapLine } from '../gap-list.ts';
import { gapColumns, gapLines, packGaps } from './gap-columns.ts';
import { gapCsv } from './gap-csv.ts';
import { shownFigure } from './gap-fields.ts';
import { gapGeoJson } from './gap-geojson.ts';
import { gapFileName, isOpen } from './gap-lines.ts';
import { bytesOfText } from './written.ts';

const words = wordsFor('zh-CN');
const facts = exampleFacts();
const provenance = provenanceOf(facts, words);
const gaps = exampleGaps(60, 44);

const lineOf = fc.record<GapLine>({
  requirement: fc.constantFrom('F01', 'W03', '__proto__', 'constructor'),
  title: fc.string({ unit: 'binary' }),
  clause: fc.string(),
  strength: fc.constantFrom('hard', 'soft'),
  owner: fc.string(),
  subjectKind: fc.constantFrom('site', 'workshop', 'county'),
  subjectId: fc.string({ maxLength: 3 }),
  subject: fc.string({ unit: 'grapheme' }),
  countyCode: fc.constantFrom('', '140802'),
  county: fc.string(),
  period: fc.constantFrom('', '2025-05'),
  verdict: fc.constantFrom(...verdicts),
  marks: fc.subarray([...marks]),
  figureName: fc.string(),
  figure: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.constant(null)),
  unit: fc.string(),
  date: fc.constantFrom('2025-06-30', '2024-02-29'),
  lon: fc.oneof(fc.constant(null), fc.double({ min: 73, max: 135, noNaN: true })),
  lat: fc.oneof(fc.constant(null), fc.double({ min: 18, max: 53, noNaN: true })),
});

/** A line as the tables may show it. */
const shown = (line: GapLine): GapLine => ({
  ...line,
  figure: shownFigure(line) === '' ? null : shownFigure(line),
});

describe('columns', () => {
  test('give back every line, without the figures that must not be seen', () => {
    expect([...gapLines(gapColumns(gaps))]).toEqual(gaps.map(shown));
    fc.assert(
      fc.property(fc.array(lineOf, { maxLength: 30 }), (lines) => {
        expect([...gapLines(gapColumns(lines))]).toEqual(lines.map(shown));
      }),
    );
  });

  test('travel to a worker; made in pieces they are the same', async () => {
    const lines = exampleGaps(100, 44);
    const columns = await packGaps(lines);
    expect(columns).toEqual(gapColumns(lines));
    expect([...gapLines(structuredClone(columns))]).toEqual(lines.map(shown));
    await expect(packGaps(lines, () => true)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('CSV', () => {
  test('says first that the data are not real, then where they come from', () => {
    const [mark, first, ...others] = [...gapCsv(gaps, words, provenance)];
    expect(mark).toBe('\uFEFF');
    expect(first).toContain('演示数据，非真实');
    expect(others.slice(0, 12).join('')).toContain(hash);
    expect(others.join('')).not.toMatch(new RegExp(`${canary}|${canaryText}`));
  });
});

interface Properties {
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly subject: string;
  readonly verdicts: Record<string, string>;
  readonly findings: readonly {
    requirement: string;
    verdict: string;
    figure?: number | string | null;
    marks: string[];
    date: string;
    period?: string;
  }[];
}
interface Collection {
  readonly type: string;
  readonly synthetic: boolean;
  readonly hash: string;
  readonly provenance: readonly (readonly string[])[];
  readonly requirements: Record<string, { title: string; clause: string }>;
  readonly features: readonly {
    readonly type: string;
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: readonly number[] };
    readonly properties: Properties;
  }[];
  readonly not_located: readonly Properties[];
  readonly other_subjects: readonly Properties[];
}

describe('GeoJSON', () => {
  const text = [...gapGeoJson(facts, gaps, words, provenance)].join('');
  const whole = JSON.parse(text) as Collection;

  test('has one point a site, WGS-84, and says what it is', () => {
    expect(whole).toMatchObject({ type: 'FeatureCollection', synthetic: true, hash });
    expect(whole.provenance[0]?.[0]).toBe('演示数据，非真实');
    const located = gaps.filter(({ subjectKind, lon }) => subjectKind === 'site' && lon !== null);
    expect(whole.features.map(({ id }) => id)).toEqual([
      ...new Set(located.map(({ subjectId }) => `site/${subjectId}`)),
    ]);
    for (const { type, geometry, properties } of whole.features) {
      expect([type, geometry.type, geometry.coordinates.length]).toEqual(['Feature', 'Point', 2]);
      const line = gaps.find(({ subjectId }) => subjectId === properties.subject_id);
      expect(geometry.coordinates).toEqual([line?.lon, line?.lat]);
      expect(properties).toMatchObject(countsOf(properties.findings));
    }
    expect(whole.not_located.length).toBeGreaterThan(5);
    expect(new Set(whole.other_subjects.map((one) => one.subject_kind))).toEqual(
      new Set(['workshop', 'township', 'county']),
    );
  });

  test('holds every line once', () => {
    const all = [
      ...whole.features.map(({ properties }) => properties),
      ...whole.not_located,
      ...whole.other_subjects,
    ];
    const held = all.flatMap((one) =>
      one.findings.map((finding) =>
        [
          one.subject_kind,
          one.subject_id,
          finding.requirement,
          finding.verdict,
          finding.period ?? '',
          finding.figure ?? null,
          finding.marks.join(),
          finding.date,
        ].join('|'),
      ),
    );
    const expected = gaps.map((line) =>
      [
        line.subjectKind,
        line.subjectId,
        line.requirement,
        line.verdict,
        line.period,
        shownFigure(line),
        line.marks.join(),
        line.date,
      ].join('|'),
    );
    expect(held.sort()).toEqual(expected.sort());
    expect(whole.requirements['F01']).toMatchObject({ title: gaps[0]?.title, clause: gaps[0]?.clause });
    expect(text).not.toMatch(new RegExp(`${canary}|${canaryText}`));
  });

  test('can leave out what passes', () => {
    const open = JSON.parse([...gapGeoJson(facts, gaps, words, provenance, 'open')].join('')) as Collection;
    const all = [
      ...open.features.map(({ properties }) => properties),
      ...open.not_located,
      ...open.other_subjects,
    ];
    expect(all.flatMap(({ findings }) => findings)).toHaveLength(gaps.filter(isOpen).length);
  });

  test('is empty and sound without lines', () => {
    const none = JSON.parse([...gapGeoJson(facts, [], words, provenance)].join('')) as Collection;
    expect([none.features, none.not_located, none.other_subjects]).toEqual([[], [], []]);
  });
});

function countsOf(findings: Properties['findings']) {
  return Object.fromEntries(
    verdicts.map((verdict) => [verdict, findings.filter((one) => one.verdict === verdict).length]),
  );
}

test('texts become bytes with progress; it can be cancelled', async () => {
  const texts = Array.from({ length: 10_000 }, (_, index) => `㙍${index}`);
  const told: number[] = [];
  const bytes = await bytesOfText(
    texts,
    texts.length,
    (progress) => told.push(progress),
    () => false,
  );
  expect(new TextDecoder().decode(bytes)).toBe(texts.join(''));
  expect(told).toEqual([0.4096, 0.8192, 1]);
  const cancelled = bytesOfText(
    texts,
    texts.length,
    () => undefined,
    () => true,
  );
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
});

test('files are called by extract and round, and say when the data are not real', () => {
  expect(gapFileName(facts, 'xlsx')).toBe('yuncheng-2025-06-30-gaps-synthetic.xlsx');
  expect(gapFileName(exampleFacts(false), 'parquet')).toBe('yuncheng-2025-06-30-gaps.parquet');
});
