// Where map, legend and caption of a drawing stand: beside or below by room. Whatever the box, none lies over another
// and all lie inside it; what does not fit is given up step by step, the colours of the legend last. Pure.
import { boundsOfCounties, boundsOfSites, type Bounds } from '../bounds.ts';
import type { WorkshopSymbol } from '../site-map-props.ts';
import { sizeScale } from '../symbol-size.ts';
import { blockLegend } from './block-colours.ts';
import { drawnInk } from './ink.ts';
import { type LegendLayout, legendLayout } from './legend-box.tsx';
import { fitted, type Frame } from './projection.ts';
import { shortened } from './shortened.ts';
import type { StaticMapProps } from './static-map-props.ts';
import { wrapText } from './text-width.ts';

export interface StaticLayout {
  readonly frame: Frame;
  readonly legend: { readonly layout: LegendLayout; readonly x: number; readonly y: number };
  readonly caption: {
    readonly lines: readonly string[];
    /** Its text is shortened: the whole is said in words beside the drawing. */
    readonly isCut: boolean;
    readonly top: number;
    readonly size: number;
    readonly step: number;
  };
  /** Factor on the radii. */
  readonly scale: number;
}

/** What is still shown. */
interface Plan {
  readonly captionLines: number;
  readonly titleLines: number;
  readonly sizes: boolean;
  readonly classes: boolean;
}

/** Step by step less; the first that leaves the map its room is drawn. */
const plans: readonly Plan[] = [
  { captionLines: Infinity, titleLines: 3, sizes: true, classes: true },
  { captionLines: 3, titleLines: 2, sizes: true, classes: true },
  { captionLines: 2, titleLines: 2, sizes: true, classes: true },
  { captionLines: 2, titleLines: 2, sizes: false, classes: true },
  { captionLines: 1, titleLines: 1, sizes: false, classes: true },
  { captionLines: 1, titleLines: 0, sizes: false, classes: true },
];
const bare: Plan = { captionLines: 1, titleLines: 0, sizes: false, classes: false };

/** Widths of a legend beside the map, in heights of the type; of equal ones the first. */
const columns = [17, 14, 12, 10, 20, 25, 32, 40] as const;
const mostBeside = 0.6;
const lineStep = 1.4;
/** Lines that a caption below the map alone may have more: it is narrower. */
const moreBelowMap = 2;
/** Sums of widths differ by less. */
const rounding = 1e-6;
/** Another arrangement is taken only where it draws the ground so much larger. */
const clearly = 1.02;
/** How large the ground should be drawn, against a map that fills the box. */
const roomy = 0.45;
/** In heights of the type, what notice, north and scale bar need. */
const leastWidth = 12.5;
const leastHeight = 8;

const somewhere: Bounds = [100, 25, 120, 42];

/** `all`: of everything, also where one county is in focus. */
export function boundsOf({ block, facts, boundary }: StaticMapProps, all: boolean): Bounds {
  const county = all ? null : block.county;
  const named = county === null ? undefined : new Set([county]);
  const counties = boundary === null ? null : boundsOfCounties(boundary, named);
  const rows =
    county === null ? block.sites : block.sites.filter((row) => facts.sites.county[row] === county);
  const sites = boundsOfSites(facts.sites, rows);
  if (counties === null || sites === null) return counties ?? sites ?? somewhere;
  return [
    Math.min(counties[0], sites[0]),
    Math.min(counties[1], sites[1]),
    Math.max(counties[2], sites[2]),
    Math.max(counties[3], sites[3]),
  ];
}

const shopSymbols: readonly WorkshopSymbol[] = ['open', 'planned', 'closed'];

/** The same question is asked for several arrangements, and answered once. */
function kept<Answer>(
  answers: Map<string, Answer>,
  question: readonly unknown[],
  answer: () => Answer,
): Answer {
  const key = question.join(' ');
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = answer();
  answers.set(key, found);
  return found;
}

interface Sheet {
  readonly props: StaticMapProps;
  /** Factor on the radii: that of the live map, less where the drawing is small for its type. */
  readonly scaleIn: (frame: Frame) => number;
  /** How large the ground is drawn in a frame. */
  readonly worldIn: (frame: Frame) => number;
  readonly legendOf: (plan: Plan, scale: number, width: number) => LegendLayout;
  readonly captionOf: (most: number, width: number) => Caption;
}

function sheetOf(props: StaticMapProps): Sheet {
  const { block, facts, words, look, textSize } = props;
  const [near, far] = [boundsOf(props, false), boundsOf(props, true)];
  const entries = blockLegend(block, facts, words, drawnInk[look].theme);
  const workshops = block.showWorkshops && facts.workshops.length > 0 ? shopSymbols : [];
  const [legends, captions] = [new Map<string, LegendLayout>(), new Map<string, Caption>()];
  return {
    props,
    scaleIn: (frame) => {
      const zoomedIn = Math.log2(fitted(near, frame, 0).worldSize / fitted(far, frame, 0).worldSize);
      const room = Math.min(1, (Math.sqrt(frame.width * frame.height) * 12) / (560 * textSize));
      return sizeScale(facts.sites.count, zoomedIn) * Math.max(0.5, Math.round(room * 20) / 20);
    },
    worldIn: (frame) => fitted(near, frame, textSize * 1.6).worldSize,
    legendOf: (plan, scale, width) =>
      kept(legends, [plan.titleLines, plan.sizes, plan.classes, scale, width], () =>
        plan.classes
          ? legendLayout({
              ...{ words, look, entries, scale, workshops, textSize, width },
              title: shortened(block.title, plan.titleLines, width, textSize * 1.06),
              sizes: plan.sizes,
            })
          : { width: 0, height: 0, items: [] },
      ),
    captionOf: (most, width) => kept(captions, [most, width], () => captionIn(props, most, width)),
  };
}

