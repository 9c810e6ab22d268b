// What `atlas briefing` writes, read back: every figure equals `atlas findings`, in all four files.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { composeBriefing } from '../src/briefing/compose/compose-briefing.ts';
import type { BriefingDocument, Figure } from '../src/briefing/document.ts';
import { sectionKinds, type Template } from '../src/briefing/template.ts';
import { templateText } from '../src/briefing/template-text.ts';
import { gapFields } from '../src/briefing/tables/gap-fields.ts';
import type { DetailedFinding } from '../src/compliance/finding.ts';
import { wordsFor } from '../src/language/language.ts';
import type { Verdict } from '../src/model/verdict.ts';
import {
  barsOf,
  everyText,
  figuresInHtml,
  figuresOf,
  type PdfPage,
  pagesOfPdf,
  type PptxText,
  sentencesOf,
  tablesOf,
  textOfPptx,
  withoutSpace,
} from '../src/testing/briefing-files.ts';
import { removeTemporaryFolders, temporaryFolder } from '../src/testing/register-folder.ts';
import { CallError } from './arguments.ts';
import { briefingCommand } from './briefing.ts';
import { extract } from './extract.ts';
import { presentBrowser } from './find-browser.mjs';
import { findingsCommand } from './findings.ts';
import { openHeadless } from './headless-atlas.ts';
import { writeWhole } from './briefing/write-whole.ts';
import { writeSample } from './sample.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(removeTemporaryFolders);

const folder = temporaryFolder();
const dir = join(folder, 'extract');
const browser = await presentBrowser();
if (browser === null) {
  process.stderr.write(
    '\nNO BROWSER ON THIS MACHINE: what atlas briefing prints as PDF is NOT tested here.\n\n',
  );
}

