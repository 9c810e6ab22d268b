// Opens a site's profile: its findings with evidence and its figures over the rounds.
import { detailedFindings } from '../../compliance/evaluate.ts';
import type { DetailedFinding } from '../../compliance/finding.ts';
import type { Pack, SubjectKind } from '../../model/requirement.ts';
import type { Atlas } from '../atlas-state.ts';
import { readHistory } from '../read/history.ts';
import { change } from '../store.ts';
import { report, setSession, type CommandContext } from './context.ts';

interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** The site itself, its community and the workshops tied to it, as far as the pack judges such subjects. */
function subjectsOf(atlas: Atlas, pack: Pack, site: string): Subject[] {
  const row = atlas.sites?.id.indexOf(site) ?? -1;
  const community = atlas.sites?.community[row] ?? null;
  const subjects: Subject[] = [
    { kind: 'site', id: site },
    ...(community === null ? [] : [{ kind: 'community' as const, id: community }]),
    ...atlas.ties
      .filter((tie) => tie.site === site)
      .map((tie) => ({ kind: 'workshop' as const, id: tie.workshop })),
  ];
  const judged = new Set(pack.requirements.map((requirement) => requirement.subject));
  return subjects.filter((subject) => judged.has(subject.kind));
}

/** The newest call wins: another site, round, pack or extract was asked for since. */
export async function readProfile(context: CommandContext): Promise<void> {
  const atlas = context.store.getState();
  const { round, pack, trial, session } = atlas;
  const site = session.site;
  const call = (context.profileCall += 1);
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
    const options = { round, trial, parameters: session.parameters };
    const findings: DetailedFinding[] = [];
    if (pack !== null) {
      for (const subject of subjectsOf(atlas, pack, site)) {
        findings.push(...(await detailedFindings(database, pack, { ...options, subject })));
      }
    }
    if (call !== context.profileCall) return;
    change(context.store, { profile: { site, status: 'ready', findings, history } });
  } catch (error) {
    if (call !== context.profileCall) return;
    report(context, error, 'all');
  }
}

export async function selectSite(context: CommandContext, id: string | null): Promise<void> {
  setSession(context, { site: id });
  await readProfile(context);
}
