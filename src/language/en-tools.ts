// English words of the tools around map and matrix.
import type { zhTools } from './zh-tools.ts';

export const enTools: Readonly<Record<keyof typeof zhTools, string>> = {
  'tools.colour': 'Colour',
  'tools.colour.missing': 'Missing facilities',
  'tools.colour.failing': 'Requirements not met',
  'tools.colour.access': 'Workshop within {{minutes}} min (straight-line model)',
  'tools.colour.age': 'Age of the data',
  'tools.workshops': 'Workshops',
  'tools.box': 'Select box',
  'tools.fit': 'Fit',
  'tools.hover.county': 'County',
  'tools.hover.population': '{{base}}',
  'tools.hover.missing': 'Missing / unknown',
  'tools.hover.status': 'Status',
  'tools.hover.sites': 'Tied sites',
  'tools.notKnown': 'not known',
  'tools.failed':
    'This browser cannot draw the map (WebGL is off). The gap matrix below holds the same and works in full.',
  'tools.findings': 'Export findings',
  'tools.group': 'Group',
  'tools.group.county': 'By county',
  'tools.group.size': 'By size',
  'tools.rate.household': 'Stable hh',
  'tools.rate.labourer': 'Labourers',
  'tools.rate.willing': 'Willing',
  'tools.rate.policy': 'Policy',
  'tools.rate.cell':
    '{{title}}: {{numerator}} / {{denominator}}; {{leftOut}} sites without the figures, {{suppressed}} hidden',
  'tools.waiting': 'The map is loading',
};
