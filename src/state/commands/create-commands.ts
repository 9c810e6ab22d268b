// The commands of the page, bound to one store and its services.
import type { Commands, Atlas } from '../atlas-state.ts';
import { detailedFindings } from '../../compliance/evaluate.ts';
import { explainFinding } from '../../compliance/explain.ts';
import { Problem } from '../../model/problem.ts';
import type { Services, Theme } from '../ports.ts';
import { defaultSession, noFilters } from '../session.ts';
import { change, type AtlasStore } from '../store.ts';
import { decodeSession, encodeSession } from '../url-codec.ts';
import { report, setSession, type CommandContext } from './context.ts';
import { evaluate, readBeside, touchedBy } from './evaluate.ts';
import { openExtract, setPack, useExtract } from './open-extract.ts';
import { briefingFacts, gapList } from './briefing.ts';
import { drill } from './drill.ts';
import { returnToSlide } from './return-to-slide.ts';
import { judge, measurements, policyDocuments } from './read-pack.ts';
import { readProfile, selectSite } from './select-site.ts';
import { dataAgeOf } from './data-age.ts';
import { forgetSeries, rateSeriesOf, readSeries, stopSeries } from './series.ts';
import { createTrendReads } from './trend-reads.ts';

async function start(context: CommandContext, search: string): Promise<void> {
  const { session, reports } = decodeSession(search);
  const theme: Theme = context.services.readPreference('theme') === 'dark' ? 'dark' : 'light';
  change(context.store, { session, linkReports: reports, theme, phase: 'loading' });
  try {
    const config = await context.services.loadConfig();
    change(context.store, { config });
    void context.services.loadRivers().then((rivers) => {
      change(context.store, { rivers });
    });
    const extracts = await context.services.listExtracts();
    change(context.store, { extracts });
    const first = config.defaultExtract === '' ? extracts[0]?.id : config.defaultExtract;
    const extract = session.extract === '' ? (first ?? '') : session.extract;
    setSession(context, { extract });
    await openExtract(context, extract);
  } catch (error) {
    report(context, error, 'nothing');
    change(context.store, { phase: 'failed', progress: null });
  }
}

async function setRound(context: CommandContext, round: string | null): Promise<void> {
  const { manifest } = context.store.getState();
  setSession(context, { round });
  change(context.store, { round: round ?? manifest?.data_through ?? null });
  await evaluate(context);
  await readProfile(context);
}

/** What changed parameters touch; undefined (all) while the verdicts of the round and pack in force are on their way. */
function toJudge(atlas: Atlas, names: readonly string[]): string[] | undefined {
  const { pack, findings, round, trial } = atlas;
  if (pack === null || findings === null) return undefined;
  const isCurrent = findings.pack === pack.id && findings.round === round && findings.trial === trial;
  return isCurrent ? touchedBy(pack, names) : undefined;
}

const setParameter =
  (context: CommandContext): Commands['setParameter'] =>
  async (name, value) => {
    const kept = Object.entries(context.store.getState().session.parameters).filter(([key]) => key !== name);
    const parameters = Object.fromEntries(value === null ? kept : [...kept, [name, value]]);
    setSession(context, { parameters });
    await evaluate(context, toJudge(context.store.getState(), [name]));
    await readProfile(context);
  };

async function restoreParameters(context: CommandContext): Promise<void> {
  const changed = Object.keys(context.store.getState().session.parameters);
  setSession(context, { parameters: {} });
  await evaluate(context, toJudge(context.store.getState(), changed));
  await readProfile(context);
}

async function setBeside(context: CommandContext, beside: Atlas['session']['beside']): Promise<void> {
  setSession(context, { beside });
  change(context.store, { beside: null });
  await readBeside(context);
}

/** The link keeps language, base and looks; everything that belongs to the old extract is let go. */
async function changeExtract(context: CommandContext, extract: string): Promise<void> {
  const { language, base, look, template, slide } = context.store.getState().session;
  const presented = slide === null ? {} : { template, slide };
  forgetSeries(context);
  change(context.store, { linkReports: [] });
  setSession(context, { ...defaultSession, ...presented, language, base, look, extract });
  await openExtract(context, extract);
}

