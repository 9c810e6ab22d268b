// The part of a native chart: stacked bars of verdicts, or lines of rates with gaps. Written by hand because the order
// of elements is strict and fills must differ without colour.
import { columnName } from './chart-book.ts';
import type { ChartPart, ChartSeries } from './chart-part.ts';
import { sheetText } from './clean-text.ts';
import { hex } from './slide-look.ts';

/** Half points: 14 pt, and 13.5 pt for axes, the least on a slide. */
const [textSize, axisSize] = [1400, 1350];
const chartSpace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
const noLine = '<a:ln><a:noFill/></a:ln>';

function pattern(preset: string, front: string, back: string): string {
  const colour = (value: string) => `<a:srgbClr val="${hex(value)}"/>`;
  return `<a:pattFill prst="${preset}"><a:fgClr>${colour(front)}</a:fgClr><a:bgClr>${colour(back)}</a:bgClr></a:pattFill>`;
}

function textStyle(colour: string, size: number, bold = false): string {
  const fonts = '<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/>';
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}">${solid(colour)}${fonts}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** Worst first, as the series stand: not met is lined, unknown hatched, suppressed dotted, met full. */
function barFill({ look }: ChartPart, index: number): string {
  const { fail, unknown, suppressed, pass } = look.verdicts;
  const outline = (colour: string) => `<a:ln w="9525">${solid(colour)}</a:ln>`;
  const fills = [
    pattern('dkHorz', fail.mark, fail.ground) + outline(fail.mark),
    pattern('wdUpDiag', unknown.mark, unknown.ground) + outline(unknown.mark),
    pattern('pct40', suppressed.mark, suppressed.ground) + outline(suppressed.mark),
    solid(pass.mark) + outline(pass.mark),
  ];
  return `<c:spPr>${fills[index] ?? fills[0] ?? ''}</c:spPr>`;
}

const dashes = ['solid', 'dash', 'sysDash', 'lgDashDot'];
const markers = ['circle', 'square', 'triangle', 'diamond'];

function lineLook({ look }: ChartPart, index: number): string {
  const colour = look.lines[index % look.lines.length] ?? look.ink;
  const line = `<a:ln w="34925" cap="rnd">${solid(colour)}<a:prstDash val="${dashes[index % 4] ?? 'solid'}"/><a:round/></a:ln>`;
  const marker = `<c:marker><c:symbol val="${markers[index % 4] ?? 'circle'}"/><c:size val="9"/><c:spPr>${solid(colour)}${noLine}</c:spPr></c:marker>`;
  return `<c:spPr>${line}</c:spPr>${marker}`;
}

