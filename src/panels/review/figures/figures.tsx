// The figures on top: the answer, out of how many, the doubt, the change; a press filters to them.
import { type ReactNode, useMemo } from 'react';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { type FigureCard, figureCards } from './figure-cards.ts';
import { HouseholdCard, RequirementCard, SitesCard } from './card-kinds.tsx';
import { OutsideCard } from './outside-card.tsx';
import './figures.css';

function Card({ card }: { readonly card: FigureCard }): ReactNode {
  if (card.kind === 'sites') return <SitesCard figure={card.figure} />;
  if (card.kind === 'households')
    return <HouseholdCard figure={card.figure} requirement={card.requirement} />;
  if (card.requirement.id === 'W05') return <OutsideCard card={card} />;
  return <RequirementCard card={card} />;
}

const placeholders = ['one', 'two', 'three', 'four', 'five'];

export function Figures(): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const findings = useAtlas((atlas) => atlas.findings);
  const figures = useAtlas((atlas) => atlas.figures);
  const evaluating = useAtlas((atlas) => atlas.evaluating);
  const cards = useMemo(() => figureCards(pack, findings, figures), [pack, findings, figures]);
  return (
    <div
      role="group"
      className="figures dims"
      data-dimmed={evaluating}
      aria-busy={evaluating}
      aria-label={words.t('review.figures')}
      data-testid="figures"
    >
      {cards.length === 0 && placeholders.map((name) => <div key={name} className="figure" />)}
      {cards.map((card) => (
        <Card key={card.kind === 'requirement' ? card.requirement.id : card.kind} card={card} />
      ))}
    </div>
  );
}
