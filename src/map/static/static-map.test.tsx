// The drawn map on Node: every state has its own look, nothing is lost with many sites, names keep apart, text is text.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MapBlock } from '../../briefing/document.ts';
import { contrast } from '../../components/contrast.ts';
import { wordsFor } from '../../language/language.ts';
import { verdictCode } from '../../model/verdict.ts';
import { drawnInk } from './ink.ts';
import { roundLength } from './furniture.tsx';
import { staticScene } from './static-scene.ts';
import { staticMapSvg } from './static-map-svg.tsx';
import type { StaticMapProps } from './static-map-props.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A square county of one degree whose lower left corner is given. */
function square(adcode: string, lon: number, lat: number): StaticMapProps['boundary'] {
  const ring = [
    [lon, lat],
    [lon + 1, lat],
    [lon + 1, lat + 1],
    [lon, lat + 1],
    [lon, lat],
  ];
  return {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { adcode }, geometry: { type: 'Polygon', coordinates: [ring] } },
    ],
  };
}

const boundary = {
  type: 'FeatureCollection' as const,
  features: [...(square('140801', 110, 35)?.features ?? []), ...(square('140802', 111, 35)?.features ?? [])],
};

const codes = [
  verdictCode.pass,
  verdictCode.fail,
  verdictCode.not_applicable,
  verdictCode.unknown,
  verdictCode.suppressed,
];

function propsOf(count: number, change: Partial<MapBlock> = {}): StaticMapProps {
  const rows = Array.from({ length: count }, (_, row) => row);
  const people = Float64Array.from(rows, (row) => (row % 7 === 6 ? NaN : 50 + ((row * 37) % 3000)));
  const verdicts = Uint8Array.from(rows, (row) => codes[row % codes.length] ?? 255);
  const none = new Uint8Array(count);
  const state = (name: 'fail' | 'pass', n: number): MapBlock['legend'][number] => ({
    state: name,
    text: name,
    count: n,
  });
  return {
    block: {
      kind: 'map',
      id: 'map',
      title: 'W03 <b>车间</b>',
      county: null,
      colour: { by: 'requirement', id: 'W03' },
      sites: Uint32Array.from(rows),
      showWorkshops: true,
      legend: [state('fail', 12), state('pass', 30)],
      caption: '审图号：由部署方填写 · 坐标 WGS-84',
      ...change,
    },
    facts: {
      base: 'pop_total',
      facilities: [],
      counties: ['140801', '140802'].map(
        (id) => ({ id, name: { zh: `县${id.slice(-1)} & "甲"`, en: `County ${id.slice(-1)}` } }) as never,
      ),
      workshops: [
        {
          id: 'w1',
          nameZh: '',
          nameEn: null,
          county: '140801',
          lon: 110.5,
          lat: 35.5,
          status: 'running',
        },
      ],
      sites: {
        count,
        id: rows.map(String),
        nameZh: rows.map(String),
        nameEn: rows.map(() => null),
        county: rows.map((row) => (row % 2 === 0 ? '140801' : '140802')),
        lon: Float64Array.from(rows, (row) => (row % 2 === 0 ? 110 : 111) + ((row * 7919) % 997) / 1000),
        lat: Float64Array.from(rows, (row) => 35 + ((row * 104_729) % 991) / 1000),
        population: { pop_total: people, pop_registered: people, pop_lifted: people, pop_sync: people },
        hidden: { pop_total: none, pop_registered: none, pop_lifted: none, pop_sync: none },
        asOf: rows.map(() => null),
        verdicts: { W03: verdicts },
        marks: {},
        missing: new Uint8Array(count).fill(255),
        open: none,
        access: verdicts,
      },
    },
    boundary,
    rivers: null,
    words: wordsFor('zh-CN'),
    look: 'light',
    width: 900,
    height: 500,
    textSize: 12,
    syntheticText: '演示数据 · 非真实',
  };
}

const circles = (path: string): number => path.split('M').length - 1;

