import { expect, it } from 'vitest';
import { packFromDisk } from '../../../../testing/policy.ts';
import type { FinanceYear } from '../../../../model/county-record.ts';
import { publishedAmount } from './published-amounts.ts';

const none = { state: 'unknown', value: null } as const;
const line = (item: string, year: number): FinanceYear => ({ item, year, due: none, paid: none });
const subsidy = [2021, 2022, 2023, 2024].map((year) => line('property_subsidy', year));
const fund = [2021, 2025, 2026].map((year) => line('fund_government', year));
const ziyang = packFromDisk('ZY');

it.each([
  [2021, 5_670_000],
  [2022, 3_400_000],
  [2023, 2_270_000],
  [2024, 0],
])('the 5-3-2 subsidy of %i is printed as %i yuan', (year, amount) => {
  expect(publishedAmount(ziyang, {}, subsidy, line('property_subsidy', year))).toBe(amount);
});

it('the fund has the same amount in each of five years, and none is printed after', () => {
  expect(fund.map((one) => publishedAmount(ziyang, {}, fund, one))).toEqual([8_800_000, 8_800_000, null]);
});

it('a pack without such amounts prints none, nor does any pack for the residents’ part', () => {
  expect(publishedAmount(packFromDisk('JY'), {}, subsidy, line('property_subsidy', 2021))).toBeNull();
  expect(publishedAmount(ziyang, {}, fund, line('fund_residents', 2021))).toBeNull();
});

it('a changed parameter is the amount compared with', () => {
  expect(publishedAmount(ziyang, { subsidy_first: 600 }, subsidy, line('property_subsidy', 2021))).toBe(
    6_000_000,
  );
});
