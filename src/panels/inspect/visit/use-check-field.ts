// The typed fields of a line: how they are read, judged and written.
import { useMemo } from 'react';
import { useInspect, useInspectionReader } from '../../inspect-context.tsx';
import type { DraftField } from './drafts.ts';

type Typed = 'note' | 'count' | 'minutes';

/** Longest note, in UTF-16 units. */
export const longestNote = 4000;
export const mostCount = 1_000_000;
export const mostMinutes = 600;

/** Half of a character that a keyboard left behind cannot be written as UTF-8; the ledger keeps it so too. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** Digits of full width are digits too. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').trim();
}

function acceptNumber(text: string, pattern: RegExp, most: number): string | null {
  const digits = plainDigits(text);
  if (digits === '') return '';
  const number = pattern.test(digits) ? Number(digits) : NaN;
  return number <= most ? String(number) : null;
}

export const acceptOf: Readonly<Record<Typed, (text: string) => string | null>> = {
  note: wellFormed,
  count: (text) => acceptNumber(text, /^\d{1,9}$/, mostCount),
  minutes: (text) => acceptNumber(text, /^\d{1,4}(\.\d)?$/, mostMinutes),
};

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