async function run(
  command: typeof briefingCommand,
  ...argv: string[]
): Promise<{ code: number; out: string; err: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const textOf = (spy: typeof out): string => spy.mock.calls.map(([chunk]) => String(chunk)).join('');
  try {
    const code = await command(argv);
    return { code, out: textOf(out), err: textOf(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** Every kind of section in full, with the sheets of two sites. */
const wholeFile = join(folder, 'whole.json');

const briefing = (out: string, ...argv: string[]) =>
  run(briefingCommand, '--extract', dir, '--template', wholeFile, '--out', join(folder, out), ...argv);

let document: BriefingDocument;
let counties: ReadonlyMap<string, string>;
let findings: readonly DetailedFinding[];

async function make(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const { code, out } = await briefing(name, '--json');
  expect(code).toBe(0);
  const told = JSON.parse(out) as Record<string, unknown>;
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  expect(told).toMatchObject({
    file: join(folder, name),
    bytes: bytes.length,
    cards: document.cards.length,
    extract: 'hequ',
    hash: document.hash,
    round: document.round,
  });
  return bytes;
}

beforeAll(async () => {
  const registers = join(folder, 'registers');
  writeSample('hequ', registers);
  expect((await extract(registers, dir, null)).intake.status).toBe('ready');
  const { commands, atlas, close } = await openHeadless(dir);
  const { sites } = atlas();
  const template: Template = {
    ...{ schema: 1, id: 'whole', title: { zh: '全部内容', en: 'Everything' } },
    sections: sectionKinds.map((kind) => ({
      ...{ kind, depth: 'full' },
      ...(kind === 'site_sheet' && { sites: sites?.id.slice(0, 2) ?? [] }),
    })),
  };
  writeFileSync(wholeFile, templateText(template));
  document = composeBriefing(await commands.briefingFacts(template), template, wordsFor('zh-CN'));
  counties = new Map((sites?.id ?? []).map((id, row) => [id, sites?.county[row] ?? '']));
  close();
  const { out } = await run(findingsCommand, '--extract', dir);
  findings = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as DetailedFinding);
});

const parts: Readonly<Record<string, readonly Verdict[]>> = {
  pass: ['pass'],
  fail: ['fail'],
  unknown: ['unknown'],
  suppressed: ['suppressed'],
  notApplicable: ['not_applicable'],
  n: ['pass', 'fail', 'unknown', 'suppressed'],
};

/** Counted from the lines of `atlas findings` alone. */
function recount(place: string, requirement: string, part: string): number {
  return findings.filter(
    (one) =>
      one.requirement === requirement &&
      parts[part]?.includes(one.verdict) === true &&
      (place === 'all' || (counties.get(one.subject_id) ?? one.subject_id.slice(0, 6)) === place),
  ).length;
}

const ids = (): Set<string> => new Set(findings.map(({ requirement }) => requirement));
const partsOf = ({ id }: Figure): [place: string, requirement: string, part: string] => {
  const [place = '', requirement = '', part = ''] = id.split('/');
  return [place, requirement, part];
};

describe('every figure', () => {
  it('that counts verdicts equals the lines of atlas findings', () => {
    const tallies = figuresOf(document).filter((figure) => {
      const [place, requirement, part] = partsOf(figure);
      return /^(all|\d{6})$/.test(place) && ids().has(requirement) && part in parts;
    });
    expect(tallies.length).toBeGreaterThan(20);
    for (const figure of tallies) {
      const [place, requirement, part] = partsOf(figure);
      expect(`${figure.id} ${figure.value}`).toBe(`${figure.id} ${recount(place, requirement, part)}`);
      if (part !== 'pass' && part !== 'fail') continue;
      expect([figure.id, figure.unknown, figure.suppressed, figure.denominator]).toEqual([
        figure.id,
        ...['unknown', 'suppressed', 'n'].map((other) => recount(place, requirement, other)),
      ]);
    }
    const seen = new Set(tallies.filter(({ value }) => value !== 0).map((figure) => partsOf(figure)[2]));
    for (const part of ['fail', 'unknown', 'suppressed']) expect(seen).toContain(part);
  });

  it('of a bar equals them too', () => {
    for (const { rows } of barsOf(document.cards)) {
      for (const { drill, label, fail, unknown, suppressed, pass } of rows) {
        const requirement = drill?.requirement ?? '';
        if (!ids().has(requirement)) continue;
        const place = drill?.county ?? 'all';
        expect([label, fail, unknown, suppressed, pass]).toEqual([
          label,
          ...['fail', 'unknown', 'suppressed', 'pass'].map((part) => recount(place, requirement, part)),
        ]);
      }
    }
  });

  it('that is not known or hidden shows no digit', () => {
    const open = figuresOf(document).filter(({ value }) => value === null);
    expect(open.filter(({ text }) => /\d/.test(text))).toEqual([]);
    expect(figuresOf(document).some(({ suppressed }) => suppressed > 0)).toBe(true);
  });
});

describe('the web page', () => {
  it('holds every figure, each with one text', async () => {
    const html = new TextDecoder().decode(await make('a.html'));
    const shown = figuresInHtml(html);
    for (const { id, text } of figuresOf(document))
      expect([id, ...(shown.get(id) ?? [])]).toEqual([id, text]);
    expect(html).toContain('lang="zh-CN"');
    expect(html).toContain(document.syntheticText);
    expect(html).toContain(document.hash);
    expect(html).not.toMatch(
      /<script|javascript:|\sstyle=|\son\w+=|src=|url\((?!#)|https?:\/\/(?!www\.w3\.org)/,
    );
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src &#x27;none&#x27;; style-src &#x27;sha256-/,
    );
    const heads = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(heads.filter((level) => level === 1)).toHaveLength(1);
    expect(heads.every((level, at) => level <= (heads[at - 1] ?? 0) + 1)).toBe(true);
    const anchors = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(anchors).toContain(target);
  });
});

describe.skipIf(browser === null)('the PDF', () => {
  let pages: readonly PdfPage[];
  beforeAll(async () => {
    pages = await pagesOfPdf(await make('a.pdf'));
  });

  it('holds every sentence, table row and line of evidence', () => {
    const [head, foot] = [withoutSpace(`${document.title}${document.clock}`), document.hash.slice(0, 12)];
    const flow = pages
      .map(({ text }) => text.slice(text.indexOf(head) + head.length))
      .join('')
      .replaceAll(withoutSpace(document.syntheticText), '');
    expect(flow).toContain(foot);
    const missing = [
      ...sentencesOf(document.cards).map(({ text }) => text),
      ...tablesOf(document.cards).flatMap(({ rows }) =>
        rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join('')),
      ),
      ...figuresOf(document).map(({ text }) => text),
    ].filter((text) => !flow.includes(withoutSpace(text)));
    expect(missing).toEqual([]);
  });

  it('says on each page what it is: title, notice, filters, parameters, extract, hash, round, page of pages', () => {
    const { provenance, hash, title, syntheticText, round, extract: id } = document;
    const words = wordsFor('zh-CN');
    const valueOf = (label: string) => provenance.find(([own]) => own === label)?.[1] ?? '(none)';
    pages.forEach(({ text }, at) => {
      for (const part of [
        ...[title, syntheticText, hash.slice(0, 12), round, id, `${at + 1}/${pages.length}`],
        valueOf(words.t('say.filters')),
        valueOf(words.t('say.parameters.changed')),
      ]) {
        expect(text).toContain(withoutSpace(part));
      }
    });
    expect(pages[0]?.text).toContain(hash);
  });

  it('is on A4 upright; A3 across where it is asked for', async () => {
    const size = ({ width, height }: PdfPage): string =>
      [width, height].map((points) => Math.round((points / 72) * 25.4)).join('×');
    expect(new Set(pages.map(size))).toEqual(new Set(['210×297']));
    expect((await briefing('wide.pdf', '--paper', 'A3', '--landscape', '--language', 'en')).code).toBe(0);
    const wide = await pagesOfPdf(new Uint8Array(readFileSync(join(folder, 'wide.pdf'))));
    expect(new Set(wide.map(size))).toEqual(new Set(['420×297']));
  });
});

describe('the slides', () => {
  let slides: PptxText;
  beforeAll(async () => {
    slides = textOfPptx(await make('a.pptx'));
  });

  it('hold every large figure in a shape of its name, every sentence and every table row', () => {
    for (const { blocks } of document.cards) {
      for (const block of blocks) {
        if (block.kind !== 'figures') continue;
        for (const { figure } of block.figures) {
          expect([figure.id, ...new Set(slides.shapes.get(`figure:${figure.id}`))]).toEqual([
            figure.id,
            figure.text,
          ]);
        }
      }
    }
    const said = slides.paragraphs.map(withoutSpace);
    const unsaid = sentencesOf(document.cards).filter(({ text }) => !said.includes(withoutSpace(text)));
    expect(unsaid.map(({ text }) => text)).toEqual([]);
    for (const { rows } of tablesOf(document.cards)) {
      for (const { cells } of rows) {
        const figures = cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.text]));
        const row = slides.rows.find((shown) => figures.every((text) => shown.includes(text)));
        expect([figures, row === undefined]).toEqual([figures, false]);
      }
    }
  });

  it.skipIf(browser === null)('hold a picture for each map', () => {
    const maps = document.cards.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'map'));
    expect(slides.pictures).toBeGreaterThanOrEqual(maps.length);
  });
});

