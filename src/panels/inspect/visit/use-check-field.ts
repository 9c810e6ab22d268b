// The typed fields of a line: how they are read, judged and written.
import { useMemo } from 'react';
import { useInspect, useInspectionReader } from '../../inspect-context.tsx';
import { acceptOf, type Typed } from './accept.ts';
import type { DraftField } from './drafts.ts';

export function useCheckField(visit: string, item: string, name: Typed): DraftField {
  const inspect = useInspect();
  const read = useInspectionReader();
  return useMemo(() => {
    const fieldOf = () => read().ledger.entities.spot_check.get(`${visit}:${item}`)?.fields.get(name);
    return {
      read: () => {
        const value = fieldOf()?.value ?? null;
        return value === null ? '' : String(value);
      },
      inConflict: () => fieldOf()?.conflict === true,
      accept: acceptOf[name],
      write: (value) => {
        if (name === 'note') return inspect.answer(visit, item, { note: value === '' ? null : value });
        return inspect.answer(visit, item, { [name]: value === '' ? null : Number(value) });
      },
    };
  }, [inspect, read, visit, item, name]);
}
