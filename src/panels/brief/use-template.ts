// The template that is open: as it was changed here, else the one that ships under its id, else one kept in this browser.
import { useMemo } from 'react';
import { shippedTemplates } from '../../briefing/shipped-templates.ts';
import { parseTemplate } from '../../briefing/template-text.ts';
import type { Template } from '../../briefing/template.ts';
import type { KeptRecord } from '../../model/kept-record.ts';
import { recordOf, type ProblemRecord } from '../../model/problem.ts';
import { useAtlasAtOnce } from '../atlas-context.tsx';
import { useRecords, type Records } from '../use-records.ts';

export interface OpenTemplate {
  /** Null while it is looked for. */
  readonly template: Template | null;
  /** The id in the link names nothing that is here: the first template takes its place. */
  readonly missing: string | null;
  /** Changed here and not yet kept. */
  readonly changed: boolean;
  readonly kept: Records;
  /** Those of `kept` that can be read. */
  readonly own: readonly Template[];
  /** The first that cannot be read, kept by a newer page perhaps. */
  readonly unreadable: ProblemRecord | null;
}

function readOwn(records: readonly KeptRecord[] | null): Pick<OpenTemplate, 'own' | 'unreadable'> {
  const own: Template[] = [];
  let unreadable: ProblemRecord | null = null;
  for (const { name, text } of records ?? []) {
    try {
      own.push(parseTemplate(text, name));
    } catch (error) {
      unreadable ??= recordOf(error);
    }
  }
  return { own, unreadable };
}

/** At once, not in slices: notes are typed into the template. */
export function useTemplate(): OpenTemplate {
  const id = useAtlasAtOnce((atlas) => atlas.session.template);
  const draft = useAtlasAtOnce((atlas) => atlas.draft);
  const kept = useRecords('template');
  const read = useMemo(() => readOwn(kept.records), [kept.records]);
  return useMemo(() => {
    const rest = { kept, ...read };
    if (draft !== null && draft.id === id) return { template: draft, missing: null, changed: true, ...rest };
    const found = [...shippedTemplates, ...read.own].find((template) => template.id === id);
    if (found !== undefined) return { template: found, missing: null, changed: false, ...rest };
    const isSought = kept.records === null && !kept.forbidden;
    if (isSought) return { template: null, missing: null, changed: false, ...rest };
    return { template: shippedTemplates[0] ?? null, missing: id, changed: false, ...rest };
  }, [id, draft, kept, read]);
}