describe('the workbook', () => {
  it('holds each finding with its verdict, and no figure of what is hidden', async () => {
    const bytes = await make('a.xlsx');
    const words = wordsFor('zh-CN');
    const fields = gapFields(words);
    const at = (key: string): number => fields.findIndex((field) => field.key === key);
    const sheets = (await readXlsxFile(new Blob([bytes]), { trim: false })) as unknown as {
      readonly data: readonly (readonly unknown[])[];
    }[];
    const sheet = sheets[1]?.data ?? [];
    const head = sheet.findIndex((row) => row.includes(fields[0]?.title));
    const shown = new Map(
      sheet
        .slice(head + 1)
        .map((row) => [
          [row[at('requirement')], row[at('subject_id')], row[at('period')] ?? ''].map(String).join(' '),
          row,
        ]),
    );
    expect(shown.size).toBe(findings.length);
    for (const { requirement, subject_id: subject, period, verdict } of findings) {
      const row = shown.get(`${requirement} ${subject} ${period ?? ''}`);
      expect(row?.[at('verdict')]).toBe(words.t(`review.verdict.${verdict}`));
      if (verdict === 'suppressed') expect(row?.[at('figure')] ?? null).toBeNull();
    }
    expect(findings.some(({ verdict }) => verdict === 'suppressed')).toBe(true);
    expect(everyText(unzipSync(bytes))).not.toMatch(/<f[ >]/);
  });
});

describe('without a browser', () => {
  beforeAll(() => {
    vi.stubEnv('CHROME_PATH', join(folder, 'no-browser'));
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  it('there is no PDF, and the words say what to do', async () => {
    const call = briefing('none.pdf');
    await expect(call).rejects.toThrow(CallError);
    await expect(call).rejects.toThrow(/needs a browser.*CHROME_PATH/);
    expect(readdirSync(folder).filter((name) => name.includes('none'))).toEqual([]);
  });

  it('slides are made without the maps, which the report and the slide say', async () => {
    const { code, out } = await briefing('bare.pptx', '--json');
    const { left_out: leftOut } = JSON.parse(out) as { left_out: string[] };
    expect([code, leftOut.some((reason) => reason.includes('CHROME_PATH'))]).toEqual([0, true]);
    const slides = textOfPptx(new Uint8Array(readFileSync(join(folder, 'bare.pptx'))));
    expect(slides.pictures).toBe(0);
    const [map] = document.cards.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'map'));
    const counts = map?.legend.map(({ text, count }) => `${text} ${count}`) ?? ['(no map)'];
    const said = slides.paragraphs.find((text) => counts.every((count) => text.includes(count)));
    expect(said).toBeDefined();
  });
});

