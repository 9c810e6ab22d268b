// Chinese of the printed briefing and of the command that makes files of one.
export const zhPrint = {
  'print.pair': '{{label}}：{{value}}',
  'print.contents': '目录',
  'print.leftOut': '本次未包含的部分',
  'print.notes': '讲稿与依据',
  'print.key': '图例',
  'print.bars.name': '名称',
  'print.bars.bar': '各状态数量（{{unit}}）',
  'print.bars.counts': '计数',
  'print.lines.summary': '{{title}}：{{count}} 个期次，数值见下表',
  'print.lines.values': '各期数值（括号内为未知造成的上下界）',
  'print.lines.round': '期次',
  'print.lines.none': '未知或已隐藏',
  'print.lines.bounded': '{{rate}}（{{lower}} 至 {{upper}}）',
  'print.maps.leftOut': '{{count}} 幅地图未绘制：{{reason}}',
} as const;
