// Monthly duties of townships: on time, on the 25th itself, late, missing, or not yet over.
import { addDays, addMonths, monthsOf } from './calendar.ts';
import type { County } from './geography.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import { Stream } from './stream.ts';

export function* reportRows(
  plan: Plan,
  rounds: readonly string[],
  counties: readonly County[],
): Generator<Row<'report'>> {
  const rule = plan.monthly_reports;
  if (!rule) return;
  const over = rounds.flatMap(monthsOf);
  const ahead = Array.from({ length: rule.ahead }, (_, i) => addMonths(over.at(-1) ?? '', i + 1));
  const codes = counties.flatMap(({ townships }) => townships.map(({ code }) => code));
  for (const code of codes.filter((each) => !rule.silent.includes(each))) {
    for (const deliverable of rule.deliverables) {
      const stream = new Stream(plan.seed, `${deliverable} of ${code}`);
      for (const month of over) {
        const roll = stream.unit();
        const early = addDays(month, stream.chance(0.12) ? 24 : stream.int(14, 23));
        const late = addDays(month, stream.int(25, 40));
        const day = roll < rule.on_time ? early : roll < rule.on_time + rule.late ? late : null;
        const submitted = day !== null && day <= plan.last_round ? day : null;
        yield { adcode: code, month, deliverable, submitted_on: submitted };
      }
      for (const month of ahead) yield { adcode: code, month, deliverable, submitted_on: null };
    }
  }
}
