// English words of the tools around the map.
import type { zhMapTools } from './zh-map-tools.ts';

export const enMapTools: Readonly<Record<keyof typeof zhMapTools, string>> = {
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
  'tools.waiting': 'The map is loading',
};
