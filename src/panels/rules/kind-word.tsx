// The kind of a clause as a word in a frame; each kind has its own frame, none a colour alone.
import type { ReactNode } from 'react';
import type { EntryKind } from '../../model/requirement.ts';
import { useWords } from '../atlas-context.tsx';

export function KindWord({ kind }: { readonly kind: EntryKind }): ReactNode {
  const words = useWords();
  return (
    <span className={`kind kind--${kind}`} title={words.t(`rules.kind.${kind}.long`)}>
      {words.t(`rules.kind.${kind}`)}
    </span>
  );
}