describe('a wrong call', () => {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  mkdirSync(join(folder, 'folder.pdf'), { recursive: true });
  const template = (change: object) =>
    JSON.stringify({
      schema: 1,
      id: 'own',
      title: { zh: '自拟', en: 'Own' },
      sections: [{ kind: 'figures' }],
      ...change,
    });
  const given = (...argv: string[]) => run(briefingCommand, '--extract', dir, ...argv);
  const ask = ['--template', 'city-monthly', '--out', join(folder, 'never.html')];

  it.each([
    [[], '--template is missing'],
    [['--template', 'city-monthly'], '--out is missing'],
    [['--template', 'monthly', '--out', join(folder, 'never.html')], 'none of city-monthly'],
    [['--template', folder, '--out', join(folder, 'never.html')], 'cannot be read'],
    [['--template', 'city-monthly', '--out', join(folder, 'never')], 'ends in none of'],
    [['--template', 'city-monthly', '--out', join(folder, 'never.docx')], 'ends in none of'],
    [['--template', 'city-monthly', '--out', join(folder, 'folder.pdf')], 'is a folder'],
    [['--template', 'city-monthly', '--out', join(folder, 'no', 'never.pdf')], 'there is no folder'],
    [['--template', 'city-monthly', '--out', join(wholeFile, 'never.pdf')], 'is not a folder'],
    [
      ['--template', 'city-monthly', '--out', join(folder, 'never.pptx'), '--landscape'],
      'are for .pdf and .html',
    ],
    [[...ask, '--county', '999999'], 'county 999999 is not in the extract; there is 140930'],
    [[...ask, '--county', '14 09'], 'county'],
    [[...ask, '--round', '2025-06-29'], 'round 2025-06-29 is not in the extract; there are'],
    [[...ask, '--round', 'June'], 'round June cannot be read'],
    [[...ask, '--pack', 'XX'], 'pack XX is not in the extract; there are'],
    [[...ask, '--set', 'speed'], 'is not name=value'],
    [[...ask, '--set', 'no_such_thing=3'], '--set no_such_thing is no parameter of the pack'],
    [[...ask, '--set', 'a=1', '--set', 'b=2'], '--set stands twice'],
    [[...ask, '--language', 'de'], 'not one of zh-CN, en'],
    [[...ask, '--paper', 'A5'], 'not one of A4, A3'],
    [[...ask, '--link', 'county=140930'], 'has no "?"'],
    [[...ask, '--link', '?county=140930&colour=red'], 'colour red'],
    [[...ask, '--link', '?v=99'], 'was written by a newer page'],
    [[...ask, '--link', '?extract=ziyang'], 'is for the extract ziyang'],
    [[...ask, '--verbose'], 'Unknown option'],
  ])('is told in one sentence: %j', async (argv, words) => {
    const call = given(...argv);
    await expect(call).rejects.toThrow(CallError);
    await expect(call).rejects.toThrow(words);
  });

  it.each([
    ['no.json', '{', 'not JSON'],
    ['newer.json', template({ schema: 2 }), 'newer'],
    ['kind.json', template({ sections: [{ kind: 'poem' }] }), 'sections.0.kind'],
    ['key.json', template({ script: 'x' }), 'unknown key'],
  ])('is a template with faults: %s', async (name, text, words) => {
    const { code, err } = await given('--template', file(name, text), '--out', join(folder, 'never.html'));
    expect(code).toBe(1);
    expect(err).toContain(name);
    expect(err).toContain(words);
  });

  it('is a folder that is no extract, or one that was changed', async () => {
    const { code, err } = await run(briefingCommand, '--extract', folder, ...ask);
    expect([code, err.includes('manifest_missing')]).toEqual([1, true]);
  });

  it('writes nothing, and leaves nothing half-written', async () => {
    await expect(writeWhole(join(folder, 'folder.pdf'), new Uint8Array(3))).rejects.toThrow(
      'cannot be written',
    );
    expect(readdirSync(folder).filter((name) => /never|part/.test(name))).toEqual([]);
  });
});

describe('a call with its own session', () => {
  it('reads the template file, the filter and the parameters, and says so in the file', async () => {
    const own = join(folder, 'own.json');
    writeFileSync(
      own,
      JSON.stringify({
        schema: 1,
        id: 'own',
        title: { zh: '自拟简报', en: 'Own' },
        sections: [{ kind: 'figures' }],
      }),
    );
    const { code, out } = await run(
      ...([briefingCommand, '--extract', dir, '--template', own, '--out', join(folder, 'own.html')] as const),
      ...['--link', 'http://localhost/?v=1&county=140930&show=trends#top', '--language', 'en'],
    );
    expect(code).toBe(0);
    expect(out).toContain('own.html');
    const html = readFileSync(join(folder, 'own.html'), 'utf8');
    expect(html).toContain('<h1>Own</h1>');
    expect(html).toMatch(/Filters: [^·]*Hequ/);
  });
});
