// What the cards on top say: the Yuncheng five where the pack has them, else its main requirements. Pure.
import type { FindingSet } from '../../../compliance/finding.ts';
import { tally } from '../../../compliance/tally.ts';
import type { Pack, Requirement } from '../../../model/requirement.ts';
import { verdictCode } from '../../../model/verdict.ts';
import type { Figure, Figures, HouseholdFigure } from '../../../state/atlas-state.ts';

export type FigureCard =
  | { readonly kind: 'sites'; readonly figure: Figures['sites'] }
  /** k of n met (`pass`) or not met (`fail`). */
  | {
      readonly kind: 'requirement';
      readonly requirement: Requirement;
      readonly counted: 'pass' | 'fail';
      readonly figure: Figure | null;
    }
  | { readonly kind: 'households'; readonly requirement: string | null; readonly figure: HouseholdFigure };

const cardCount = 5;

/** Requirements that have a card of their own, and what that card counts. */
const knownCards = [
  ['F-ALL', 'pass', 'tenOfTen'],
  ['W03', 'fail', 'noWorkshop'],
  ['W05', 'fail', 'outside20'],
] as const;

/** Household duties that the household card filters by. */
const householdRequirements = ['W14', 'H03'];

function currentFigure(findings: FindingSet, requirement: Requirement): Figure | null {
  const codes =
    findings.sites.get(requirement.id)?.verdicts ??
    findings.others
      .filter((finding) => finding.requirement === requirement.id)
      .map((finding) => verdictCode[finding.verdict]);
  const now = tally(codes);
  if (now.n === 0 && now.notApplicable === 0) return null;
  const { pass, fail, unknown, suppressed, notApplicable, n } = now;
  return { k: pass, n, pass, fail, unknown, suppressed, notApplicable, change: null };
}

function mainRequirements(pack: Pack): readonly Requirement[] {
  const parts = new Set(pack.requirements.flatMap(({ counts }) => (counts.length > 1 ? counts : [])));
  return pack.requirements.filter(({ id }) => !parts.has(id) && !householdRequirements.includes(id));
}

export function figureCards(
  pack: Pack | null,
  findings: FindingSet | null,
  figures: Figures | null,
): readonly FigureCard[] {
  if (figures === null) return [];
  const cards: FigureCard[] = [{ kind: 'sites', figure: figures.sites }];
  const households: FigureCard[] =
    figures.households === null || figures.sites.total === 0
      ? []
      : [
          {
            kind: 'households',
            requirement: pack?.requirements.find(({ id }) => householdRequirements.includes(id))?.id ?? null,
            figure: figures.households,
          },
        ];
  const requirements = pack === null ? [] : mainRequirements(pack);
  const known = knownCards.flatMap(([id, counted, name]): FigureCard[] => {
    const requirement = requirements.find((candidate) => candidate.id === id);
    return requirement === undefined
      ? []
      : [{ kind: 'requirement', requirement, counted, figure: figures[name] }];
  });
  const others = requirements.map((requirement): FigureCard => ({
    kind: 'requirement',
    requirement,
    counted: 'pass',
    figure: findings === null ? null : currentFigure(findings, requirement),
  }));
  const shown = known.length > 0 ? known : others.slice(0, cardCount - 1 - households.length);
  return [...cards, ...shown, ...households];
}
