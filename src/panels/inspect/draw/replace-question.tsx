// What a new plan takes away: the one that is kept, a commitment that may be filed, its seed, and visits under way.
import type { ReactNode } from 'react';
import { useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { seedAtRisk } from '../seed-at-risk.ts';

export function ReplaceQuestion(): ReactNode {
  const words = useWords();
  const commitment = useInspection(({ plan }) => plan?.draw?.commitment ?? null);
  const seed = useInspection(seedAtRisk);
  const open = useInspection(({ records }) => records.visits.filter((one) => one.closedOn === null).length);
  return (
    <div role="status" className="draw__question" data-testid="replace-question">
      <p>{words.t('draw.replace')}</p>
      {commitment !== null && (
        <p>{words.t('draw.replace.commitment', { commitment: `${commitment.slice(0, 12)}…` })}</p>
      )}
      {seed !== null && <p>{words.t(`draw.replace.seed.${seed}`)}</p>}
      {open > 0 && <p>{words.t('draw.replace.visits', { count: open })}</p>}
    </div>
  );
}
