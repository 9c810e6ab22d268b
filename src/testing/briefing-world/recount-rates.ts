// The employment rates and households of a made-up world, added up again site by site.
import type { Recounter } from './recount-kind.ts';
import type { RawCell, RawSite } from './raw.ts';

type Cells = RawSite['figures'][string];
type Pick = (cells: Cells) => readonly RawCell[];

/** Cells of the sites that count at the round (or the one before), of sites that have any. */
function cellsAt(sites: readonly RawSite[], round: string, then: boolean): Cells[] {
  return sites.flatMap((site) => {
    const cells = site.figures[round];
    return (then ? site.wasThen : site.isNow) && cells !== undefined ? [cells] : [];
  });
}

function rate(top: Pick, bottom: Pick, labour: Pick | null = null): Recounter {
  return ({ raw, sites }, _part, then) => {
    const round = then ? (raw.since ?? '') : raw.round;
    let [over, under, all, hidden, counted, withoutLabour] = [0, 0, 0, 0, 0, 0];
    for (const cells of cellsAt(sites, round, then)) {
      const parts = [...top(cells), ...bottom(cells)];
      const extra = labour?.(cells) ?? [];
      if (parts.some(({ value }) => value === null)) {
        if ([...parts, ...extra].some((one) => one.hidden)) hidden += 1;
        continue;
      }
      counted += 1;
      for (const one of top(cells)) over += one.value ?? 0;
      for (const one of bottom(cells)) under += one.value ?? 0;
      for (const one of extra) {
        if (one.value === null) withoutLabour += 1;
        else all += one.value;
      }
    }
    if (counted === 0) return { value: null, suppressed: hidden };
    const value = under === 0 ? null : over / under;
    const base = { value, numerator: over, denominator: under, suppressed: hidden };
    if (labour === null) return { ...base, lower: value, upper: value };
    if (withoutLabour > 0) return base;
    const bound = (part: number): number | null => (all === 0 ? null : part / all);
    return { ...base, unknown: all - under, lower: bound(over), upper: bound(over + all - under) };
  };
}

export const rateNames: Readonly<Record<string, Recounter>> = {
  household: rate(
    (cells) => [cells.hh_labour_stable],
    (cells) => [cells.hh_labour_known],
    (cells) => [cells.hh_labour],
  ),
  labourer: rate(
    (cells) => [cells.employed],
    (cells) => [cells.labourers],
  ),
  willing: rate(
    (cells) => [cells.employed],
    (cells) => [cells.employed, cells.willing_unemployed],
  ),
  policy: rate(
    (cells) => [cells.hh_menu_covered],
    (cells) => [cells.hh_total],
  ),
};

/** Households with labour and no stable job: only of sites that give all three figures. */
export const householdsOf: Recounter = ({ raw, sites }, part) => {
  let [labour, known, stable, hidden] = [0, 0, 0, 0];
  for (const cells of cellsAt(sites, raw.round, false)) {
    const three = [cells.hh_labour, cells.hh_labour_known, cells.hh_labour_stable];
    if (three.some(({ value }) => value === null)) {
      if (three.some((one) => one.hidden)) hidden += 1;
      continue;
    }
    labour += cells.hh_labour.value ?? 0;
    known += cells.hh_labour_known.value ?? 0;
    stable += cells.hh_labour_stable.value ?? 0;
  }
  if (part === 'known') return { value: known };
  const [without, unknown] = [known - stable, labour - known];
  return {
    value: without,
    numerator: without,
    denominator: known,
    unknown,
    suppressed: hidden,
    lower: without,
    upper: without + unknown,
  };
};
