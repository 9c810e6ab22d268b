// Names of the figures that stand in the overview, the ranking, the movers and the sheets, each counted again.
import type { Recount, Recounter, Where } from './recount.ts';
import type { RawCell, RawSite } from './raw.ts';

const siteNow = ({ sites }: Where, then: boolean): RawSite[] =>
  sites.filter((site) => (then ? site.wasThen : site.isNow));

function peopleOf(sites: readonly RawSite[], base: keyof RawSite['people']): Recount {
  let [value, unknown, suppressed] = [0, 0, 0];
  for (const { people } of sites) {
    const { value: known, hidden } = people[base];
    if (known !== null) value += known;
    else if (hidden) suppressed += 1;
    else unknown += 1;
  }
  return { value, unknown, suppressed };
}

const people: Recounter = (where, _, then) => peopleOf(siteNow(where, then), where.raw.base);
const sites: Recounter = (where, _, then) => ({ value: siteNow(where, then).length });
const notLocated: Recounter = (where, _, then) => ({
  value: siteNow(where, then).filter(({ at }) => at === null).length,
});

/** A rate of sums over the sites that give both parts. */
function rate(
  numerator: (cell: (column: string) => RawCell) => readonly RawCell[],
  denominator: (cell: (column: string) => RawCell) => readonly RawCell[],
  household = false,
): Recounter {
  return (where, _part, then) => {
    const round = then ? (where.raw.since ?? '') : where.raw.round;
    let [top, bottom, labour, hidden, counted] = [0, 0, 0, 0, 0];
    let hasLabour = true;
    for (const site of siteNow(where, then)) {
      const cells = site.figures[round];
      if (cells === undefined) continue;
      const cell = (column: string): RawCell => cells[column as keyof typeof cells];
      const [over, under] = [numerator(cell), denominator(cell)];
      const needed = household ? [...over, ...under, cell('hh_labour')] : [...over, ...under];
      if ([...over, ...under].some(({ value }) => value === null)) {
        if (needed.some((one) => one.hidden)) hidden += 1;
        continue;
      }
      counted += 1;
      for (const one of over) top += one.value ?? 0;
      for (const one of under) bottom += one.value ?? 0;
      const total = household ? cell('hh_labour').value : 0;
      if (total === null) hasLabour = false;
      labour += total ?? 0;
    }
    if (counted === 0) return { value: null, suppressed: hidden };
    const value = bottom === 0 ? null : top / bottom;
    const base = { value, numerator: top, denominator: bottom, suppressed: hidden };
    if (!household) return { ...base, unknown: 0, lower: value, upper: value };
    if (!hasLabour) return { ...base, lower: null, upper: null };
    const open = labour - bottom;
    return {
      ...base,
      unknown: open,
      lower: labour === 0 ? null : top / labour,
      upper: labour === 0 ? null : (top + open) / labour,
    };
  };
}

export const overviewNames: Readonly<Record<string, Recounter>> = {
  sites,
  people,
  notLocated,
  household: rate(
    (of) => [of('hh_labour_stable')],
    (of) => [of('hh_labour_known')],
    true,
  ),
  labourer: rate(
    (of) => [of('employed')],
    (of) => [of('labourers')],
  ),
  willing: rate(
    (of) => [of('employed')],
    (of) => [of('employed'), of('willing_unemployed')],
  ),
  policy: rate(
    (of) => [of('hh_menu_covered')],
    (of) => [of('hh_total')],
  ),
};
