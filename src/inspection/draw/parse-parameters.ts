// Parameters of a draw: their bounds, and what a new draw starts from.
import * as v from 'valibot';
import { Problem } from '../../model/problem.ts';
import { sameRole } from '../ledger/same-role.ts';
import type { DrawParameters } from './types.ts';

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Characters of a role. */
export const longestRole = 200;
const role = v.pipe(v.string(), v.minLength(1), v.maxLength(longestRole));
/** 2026-02-30 is no day. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isDay));

function ascending(values: string[]): boolean {
  return values.every((value, index) => index === 0 || (values[index - 1] ?? '') < value);
}
const ascendingTexts = v.pipe(v.array(text), v.check(ascending));

export const parametersSchema = v.strictObject({
  version: v.literal(3),
  extract: text,
  round: day,
  pack: text,
  packSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  policy: v.record(
    v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/)),
    v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean()]),
  ),
  day,
  randomSize: whole(0, 100_000),
  riskSize: whole(0, 100_000),
  guaranteeMonths: whole(0, 1_200),
  guaranteeSize: whole(0, 100_000),
  weights: v.strictObject({
    failed_hard: whole(0, 1_000),
    unknown: whole(0, 1_000),
    stale: whole(0, 1_000),
    months_unseen: whole(0, 1_000),
    overdue_issue: whole(0, 1_000),
  }),
  monthsCap: whole(0, 1_200),
  counties: ascendingTexts,
  excluded: ascendingTexts,
  inspectors: v.array(v.strictObject({ role, conflicts: v.array(text) })),
  teamSize: whole(0, 100),
});

export function refuse(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): never {
  const [issue] = issues;
  throw new Problem('draw_invalid', { part: v.getDotPath(issue) ?? 'JSON' }, new Error(issue.message));
}

/** Rejects with Problem draw_invalid that names the key. Two roles that are one to the ledger are one here too. */
export function parseParameters(value: unknown): DrawParameters {
  const result = v.safeParse(parametersSchema, value);
  if (!result.success) refuse(result.issues);
  const roles = result.output.inspectors.map((one) => one.role);
  const twice = roles.find((one, index) => roles.slice(0, index).some((before) => sameRole(before, one)));
  if (twice !== undefined) throw new Problem('draw_invalid', { part: `inspectors: ${twice}` });
  return result.output;
}

/** What is drawn from and when; the rest is where a new draw starts. */
export type DrawSubject = Pick<
  DrawParameters,
  'extract' | 'round' | 'pack' | 'packSha256' | 'policy' | 'day'
>;

/** A month's work of a city: eight sites, half by risk; no site unseen for a year and a half, two at a time. */
export function defaultDrawParameters(subject: DrawSubject): DrawParameters {
  return {
    version: 3,
    ...subject,
    randomSize: 3,
    riskSize: 4,
    guaranteeMonths: 18,
    guaranteeSize: 2,
    weights: { failed_hard: 3, unknown: 2, stale: 1, months_unseen: 1, overdue_issue: 3 },
    monthsCap: 24,
    counties: [],
    excluded: [],
    inspectors: [],
    teamSize: 0,
  };
}
