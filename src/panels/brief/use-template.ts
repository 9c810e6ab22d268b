// The template that is open: as it was changed here, else the one that ships under its id, else one kept in this browser.
import { useMemo } from 'react';
import { shippedTemplates } from '../../briefing/shipped-templates.ts';
import { parseTemplate } from '../../briefing/template-text.ts';
import type { Template } from '../../briefing/template.ts';
import { useAtlas } from '../atlas-context.tsx';
import { useRecords, type Records } from '../use-records.ts';

export interface OpenTemplate {
  /** Null while it is looked for. */
  readonly template: Template | null;
  /** The id in the link names nothing that is here: the first template takes its place. */
  readonly missing: string | null;
  /** Changed here and not yet kept. */
  readonly changed: boolean;
  readonly own: Records;
}

export function useTemplate(): OpenTemplate {
  const id = useAtlas((atlas) => atlas.session.template);
  const draft = useAtlas((atlas) => atlas.draft);
  const own = useRecords('template');
  return useMemo(() => {
    if (draft !== null && draft.id === id) return { template: draft, missing: null, changed: true, own };
    const shipped = shippedTemplates.find((template) => template.id === id);
    if (shipped !== undefined) return { template: shipped, missing: null, changed: false, own };
    const kept = own.records?.find(({ name }) => name === id);
    if (kept !== undefined) return { template: parseTemplate(kept.text), missing: null, changed: false, own };
    if (own.records === null && own.problem === null)
      return { template: null, missing: null, changed: false, own };
    return { template: shippedTemplates[0] ?? null, missing: id, changed: false, own };
  }, [id, draft, own]);
}
