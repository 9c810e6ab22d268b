import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { composeBriefing } from '../../../briefing/compose/compose-briefing.ts';
import type { BriefingDocument, Card, Figure, LinesBlock } from '../../../briefing/document.ts';
import { readableText } from '../../../briefing/pptx/clean-text.ts';
import { shippedTemplates } from '../../../briefing/shipped-templates.ts';
import { wordsFor } from '../../../language/language.ts';
import { figuresInHtml, figuresOf, tablesOf } from '../../../testing/briefing-files.ts';
import { exampleDocument } from '../../../testing/briefing-example.ts';
import { aBriefingWorld } from '../../../testing/briefing-world.ts';
import { anchorOf } from './anchor.ts';
import { spreadLabels } from './line-plot.ts';
import { MarkedText } from './marked-text.tsx';
import { printHtml } from './print-html.tsx';
import { beginsPage } from './sheets.ts';
import { widthsOf } from './table-block.tsx';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const css = file('../../../components/tokens.css') + file('print.css');
const { facts } = aBriefingWorld(7);
const languages = ['zh-CN', 'en'] as const;

function htmlOf(document: BriefingDocument, of = facts): string {
  const paper = { size: 'A4', orientation: 'portrait' } as const;
  return printHtml({ document, facts: of, boundary: null, rivers: null, paper, css });
}

/** The page without its first line: React writes what is XML too. */
const faultOf = (html: string): unknown => XMLValidator.validate(html.replace('<!doctype html>', ''));

function withoutMaps(document: BriefingDocument): BriefingDocument {
  const cards = document.cards.map((card) => ({
    ...card,
    blocks: card.blocks.filter(({ kind }) => kind !== 'map'),
  }));
  return { ...document, cards };
}

describe('the page that stands alone', () => {
  it.each(languages)('is sound with a thousand awkward names, each as text (%s)', (language) => {
    const document = withoutMaps(exampleDocument(language, { hostileNames: true }));
    const html = htmlOf(document);
    expect(faultOf(html)).toBe(true);
    expect(html).not.toMatch(/<b>|<script|\sstyle=|\son\w+=/);
    const plain = html
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&');
    const [table] = tablesOf(document.cards).toSorted((a, b) => b.rows.length - a.rows.length);
    expect(table?.rows.length).toBeGreaterThan(500);
    const names = (table?.rows ?? []).flatMap(({ cells }) =>
      typeof cells[0] === 'string' ? [cells[0]] : [],
    );
    expect(names.filter((name) => !plain.includes(`>${readableText(name)}<`))).toEqual([]);
  });

  it('names its stylesheet by its hash and allows nothing else', () => {
    const html = htmlOf(withoutMaps(exampleDocument('en')));
    const sheet = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(sheet).toBe(css);
    const hash = createHash('sha256').update(sheet).digest('base64');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it.each([1, 2, 3, 4])('holds every figure of made-up world %i', (seed) => {
    const world = aBriefingWorld(seed).facts;
    for (const language of languages) {
      for (const template of shippedTemplates.slice(0, 2)) {
        const document = composeBriefing(world, template, wordsFor(language));
        const html = htmlOf(document, world);
        expect(faultOf(html)).toBe(true);
        const shown = figuresInHtml(html);
        const astray = figuresOf(document).filter(
          ({ id, text }) => !(shown.get(id)?.size === 1 && shown.get(id)?.has(text) === true),
        );
        expect(astray.map(({ id, text }) => [id, text, ...(shown.get(id) ?? [])])).toEqual([]);
      }
    }
  });
});

describe('a sentence', () => {
  const figure = (id: string, text: string): Figure => ({
    ...{ id, text, label: id, value: Number(text), unit: 'sites', numerator: null, denominator: null },
    ...{ unknown: 0, suppressed: 0, lower: null, upper: null, asOf: '2025-06-30', requirements: [] },
  });
  const marked = (text: string, ...figures: Figure[]): string =>
    renderToStaticMarkup(<MarkedText sentence={{ key: 'k', text, figures, names: [] }} />);

  it('has its figures marked, not the digits of names, dates and longer numbers', () => {
    expect(marked('W03 至 2025-03-31：3 个，13 个', figure('a', '3'), figure('b', '13'))).toBe(
      'W03 至 2025-03-31：<span data-figure="a">3</span> 个，<span data-figure="b">13</span> 个',
    );
    expect(marked('1,203 of 1,204.5 and 4', figure('a', '4'))).toBe(
      '1,203 of 1,204.5 and <span data-figure="a">4</span>',
    );
    expect(marked('of which 0, 0.', figure('a', '0'), figure('b', '0'))).toBe(
      'of which <span data-figure="a">0</span>, <span data-figure="b">0</span>.',
    );
  });

  it('is whole where a figure is not found in it', () => {
    expect(marked('none here', figure('a', '3'))).toBe('none here');
  });
});

describe('pages', () => {
  const card = (id: string, section: Card['section'], county: string | null = null): Card => ({
    ...{ id, section, sectionIndex: 0, subtitle: '', layout: 'single', blocks: [], notes: [] },
    ...{ title: { key: 'k', text: id, figures: [], names: [] }, requirements: [] },
    drill: { workspace: 'review', county, requirement: null, verdict: null, site: null, view: null },
  });

  it('begin with the first card, with each county, after the counties, and with the method', () => {
    const cards = [
      card('figures', 'figures'),
      card('map', 'map'),
      card('county_sheet:140802', 'county_sheet', '140802'),
      card('county_sheet:140802:facilities', 'county_sheet', '140802'),
      card('county_sheet:140821', 'county_sheet', '140821'),
      card('issues', 'issues'),
      card('method', 'method'),
      card('method:terms', 'method'),
    ];
    expect(cards.map((_, at) => beginsPage(cards, at))).toEqual([
      ...[true, false, true, false, true, true, true, false],
    ]);
  });

  it('give different cards different anchors', () => {
    const anchors = ['a:b', 'a-b', 'a_b', 'a.b', 'a', 'a:b~2'].map(anchorOf);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

describe('columns', () => {
  it.each([
    [[0.4, 0.24, 0.16, 0.2]],
    [[0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]],
    [Array.from({ length: 7 }, () => 1 / 7)],
  ])('share the whole width: %j', (shares) => {
    const widths = widthsOf(shares.map((width) => ({ width })));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(40);
    widths.forEach((width, at) => {
      expect(Math.abs(width / 40 - (shares[at] ?? 0))).toBeLessThan(0.026);
    });
  });
});

describe('lines', () => {
  it('are named one below the other, within the drawing, where they end on one value', () => {
    const points = [{ rate: 0.9, lower: null, upper: null }];
    const line = (id: 'household' | 'labourer' | 'willing' | 'policy') => ({ id, label: id, points });
    const block: LinesBlock = {
      ...{ kind: 'lines', title: '', rounds: ['2025-06-30'] },
      lines: [line('household'), line('labourer'), line('willing'), line('policy')],
    };
    const heights = spreadLabels(block).map(({ y }) => y);
    heights.slice(1).forEach((y, at) => {
      expect(y - (heights[at] ?? 0)).toBeGreaterThanOrEqual(16);
    });
    expect(Math.max(...heights)).toBeLessThanOrEqual(266);
  });
});
