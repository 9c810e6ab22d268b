// The figures of every measure of a pack, one clause after the other: only what adds up is kept.
import { useEffect, useState } from 'react';
import type { Measurement } from '../../../compliance/measurement.ts';
import { hiddenTogether, overall, type Overall } from '../../../compliance/measurement.ts';
import type { Measure, Pack, ReferenceClause } from '../../../model/requirement.ts';
import { useCommands } from '../../atlas-context.tsx';

export interface ClauseFigures {
  /** By name of the figure; null where it does not add up. */
  readonly overall: Readonly<Record<string, Overall | null>>;
  readonly subjects: number;
}

export interface HandbookFigures {
  readonly ready: boolean;
  readonly of: ReadonlyMap<string, ClauseFigures>;
}

const nothing: HandbookFigures = { ready: false, of: new Map() };

function figured(pack: Pack): (Measure | ReferenceClause)[] {
  return pack.catalogue.filter(
    (entry): entry is Measure | ReferenceClause =>
      (entry.kind === 'measure' || entry.kind === 'reference') && entry.measured.length > 0,
  );
}

function summedUp(entry: Measure | ReferenceClause, measurements: readonly Measurement[]): ClauseFigures {
  return {
    overall: Object.fromEntries(entry.measured.map((one) => [one.name, overall(one, measurements)])),
    subjects: measurements.filter(({ applies }) => applies !== false).length,
  };
}

/** `key` null: nothing is computed, and the handbook is ready without figures. */
export function useHandbookFigures(pack: Pack, key: string | null): HandbookFigures {
  const commands = useCommands();
  const [held, setHeld] = useState(nothing);
  useEffect(() => {
    let dropped = false;
    const read = async (): Promise<void> => {
      const of = new Map<string, ClauseFigures>();
      for (const entry of key === null ? [] : figured(pack)) {
        of.set(entry.id, summedUp(entry, hiddenTogether(await commands.measurements(pack.id, [entry.id]))));
        if (dropped) return;
      }
      setHeld({ ready: true, of });
    };
    setHeld(nothing);
    read().catch((error: unknown) => {
      if (dropped) return;
      commands.reportProblem(error, 'all');
      setHeld({ ready: true, of: new Map() });
    });
    return () => {
      dropped = true;
    };
  }, [commands, pack, key]);
  return held;
}
