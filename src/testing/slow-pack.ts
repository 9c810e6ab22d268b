// A pack that keeps every rule and still takes an engine very long over a national extract: a hundred clauses that
// each join eighty texts. For tests of the time limit.
import { smallPack } from './small-pack.ts';

const clauses = 95;
const terms = 80;

/** The small pack with the clauses in front of its own. */
export function slowPack(): string {
  const slow = Array.from({ length: clauses }, (_, index) => {
    const parts = Array.from(
      { length: terms },
      (_each, term) => `CAST(site_round.pop_total + ${1000 + index * terms + term} AS VARCHAR)`,
    );
    return `  - id: SL${String(index + 1).padStart(2, '0')}
    title: { zh: 慢, en: Slow }
    short: { zh: 慢, en: Slow }
    clause: 第一条
    reading: { zh: 慢, en: Slow }
    theme: facility
    subject: site
    base: { zh: 安置点, en: site }
    strength: hard
    met: length(${parts.join(' || ')}) > 0
    departments: []
`;
  });
  return smallPack.replace('requirements:\n', () => `requirements:\n${slow.join('')}`);
}
