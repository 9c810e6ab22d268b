// Chinese words of: trends.
export const zhTrends = {
  'trends.views': '变化与县区的视图',
  'trends.view.rounds': '各期',
  'trends.view.counties': '县区',
  'trends.view.calendar': '报送日历',
  'trends.view.households': '搬迁户与保障',
  'trends.view.age': '数据时效',
  'trends.trail': '所在地区',
  'trends.round': '期次',
  'trends.round.of': '第 {{index}} 期，共 {{count}} 期',
  'trends.round.keys': '左右键换一期，Home、End 到首尾',
  'trends.loading': '正在打开视图…',
  'trends.waiting': '数据载入后显示',
} as const;
