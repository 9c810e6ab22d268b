// Chinese words of the tools around the map.
export const zhMapTools = {
  'tools.colour': '着色',
  'tools.colour.missing': '缺项设施数',
  'tools.colour.failing': '未达要求数',
  'tools.colour.access': '车间在 {{minutes}} 分钟内（直线推算）',
  'tools.colour.age': '数据日期',
  'tools.workshops': '车间工坊',
  'tools.box': '框选',
  'tools.fit': '适应范围',
  'tools.hover.county': '县（市、区）',
  'tools.hover.population': '{{base}}',
  'tools.hover.missing': '缺项 / 未知',
  'tools.hover.status': '状态',
  'tools.hover.sites': '关联安置点',
  'tools.notKnown': '未知',
  'tools.failed': '此浏览器不能绘制地图（WebGL 不可用）。下方缺口表内容相同，可完整使用。',
  'tools.waiting': '地图正在载入',
} as const;
