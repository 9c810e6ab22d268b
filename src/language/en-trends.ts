// English words of: trends.
export const enTrends = {
  'trends.views': 'Views of Trends',
  'trends.view.rounds': 'Rounds',
  'trends.view.counties': 'Counties',
  'trends.view.calendar': 'Calendar of duties',
  'trends.view.households': 'Households and safety net',
  'trends.view.age': 'Age of data',
  'trends.trail': 'Place',
  'trends.round': 'Round',
  'trends.round.of': 'round {{index}} of {{count}}',
  'trends.round.keys': 'Arrow keys move one round, Home and End go to the first and last',
  'trends.loading': 'Opening the view…',
  'trends.waiting': 'Shown once the data are loaded',
} as const;
