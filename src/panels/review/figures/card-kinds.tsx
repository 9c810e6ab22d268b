// The cards of sites, of a requirement and of households.
import type { ReactNode } from 'react';
import type { Figures, HouseholdFigure } from '../../../state/atlas-state.ts';
import { noFilters } from '../../../state/session.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { type Condition, hasCondition, toggled } from '../filters/conditions.ts';
import { changeText, FigureCard, openText } from './figure-card.tsx';
import type { FigureCard as Card } from './figure-cards.ts';

export function SitesCard({ figure }: { readonly figure: Figures['sites'] }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const filters = useAtlas((atlas) => atlas.session.filters);
  const { total, people, peopleUnknown, notLocated } = figure;
  const text = {
    title: words.t('review.figure.sites'),
    value: total,
    of: `${words.t('review.figure.sitesUnit')} ${words.t('review.figure.people', { count: words.number(people) })}`,
    shares: null,
    doubts:
      total === 0
        ? [words.t('review.matrix.noSites')]
        : [
            words.t('review.figure.sitesDoubt', {
              notLocated: words.number(notLocated),
              unknown: words.number(peopleUnknown),
            }),
          ],
    act: words.t('review.figure.actSites'),
  };
  const active = JSON.stringify(filters) === JSON.stringify(noFilters);
  return <FigureCard id="sites" text={text} active={active} onPress={commands.clearFilters} />;
}

/** Filters to the sites that do not meet it, and colours by it; a second press takes the filter away. */
function useFailFilter(requirement: string | null): { active: boolean; press: () => void } {
  const commands = useCommands();
  const filters = useAtlas((atlas) => atlas.session.filters);
  const condition: Condition = { requirement: requirement ?? '', verdict: 'fail' };
  const active = requirement !== null && hasCondition(filters, condition);
  const press = (): void => {
    if (requirement === null) return;
    commands.setFilters({ verdicts: toggled(filters.verdicts, condition) });
    if (requirement === 'F-ALL') commands.setColour({ by: 'missing' });
    else if (!active) commands.setColour({ by: 'requirement', id: requirement });
  };
  return { active, press };
}

type RequirementCardData = Extract<Card, { kind: 'requirement' }>;

/** Titles of the Yuncheng cards say the gap; any other says the requirement and that it is met. */
export function useCardTitle({ requirement }: RequirementCardData): string {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const set = useAtlas((atlas) => atlas.session.parameters);
  const parameter = (name: string): string =>
    String(set[name] ?? pack?.parameters.find((candidate) => candidate.name === name)?.default ?? '');
  if (requirement.id === 'F-ALL') return words.t('review.figure.ten');
  if (requirement.id === 'W03') return words.t('review.figure.noWorkshop', { max: parameter('max_lifted') });
  if (requirement.id === 'W05') return words.t('review.figure.outside20', { minutes: parameter('minutes') });
  return words.t('review.figure.met', { title: words.pick(requirement.title) });
}

export function RequirementCard({ card }: { readonly card: RequirementCardData }): ReactNode {
  const words = useWords();
  const { requirement, figure } = card;
  const judgesSites = requirement.subject === 'site';
  const { active, press } = useFailFilter(judgesSites ? requirement.id : null);
  const title = useCardTitle(card);
  const text = {
    title,
    value: figure?.k ?? null,
    of: words.t(judgesSites ? 'review.figure.ofSites' : 'review.figure.ofOther', {
      n: words.number(figure?.n ?? 0),
    }),
    shares: figure,
    doubts:
      figure === null
        ? []
        : [...openText(words, figure), ...(figure.change === null ? [] : [changeText(words, figure.change)])],
    act: judgesSites ? words.t('review.figure.actFail') : '',
  };
  return (
    <FigureCard
      id={requirement.id}
      text={text}
      active={active}
      {...(judgesSites ? { onPress: press } : {})}
    />
  );
}

export function HouseholdCard(props: {
  readonly figure: HouseholdFigure;
  readonly requirement: string | null;
}): ReactNode {
  const words = useWords();
  const { figure, requirement } = props;
  const { active, press } = useFailFilter(requirement);
  const { without, known, labour, unknown, sitesLeftOut, lower, upper, change } = figure;
  const bounds =
    lower === null || upper === null
      ? []
      : [words.t('review.figure.bounds', { lower: (lower * 100).toFixed(1), upper: words.percent(upper) })];
  const text = {
    title: words.t('review.figure.households'),
    value: without,
    of: words.t('review.figure.ofHouseholds', { n: words.number(labour) }),
    shares: { pass: known - without, fail: without, unknown, suppressed: 0 },
    doubts: [
      words.t('review.figure.householdUnknown', { count: words.number(unknown) }),
      ...(change === null ? [] : [changeText(words, change)]),
      ...bounds,
      ...(sitesLeftOut > 0 ? [words.t('review.figure.leftOut', { count: words.number(sitesLeftOut) })] : []),
    ],
    act: words.t('review.figure.actFail'),
  };
  return (
    <FigureCard
      id="households"
      text={text}
      active={active}
      {...(requirement === null ? {} : { onPress: press })}
    />
  );
}