/** The value beside the last known point. */
function lastLabel({ look }: ChartPart, series: ChartSeries, index: number): string {
  const last = series.values.findLastIndex((value) => value !== null);
  const shown = (value: 0 | 1) =>
    `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  if (last < 0) return '';
  const style = textStyle(look.lines[index % look.lines.length] ?? look.ink, textSize, true);
  return `<c:dLbls><c:dLbl><c:idx val="${last}"/><c:numFmt formatCode="0.0%" sourceLinked="0"/><c:spPr><a:noFill/>${noLine}</c:spPr>${style}<c:dLblPos val="r"/>${shown(1)}</c:dLbl>${shown(0)}</c:dLbls>`;
}

function cache(tag: string, texts: readonly (string | null)[], format = ''): string {
  const points = texts.map((text, index) =>
    text === null ? '' : `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`,
  );
  return `<c:${tag}>${format}<c:ptCount val="${texts.length}"/>${points.join('')}</c:${tag}>`;
}

/** Bounds that the unknown leave, as whiskers; only where they differ from the value. */
function whiskers({ look }: ChartPart, series: ChartSeries, index: number): string {
  const away = (bounds: readonly (number | null)[] | undefined) =>
    series.values.map((value, position) => {
      const bound = bounds?.[position] ?? null;
      return value === null || bound === null ? 0 : Math.round(Math.abs(bound - value) * 1e6) / 1e6;
    });
  const [plus, minus] = [away(series.upper), away(series.lower)];
  if ([...plus, ...minus].every((distance) => distance === 0)) return '';
  const list = (tag: string, numbers: readonly number[]) =>
    `<c:${tag}>${cache('numLit', numbers.map(String), '<c:formatCode>0.0%</c:formatCode>')}</c:${tag}>`;
  const line = `<c:spPr><a:ln w="12700">${solid(look.lines[index % look.lines.length] ?? look.ink)}</a:ln></c:spPr>`;
  return `<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>${list('plus', plus)}${list('minus', minus)}${line}</c:errBars>`;
}

function seriesXml(chart: ChartPart, series: ChartSeries, index: number): string {
  const column = columnName(index + 1);
  const end = chart.categories.length + 1;
  const isLine = chart.kind === 'lines';
  const name = `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f>${cache('strCache', [sheetText(series.name)])}</c:strRef></c:tx>`;
  const look = isLine
    ? lineLook(chart, index) + lastLabel(chart, series, index) + whiskers(chart, series, index)
    : `${barFill(chart, index)}<c:invertIfNegative val="0"/>`;
  const categories = `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${end}</c:f>${cache('strCache', chart.categories.map(sheetText))}</c:strRef></c:cat>`;
  const format = `<c:formatCode>${isLine ? '0.00%' : '0'}</c:formatCode>`;
  const numbers = series.values.map((value) => (value === null ? null : String(value)));
  const values = `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${end}</c:f>${cache('numCache', numbers, format)}</c:numRef></c:val>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${look}${categories}${values}${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

function axes({ kind, look, least, most }: ChartPart): string {
  const line = `<c:spPr><a:ln w="9525">${solid(look.hairline)}</a:ln></c:spPr>`;
  const isLine = kind === 'lines';
  const ticks = (labels: string) =>
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>`;
  const category = `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="${isLine ? 'minMax' : 'maxMin'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isLine ? 'b' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks('low')}${line}${textStyle(look.ink, isLine ? axisSize : textSize)}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const grid = isLine ? `<c:majorGridlines>${line}</c:majorGridlines>` : '';
  const scale = `<c:scaling><c:orientation val="minMax"/><c:max val="${most}"/><c:min val="${least}"/></c:scaling>`;
  const value = `<c:valAx><c:axId val="1002"/>${scale}<c:delete val="${isLine ? 0 : 1}"/><c:axPos val="${isLine ? 'l' : 't'}"/>${grid}<c:numFmt formatCode="${isLine ? '0%' : '0'}" sourceLinked="0"/>${ticks('nextTo')}<c:spPr>${noLine}</c:spPr>${textStyle(look.muted, axisSize)}<c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

function layout(x: number, y: number, w: number, h: number, inner: boolean): string {
  const target = inner ? '<c:layoutTarget val="inner"/>' : '';
  const number = (value: number) => value.toFixed(4);
  return `<c:layout><c:manualLayout>${target}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${number(x)}"/><c:y val="${number(y)}"/><c:w val="${number(w)}"/><c:h val="${number(h)}"/></c:manualLayout></c:layout>`;
}

export function chartXml(chart: ChartPart): string {
  const series = chart.series.map((one, index) => seriesXml(chart, one, index)).join('');
  const ids = '<c:axId val="1001"/><c:axId val="1002"/>';
  const { legendShare: top, labelShare: left } = chart;
  const isLine = chart.kind === 'lines';
  const plot = isLine
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>`
    : `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:overlap val="100"/>${ids}</c:barChart>`;
  const area = isLine
    ? layout(left, top, 1 - left - 0.06, 1 - top - 0.1, true)
    : layout(left, top, 1 - left - 0.005, 1 - top, true);
  const legend = `<c:legend><c:legendPos val="t"/>${layout(0, 0, 1, top * 0.8, false)}<c:overlay val="0"/>${textStyle(chart.look.ink, textSize)}</c:legend>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${chartSpace}" xmlns:a="${drawing}" xmlns:r="${office}"><c:date1904 val="0"/><c:lang val="${chart.language === 'en' ? 'en-US' : 'zh-CN'}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${area}${plot}${axes(chart)}<c:spPr><a:noFill/>${noLine}</c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/>${noLine}</c:spPr>${textStyle(chart.look.ink, textSize)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
