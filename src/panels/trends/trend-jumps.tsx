// Leads to the parts of a long view; the address stays as it is.
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../atlas-context.tsx';

export function TrendJumps({
  parts,
}: {
  readonly parts: readonly { readonly id: string; readonly label: string }[];
}): ReactNode {
  const words = useWords();
  return (
    <nav className="trend-jumps" aria-label={words.t('counties.jumps')}>
      {parts.map(({ id, label }) => (
        <Button
          key={id}
          look="quiet"
          onPress={() => {
            const heading = document.querySelector<HTMLElement>(`#${id} h2`);
            heading?.scrollIntoView({ block: 'start' });
            heading?.focus({ preventScroll: true });
          }}
        >
          {label}
        </Button>
      ))}
    </nav>
  );
}
