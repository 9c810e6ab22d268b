// Text of a plan → plan. It was sealed by this product, so what is checked is that it is of this kind and version.
import { Problem } from '../model/problem.ts';
import type { Draw } from './draw/types.ts';
import type { Plan } from './plan.ts';

function wrong(part: string): Problem {
  return new Problem('plan_invalid', { part });
}

/** A plan sealed before reasons were kept has none to show. */
function withReasons(plan: Plan): Plan {
  const draw = plan.draw as Partial<Draw> | null;
  return draw === null || draw.reasons !== undefined
    ? plan
    : { ...plan, draw: { ...(draw as Draw), reasons: [] } };
}

/** Rejects with Problem plan_invalid that names the part. */
export function parsePlan(text: string): Plan {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw wrong('JSON');
  }
  if (typeof raw !== 'object' || raw === null) throw wrong('JSON');
  const plan = raw as Partial<Plan>;
  if (plan.format !== 'anzhi-plan') throw wrong('format');
  if (plan.version !== 1) throw wrong('version');
  if (typeof plan.id !== 'string') throw wrong('id');
  if (typeof plan.title !== 'string') throw wrong('title');
  if (!Array.isArray(plan.sites) || plan.sites.some((site) => typeof site !== 'string')) throw wrong('sites');
  if (!Array.isArray(plan.packets)) throw wrong('packets');
  return withReasons(plan as Plan);
}
