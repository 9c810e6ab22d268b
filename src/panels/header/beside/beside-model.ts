// Two packs over the same round, heading by heading and site by site. Pure; it ranks nothing and adds no scores.
import type { FindingSet, Tally } from '../../../compliance/finding.ts';
import { tally } from '../../../compliance/tally.ts';
import type { Pack, Requirement, Theme } from '../../../model/requirement.ts';
import { themes } from '../../../model/requirement.ts';
import { verdictCode } from '../../../model/verdict.ts';

export interface Judged {
  readonly pack: Pack;
  readonly findings: FindingSet;
}

export interface RequirementTally {
  readonly requirement: Requirement;
  readonly tally: Tally;
}

export interface ThemePair {
  readonly theme: Theme;
  readonly left: readonly RequirementTally[];
  readonly right: readonly RequirementTally[];
}

export function tallyOf({ findings }: Judged, { id }: Requirement): Tally {
  const sites = findings.sites.get(id);
  if (sites !== undefined) return tally(sites.verdicts);
  const others = findings.others.filter(({ requirement }) => requirement === id);
  return tally(Uint8Array.from(others, ({ verdict }) => verdictCode[verdict]));
}

function ofTheme(judged: Judged, theme: Theme): RequirementTally[] {
  return judged.pack.requirements
    .filter((requirement) => requirement.theme === theme)
    .map((requirement) => ({ requirement, tally: tallyOf(judged, requirement) }));
}

/** Headings under which at least one of the two has a check. */
export function themePairs(left: Judged, right: Judged): ThemePair[] {
  return themes
    .map((theme) => ({ theme, left: ofTheme(left, theme), right: ofTheme(right, theme) }))
    .filter((pair) => pair.left.length + pair.right.length > 0);
}

/** Counts over the checks of one pack, a place a site in the row order of the site table. */
export interface SiteCounts {
  /** Hard ones failed. */
  readonly failed: Uint16Array;
  readonly met: Uint16Array;
  readonly unknown: Uint16Array;
  readonly suppressed: Uint16Array;
}

/** Counted sets (…-ALL) are left out, their items stand alone. */
export function siteCounts({ pack, findings }: Judged, sites: number): SiteCounts {
  const none = (): Uint16Array => new Uint16Array(sites);
  const counts = { failed: none(), met: none(), unknown: none(), suppressed: none() };
  for (const requirement of pack.requirements) {
    const verdicts = findings.sites.get(requirement.id)?.verdicts;
    if (verdicts === undefined || requirement.id.endsWith('-ALL')) continue;
    const byCode = new Map<number, Uint16Array>([
      [verdictCode.pass, counts.met],
      [verdictCode.unknown, counts.unknown],
      [verdictCode.suppressed, counts.suppressed],
      ...(requirement.strength === 'hard' ? [[verdictCode.fail, counts.failed] as const] : []),
    ]);
    for (const [code, column] of byCode) {
      for (let row = 0; row < sites; row += 1) {
        if (verdicts[row] === code) column[row] = (column[row] ?? 0) + 1;
      }
    }
  }
  return counts;
}
