// Writing to a line of the visit: not over what two hands have answered before a person has chosen.
import { conflictFieldsOf } from '../../../inspection/ledger/conflicts.ts';
import type { Answer, Fix, SpotCheck } from '../../../inspection/ledger/records.ts';
import type { SpotCheckInput } from '../../../state/inspect/inspect-state.ts';
import { useInspect, useInspectionReader } from '../../inspect-context.tsx';
import { mustSettle } from './lines.ts';
import { useDrafts } from './use-drafts.ts';

export function useWriteCheck(visit: string, item: string): (change: Partial<SpotCheckInput>) => void {
  const inspect = useInspect();
  const drafts = useDrafts();
  const read = useInspectionReader();
  return (change) => {
    // A position may come after the conflict did.
    const entity = read().ledger.entities.spot_check.get(`${visit}:${item}`);
    if (entity !== undefined && mustSettle({ conflicts: conflictFieldsOf(entity) })) return;
    void drafts.track(inspect.answer(visit, item, change));
  };
}

/** The position that goes with an answer: a fresh one where the line has none yet. */
export function fixWith(
  answer: Answer | null,
  check: SpotCheck | null,
  freshFix: () => Fix | null,
): { readonly fix?: Fix } {
  const fix = answer !== null && (check?.fix ?? null) === null ? freshFix() : null;
  return fix === null ? {} : { fix };
}
