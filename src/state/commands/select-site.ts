// Opens a site's profile: its findings with evidence and its figures over the rounds.
import { detailedFindings } from '../../compliance/evaluate.ts';
import { readHistory } from '../read/history.ts';
import { change } from '../store.ts';
import { report, setSession, type CommandContext } from './context.ts';

export async function readProfile(context: CommandContext): Promise<void> {
  const atlas = context.store.getState();
  const { round, pack, trial, session } = atlas;
  const site = session.site;
  const database = context.open?.database;
  if (site === null || database === undefined || round === null) {
    change(context.store, { profile: null });
    return;
  }
  const shown = atlas.profile?.site === site ? atlas.profile : null;
  change(context.store, {
    profile: { site, status: 'loading', findings: shown?.findings ?? [], history: shown?.history ?? [] },
  });
  try {
    const history = await readHistory(database, site, round);
    const subject = { kind: 'site', id: site } as const;
    const findings =
      pack === null
        ? []
        : await detailedFindings(database, pack, { round, trial, parameters: session.parameters, subject });
    if (context.store.getState().session.site !== site) return;
    change(context.store, { profile: { site, status: 'ready', findings, history } });
  } catch (error) {
    report(context, error, 'all');
  }
}

export async function selectSite(context: CommandContext, id: string | null): Promise<void> {
  setSession(context, { site: id });
  await readProfile(context);
}
