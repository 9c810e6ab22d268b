// From a slide into the dashboard: the place, the requirement and the verdict that the slide speaks of.
import type { Drill } from '../../briefing/document.ts';
import { noFilters, type Session } from '../session.ts';
import { setSession, type CommandContext } from './context.ts';
import { selectSite } from './select-site.ts';

function filtersOf({ county, requirement, verdict }: Drill): Session['filters'] {
  return {
    ...noFilters,
    counties: county === null ? [] : [county],
    verdicts: requirement === null || verdict === null ? [] : [{ requirement, verdict }],
  };
}

/** Review shows the very sites that the slide counts, so its filters take the place of those that were set. */
export async function drill(context: CommandContext, to: Drill): Promise<void> {
  const { workspace, county, requirement, view, site } = to;
  const { session } = context.store.getState();
  if (session.workspace === 'brief' && session.slide !== null) context.left = session;
  const own: Partial<Session> =
    workspace === 'review'
      ? {
          filters: filtersOf(to),
          colour: requirement === null ? session.colour : { by: 'requirement', id: requirement },
        }
      : workspace === 'trends'
        ? { view: view ?? session.view, place: county }
        : { rule: requirement };
  setSession(context, { workspace, ...own });
  if (site !== null || workspace === 'review') await selectSite(context, site);
}
