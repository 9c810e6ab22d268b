// The looks that cells can have, as positions in the style part. Plain faces that exist in every office program.
import type { CellFormat } from './workbook.ts';

/** Position of each look in `cellXfs` below. */
export const lookOf = {
  plain: 0,
  notice: 1,
  heading: 2,
  head: 3,
  text: 4,
  wrapped: 5,
  whole: 6,
  number: 7,
  percent: 8,
  date: 9,
  degrees: 10,
  headEnd: 11,
} as const satisfies Record<CellFormat | 'plain' | 'notice' | 'heading' | 'head' | 'headEnd', number>;

const face = '<name val="Microsoft YaHei"/><family val="2"/>';
const top = '<alignment vertical="top"/>';
/** `@`: stays text also when someone edits the cell. */
const asText = 49;

function look(format: number, font: number, extra: { fill?: number; border?: number; align?: string } = {}) {
  const { fill = 0, border = 0, align = top } = extra;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}>${align}</xf>`;
}

const looks = [
  look(0, 0),
  look(asText, 2, { align: '<alignment vertical="center"/>' }),
  look(asText, 1, { align: '<alignment vertical="center"/>' }),
  look(asText, 1, { fill: 2, border: 1, align: '<alignment vertical="center" wrapText="1"/>' }),
  look(asText, 0),
  look(asText, 0, { align: '<alignment vertical="top" wrapText="1"/>' }),
  look(3, 0),
  look(0, 0, { align: '<alignment horizontal="right" vertical="top"/>' }),
  look(164, 0),
  look(165, 0, { align: '<alignment horizontal="center" vertical="top"/>' }),
  look(166, 0),
  look(asText, 1, {
    fill: 2,
    border: 1,
    align: '<alignment horizontal="right" vertical="center" wrapText="1"/>',
  }),
];

export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/>',
  '<numFmt numFmtId="166" formatCode="0.00000"/></numFmts>',
  `<fonts count="3"><font><sz val="10"/><color rgb="FF17212B"/>${face}</font>`,
  `<font><b/><sz val="10"/><color rgb="FF17212B"/>${face}</font>`,
  `<font><b/><sz val="11"/><color rgb="FFA8331A"/>${face}</font></fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE6EAED"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF5A6672"/></bottom><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
