// Two packs over the same round, heading by heading and site by site. Pure; it ranks nothing and adds no scores.
import type { FindingSet, Tally } from '../../../compliance/finding.ts';
import { noFinding } from '../../../compliance/finding.ts';
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

/** Counts over the checks of one pack at one site: hard ones failed, met, and not known. */
export interface SiteCounts {
  readonly failed: number;
  readonly met: number;
  readonly unknown: number;
  readonly suppressed: number;
}

/** One entry a site, in the row order of the site table; counted sets (…-ALL) are left out, their items stand alone. */
export function siteCounts({ pack, findings }: Judged, sites: number): SiteCounts[] {
  const counts = Array.from({ length: sites }, () => ({ failed: 0, met: 0, unknown: 0, suppressed: 0 }));
  for (const requirement of pack.requirements) {
    const verdicts = findings.sites.get(requirement.id)?.verdicts;
    if (verdicts === undefined || requirement.id.endsWith('-ALL')) continue;
    for (const [row, count] of counts.entries()) {
      const code = verdicts[row] ?? noFinding;
      if (code === verdictCode.pass) count.met += 1;
      else if (code === verdictCode.fail && requirement.strength === 'hard') count.failed += 1;
      else if (code === verdictCode.unknown) count.unknown += 1;
      else if (code === verdictCode.suppressed) count.suppressed += 1;
    }
  }
  return counts;
}
