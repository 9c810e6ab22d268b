// Long tables begin with their first rows; one press draws the rest.
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useWords } from '../atlas-context.tsx';

const rowsAtFirst = 100;

/** The rows to draw, and the button for the others; null where all are drawn. */
export function useFirstRows<T>(rows: readonly T[]): {
  readonly shown: readonly T[];
  readonly rest: ReactNode;
} {
  const words = useWords();
  const [all, setAll] = useState(false);
  const left = rows.length - rowsAtFirst;
  if (all || left <= 0) return { shown: rows, rest: null };
  const rest = (
    <Button
      onPress={() => {
        setAll(true);
      }}
    >
      {words.t('counties.rest', { count: left })}
    </Button>
  );
  return { shown: rows.slice(0, rowsAtFirst), rest };
}
