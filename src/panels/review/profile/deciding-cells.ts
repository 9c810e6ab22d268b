// Which cells of a row the requirement reads; the others of a wide row step back. Pure.
import type { MeasuredValue } from '../../../compliance/finding.ts';
import type { Requirement } from '../../../model/requirement.ts';

type Cells = Readonly<Record<string, MeasuredValue>>;

/** Rows no wider than this are shown whole. */
const narrow = 12;
const alwaysShown = new Set([
  'site_id',
  'workshop_id',
  'round',
  'as_of',
  'item',
  'status',
  'source',
  'verified_on',
]);

export function decidingCells(requirement: Requirement, cells: Cells): { deciding: Cells; others: Cells } {
  const known = Object.entries(cells).filter(([, value]) => value !== null);
  if (known.length <= narrow) return { deciding: Object.fromEntries(known), others: {} };
  const { applies, met, measured } = requirement;
  const read = new Set([applies, met, ...measured.map(({ sql }) => sql)].join(' ').match(/\w+/g));
  const decides = ([name]: readonly [string, MeasuredValue]): boolean =>
    read.has(name) || alwaysShown.has(name);
  return {
    deciding: Object.fromEntries(known.filter(decides)),
    others: Object.fromEntries(known.filter((cell) => !decides(cell))),
  };
}
