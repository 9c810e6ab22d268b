// The amounts that a document prints for a kind of payment, by the order of its years on the books. Pure.
import type { Pack } from '../../../../model/requirement.ts';
import type { ParameterValues } from '../../../../compliance/finding.ts';
import type { FinanceYear } from '../../../../model/county-record.ts';

/** Parameters that hold the printed amounts, in units of 10,000 yuan; `each` stands for every year up to `years`. */
const printed: Readonly<
  Record<string, { readonly byYear: readonly string[] } | { readonly each: string; readonly years: string }>
> = {
  property_subsidy: { byYear: ['subsidy_first', 'subsidy_second', 'subsidy_third'] },
  fund_government: { each: 'fund_yearly', years: 'fund_years' },
};

const yuanInUnit = 10_000;

/** In yuan. Null where the document prints none for that year; 0 after the years of a subsidy that ends. */
export function publishedAmount(
  pack: Pick<Pack, 'parameters'> | null,
  values: ParameterValues,
  all: readonly FinanceYear[],
  one: FinanceYear,
): number | null {
  const rule = printed[one.item];
  if (rule === undefined) return null;
  const first = Math.min(...all.filter(({ item }) => item === one.item).map(({ year }) => year));
  const order = one.year - first;
  const amount = (name: string): number | null => {
    const parameter = pack?.parameters.find((candidate) => candidate.name === name);
    return parameter === undefined ? null : Number(values[name] ?? parameter.default);
  };
  if ('byYear' in rule) {
    const name = rule.byYear[order];
    const known = name === undefined ? (amount(rule.byYear[0] ?? '') === null ? null : 0) : amount(name);
    return known === null ? null : known * yuanInUnit;
  }
  const [each, years] = [amount(rule.each), amount(rule.years)];
  return each === null || years === null || order >= years ? null : each * yuanInUnit;
}