describe('a drawn map', () => {
  it('is well-formed XML with its texts as text', () => {
    const svg = staticMapSvg(propsOf(60));
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).not.toContain('<b>');
    const text = JSON.stringify(new XMLParser({ processEntities: true }).parse(svg));
    for (const said of ['演示数据 · 非真实', '县1', '审图号：由部署方填写', 'km', '北'])
      expect(text).toContain(said);
  });

  it('draws every located site once, whatever their number', () => {
    for (const count of [1, 60, 5000]) {
      const { groups } = staticScene(propsOf(count));
      expect(groups.reduce((sum, { path }) => sum + circles(path), 0)).toBe(count);
    }
  });

  it('leaves out a site that is not located', () => {
    const props = propsOf(10);
    props.facts.sites.lon[3] = NaN;
    expect(staticScene(props).groups.reduce((sum, { path }) => sum + circles(path), 0)).toBe(9);
  });

  it('tells the five states apart without colour', () => {
    const { groups } = staticScene({ ...propsOf(40), look: 'print' });
    const shapes = new Set(
      groups
        .filter(({ mark }) => mark.fillOpacity !== 0.12)
        .map(({ mark }) => `${mark.outline} ${mark.cross > 0} ${mark.strokeWidth > 0}`),
    );
    expect(shapes.size).toBe(5);
    const grey = groups.flatMap(({ mark }) => [mark.fill, mark.stroke]);
    expect(
      grey.filter((hex) => hex.slice(1, 3) !== hex.slice(3, 5) || hex.slice(3, 5) !== hex.slice(5)),
    ).toEqual([]);
  });

  it('draws small circles over large ones', () => {
    const { groups } = staticScene(propsOf(100));
    const widest = groups.map(({ path }) => Number(/a([\d.]+)/.exec(path)?.[1]));
    expect(widest[0]).toBeGreaterThan(widest.at(-1) ?? Infinity);
  });

  it('keeps names apart, within the frame and off the corners', () => {
    const { labels, frame } = staticScene(propsOf(400));
    expect(labels).toHaveLength(2);
    const [a, b] = labels.map(({ x, text, size }) => ({ x, half: textWidth(text, size) / 2 }));
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0))).toBeGreaterThan((a?.half ?? 0) + (b?.half ?? 0));
    for (const { x, y } of labels) {
      expect(x).toBeGreaterThan(frame.left);
      expect(y).toBeLessThan(frame.top + frame.height);
    }
  });

  it('fits the county in focus and keeps its neighbours pale', () => {
    const box = { width: 500, height: 600 };
    const scene = staticScene({ ...propsOf(60, { county: '140801' }), ...box });
    expect(scene.shapes.counties.filter(({ pale }) => !pale).map(({ adcode }) => adcode)).toEqual(['140801']);
    expect(scene.metres).toBeLessThan(staticScene({ ...propsOf(60), ...box }).metres);
  });

  it('is always the same for the same input', () => {
    expect(staticMapSvg(propsOf(80))).toBe(staticMapSvg(propsOf(80)));
  });

  it('draws 35,000 sites in a few seconds and in a few megabytes', () => {
    const from = performance.now();
    const svg = staticMapSvg(propsOf(35_000));
    expect(performance.now() - from).toBeLessThan(8000);
    expect(svg.length).toBeLessThan(6_000_000);
  });

  it('has the colours of the tokens', () => {
    const css = readFileSync('src/components/tokens.css', 'utf8');
    const [light = '', dark = ''] = css.split("[data-theme='dark']");
    for (const [look, part] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const { ink, panel, hairline, noticeInk, noticeGround } = drawnInk[look];
      const tokens = { ink, panel, hairline, 'notice-ink': noticeInk, 'notice-ground': noticeGround };
      for (const [name, value] of Object.entries(tokens)) expect(part).toContain(`--${name}: ${value};`);
    }
  });
});

describe('text on a drawn map', () => {
  it('reaches 7:1 in every look', () => {
    for (const ink of Object.values(drawnInk)) {
      for (const ground of [ink.panel, ink.county, ink.around]) {
        expect(contrast(ink.ink, ground)).toBeGreaterThanOrEqual(7);
        expect(contrast(ink.label, ground)).toBeGreaterThanOrEqual(6.5);
      }
      expect(contrast(ink.label, ink.panel)).toBeGreaterThanOrEqual(7);
      expect(contrast(ink.label, ink.halo)).toBeGreaterThanOrEqual(7);
      expect(contrast(ink.paleLabel, ink.halo)).toBeGreaterThanOrEqual(7);
      expect(contrast(ink.paleLabel, ink.neighbour)).toBeGreaterThanOrEqual(7);
      expect(contrast(ink.ink, ink.noticeGround)).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('measures', () => {
  it('are round lengths', () => {
    expect([9400, 4100, 2900, 1999, 120].map(roundLength)).toEqual([5000, 3000, 2000, 1000, 100]);
  });

  it('break Chinese anywhere and English between words, never past the width', () => {
    for (const text of [
      '审图号由部署方填写资料来源演示数据',
      'Sources: demonstration data, county outlines',
    ]) {
      const lines = wrapText(text, 90, 12);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
    expect(wrapText('Sources: demonstration data', 90, 12)).toEqual(['Sources:', 'demonstration', 'data']);
  });
});