interface Caption {
  readonly lines: readonly string[];
  readonly isCut: boolean;
  /** With the gap above it. */
  readonly room: number;
}

function captionIn({ block, textSize }: StaticMapProps, most: number, width: number): Caption {
  const text = shortened(block.caption, most, width, textSize);
  const lines = wrapText(text, width, textSize);
  const room = lines.length === 0 ? 0 : (lines.length * lineStep + 0.4) * textSize;
  return { lines, isCut: text !== block.caption, room };
}

type MapAndLegend = Pick<StaticLayout, 'frame' | 'legend' | 'scale'>;

function withCaption({ props }: Sheet, found: MapAndLegend, { lines, isCut }: Caption): StaticLayout {
  const step = props.textSize * lineStep;
  const top = props.height - lines.length * step;
  return { ...found, caption: { lines, isCut, top, size: props.textSize, step } };
}

/** The caption stands below both, or below the map alone where the legend needs the height. Null: it does not fit. */
function beside(sheet: Sheet, plan: Plan, column: number, isBelowBoth: boolean): StaticLayout | null {
  const { width, height, textSize: gap } = sheet.props;
  const around = (legend: LegendLayout): { frame: Frame; caption: Caption } => {
    const left = Math.max(1, width - legend.width - gap);
    const caption = isBelowBoth
      ? sheet.captionOf(plan.captionLines, width)
      : sheet.captionOf(plan.captionLines + moreBelowMap, left);
    return { frame: { left: 0, top: 0, width: left, height: Math.max(1, height - caption.room) }, caption };
  };
  const scale = sheet.scaleIn(around(sheet.legendOf(plan, 1, column)).frame);
  const layout = sheet.legendOf(plan, scale, column);
  const { frame, caption } = around(layout);
  if (layout.width > column + rounding || layout.height > (isBelowBoth ? frame.height : height)) return null;
  const legend = { layout, x: frame.width + gap, y: Math.max(0, frame.height - layout.height) / 2 };
  return withCaption(sheet, { frame, legend, scale }, caption);
}

function below(sheet: Sheet, plan: Plan): StaticLayout | null {
  const { width, height, textSize } = sheet.props;
  const caption = sheet.captionOf(plan.captionLines, width);
  const above = (legend: LegendLayout): Frame => {
    const taken = legend.height === 0 ? 0 : legend.height + textSize;
    return { left: 0, top: 0, width, height: Math.max(1, height - caption.room - taken) };
  };
  const scale = sheet.scaleIn(above(sheet.legendOf(plan, 1, width)));
  const layout = sheet.legendOf(plan, scale, width);
  if (layout.width > width + rounding) return null;
  const frame = above(layout);
  const legend = { layout, x: 0, y: frame.height + textSize * 0.7 };
  return withCaption(sheet, { frame, legend, scale }, caption);
}

/** The arrangement that draws the ground largest, of those that leave the map its room; null where none does. */
function bestOf(sheet: Sheet, plan: Plan, share: number): StaticLayout | null {
  const { width, height, textSize } = sheet.props;
  const widths = columns.map((column) => column * textSize).filter((column) => column <= width * mostBeside);
  const found = [
    ...widths.flatMap((column) => [beside(sheet, plan, column, true), beside(sheet, plan, column, false)]),
    below(sheet, plan),
  ].filter((layout) => layout !== null);
  const least = share * sheet.worldIn({ left: 0, top: 0, width, height });
  let best: { layout: StaticLayout; world: number } | null = null;
  for (const layout of found) {
    const { frame } = layout;
    if (frame.width < leastWidth * textSize || frame.height < leastHeight * textSize) continue;
    const world = sheet.worldIn(frame);
    if (world >= least && (best === null || world > best.world * clearly)) best = { layout, world };
  }
  return best?.layout ?? null;
}

export function staticLayout(props: StaticMapProps): StaticLayout {
  const sheet = sheetOf(props);
  for (const share of [roomy, 0]) {
    for (const plan of plans) {
      const layout = bestOf(sheet, plan, share);
      if (layout !== null) return layout;
    }
  }
  const frame: Frame = { left: 0, top: 0, width: props.width, height: props.height };
  const legend = { layout: sheet.legendOf(bare, 1, props.width), x: 0, y: props.height };
  const nothing = { lines: [], isCut: props.block.caption !== '', room: 0 };
  return (
    bestOf(sheet, bare, 0) ?? withCaption(sheet, { frame, legend, scale: sheet.scaleIn(frame) }, nothing)
  );
}
