// English of the printed briefing and of the command that makes files of one.
import type { zhPrint } from './zh-print.ts';

type Key = keyof typeof zhPrint;

export const enPrint: Readonly<Record<Key, string> & Partial<Record<`${Key}_one`, string>>> = {
  'print.pair': '{{label}}: {{value}}',
  'print.contents': 'Contents',
  'print.leftOut': 'Parts that this briefing leaves out',
  'print.notes': 'Notes and evidence',
  'print.key': 'Key',
  'print.bars.name': 'Name',
  'print.bars.bar': 'Count by state ({{unit}})',
  'print.bars.counts': 'Counts',
  'print.lines.summary': '{{title}}: {{count}} rounds, figures in the table below',
  'print.lines.summary_one': '{{title}}: {{count}} round, figures in the table below',
  'print.lines.values': 'Figures by round (in brackets the bounds that the unknown leave)',
  'print.lines.round': 'Round',
  'print.lines.none': 'unknown or hidden',
  'print.lines.bounded': '{{rate}} ({{lower}} to {{upper}})',
  'print.maps.leftOut': '{{count}} maps were not drawn: {{reason}}',
  'print.maps.leftOut_one': '{{count}} map was not drawn: {{reason}}',
};