/** As if the page were opened with it; the extract is loaded again only where it is another. */
async function openLink(context: CommandContext, search: string): Promise<void> {
  const { session, reports } = decodeSession(search);
  const before = context.store.getState();
  if (before.phase !== 'ready' || session.extract !== before.session.extract) {
    forgetSeries(context);
    setSession(context, session);
    change(context.store, { linkReports: reports });
    await openExtract(context, session.extract);
    return;
  }
  const unread = { findings: null, previous: null, baseline: null, beside: null, profile: null };
  change(context.store, { ...unread, linkReports: reports });
  setSession(context, session);
  await useExtract(context);
}

const explain =
  (context: CommandContext): Commands['explain'] =>
  async (requirement, subjectId) => {
    const { pack, round, trial, session }: Atlas = context.store.getState();
    const database = context.open?.database;
    if (database === undefined || pack === null || round === null) throw new Problem('query_failed');
    const options = { round, trial, parameters: session.parameters };
    return explainFinding(database, pack, requirement, subjectId, options);
  };

const allFindings =
  (context: CommandContext): Commands['allFindings'] =>
  async () => {
    const { pack, round, trial, session } = context.store.getState();
    const database = context.open?.database;
    if (database === undefined || pack === null || round === null) throw new Problem('query_failed');
    return detailedFindings(database, pack, { round, trial, parameters: session.parameters });
  };

export function createCommands(store: AtlasStore, services: Services): Commands {
  const context: CommandContext = {
    store,
    services,
    open: null,
    loading: null,
    evaluation: 0,
    due: new Set(),
    profileCall: 0,
    seriesCall: 0,
    judged: new Map(),
    left: null,
  };
  return {
    start: (search) => start(context, search),
    openExtract: (id) => changeExtract(context, id),
    setWorkspace: (workspace) => {
      setSession(context, { workspace });
    },
    setRule: (rule) => {
      setSession(context, { rule });
    },
    setTrends: (change) => {
      setSession(context, change);
    },
    editTemplate: (draft) => {
      change(store, { draft });
    },
    setLook: (name, choice) => {
      const { [name]: _, ...others } = store.getState().session.look;
      setSession(context, { look: choice === null ? others : { ...others, [name]: choice } });
    },
    setBriefing: (change) => {
      setSession(context, change);
    },
    drill: (to) => drill(context, to),
    returnToSlide: () => returnToSlide(context),
    briefingFacts: briefingFacts(context),
    gapList: gapList(context),
    setRound: (round) => setRound(context, round),
    setBase: (base) => {
      setSession(context, { base });
    },
    setPack: (pack) => setPack(context, pack),
    setLanguage: (language) => {
      setSession(context, { language });
    },
    setTheme: (theme) => {
      change(store, { theme });
      services.writePreference('theme', theme);
    },
    setColour: (colour) => {
      setSession(context, { colour });
    },
    setFilters: (part) => {
      setSession(context, { filters: { ...store.getState().session.filters, ...part } });
    },
    clearFilters: () => {
      setSession(context, { filters: noFilters });
    },
    setSort: (sort) => {
      setSession(context, { sort });
    },
    setColumns: (columns) => {
      setSession(context, { columns });
    },
    selectSite: (id) => selectSite(context, id),
    setParameter: setParameter(context),
    restoreParameters: () => restoreParameters(context),
    setBeside: (pack) => setBeside(context, pack),
    ...createTrendReads(context),
    allFindings: allFindings(context),
    explain: explain(context),
    judge: judge(context),
    measurements: measurements(context),
    policyDocuments: policyDocuments(context),
    readSeries: () => readSeries(context),
    stopSeries: () => {
      stopSeries(context);
    },
    dataAge: () => dataAgeOf(context),
    rateSeries: (place) => rateSeriesOf(context, place),
    records: services.records,
    opened: () => context.open,
    link: () => encodeSession(store.getState().session),
    openLink: (search) => openLink(context, search),
    makeFile: (job, options) => services.makeFile(job, options),
    remembered: (name) => services.readPreference(name),
    remember: (name, value) => {
      services.writePreference(name, value);
    },
    dismissNotice: (index) => {
      change(store, { notices: store.getState().notices.filter((_, position) => position !== index) });
    },
    dismissLinkReports: () => {
      change(store, { linkReports: [] });
    },
    reportProblem: (error, standing) => {
      report(context, error, standing);
    },
  };
}
