// The whole of what the page knows, and the commands a user can give. Panels read this and nothing else.
import type { Drill } from '../briefing/document.ts';
import type { BriefingFacts } from '../briefing/facts.ts';
import type { GapLine } from '../briefing/gap-list.ts';
import type { Template } from '../briefing/template.ts';
import type { DetailedFinding, FindingSet, MeasuredValue } from '../compliance/finding.ts';
import type { Measurement } from '../compliance/measurement.ts';
import type { FeatureCollection } from 'geojson';
import type { Words } from '../language/language.ts';
import type { ExtractEntry, Manifest } from '../model/manifest.ts';
import type { Pack, PackId, ParameterValue } from '../model/requirement.ts';
import type {
  Boundary,
  Config,
  FileJob,
  FileOptions,
  LoadProgress,
  Notice,
  OpenExtract,
  PolicyDocuments,
  RecordStore,
  Theme,
} from './ports.ts';
import type { AgeRow } from './derive/data-age.ts';
import type { RateSeries } from './read/rate-series.ts';
import type { Series } from './series.ts';
import type { Colour, Filters, LookName, Session, Sort } from './session.ts';
import type { TrendReads } from './trend-reads.ts';
import type { Region, RoundTable, SiteTable, Workshop, WorkshopTie } from './site-table.ts';

/**
 * One round of the selected site: the figures of its employment rates and its size. `formers` lists the ids of the
 * sites that are counted with it because they went into it later, joined by commas.
 */
export type HistoryRow = Readonly<Record<string, MeasuredValue>> & { readonly round: string };

export interface Profile {
  readonly site: string;
  readonly status: 'loading' | 'ready';
  readonly findings: readonly DetailedFinding[];
  readonly history: readonly HistoryRow[];
}

/** A part of a link that could not be used; the rest was kept. */
export interface LinkReport {
  readonly part: string;
  readonly value: string;
  readonly reason: 'unknown' | 'malformed' | 'newer';
}

/** The rows that decided one finding, as text, and the SQL that read them. */
export interface Evidence {
  readonly requirement: string;
  readonly subjectId: string;
  readonly rows: readonly {
    readonly table: string;
    readonly cells: Readonly<Record<string, MeasuredValue>>;
  }[];
  readonly sql: string;
}

export interface Figures {
  readonly sites: {
    readonly matching: number;
    readonly total: number;
    readonly people: number;
    readonly peopleUnknown: number;
    readonly notLocated: number;
  };
  readonly tenOfTen: Figure | null;
  readonly noWorkshop: Figure | null;
  readonly outside20: Figure | null;
  readonly households: HouseholdFigure | null;
}

/** k of n with the doubt beside it; `k` is what the card names (all ten present, or failing). */
export interface Figure {
  readonly k: number;
  readonly n: number;
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly suppressed: number;
  readonly notApplicable: number;
  /** k now less k in the round before; null where there is none. */
  readonly change: number | null;
}

export interface HouseholdFigure {
  readonly without: number;
  readonly known: number;
  readonly labour: number;
  readonly unknown: number;
  readonly sitesLeftOut: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly change: number | null;
}

export interface Atlas {
  readonly phase: 'starting' | 'loading' | 'ready' | 'failed';
  readonly config: Config | null;
  readonly extracts: readonly ExtractEntry[];
  readonly manifest: Manifest | null;
  readonly progress: LoadProgress | null;
  readonly notices: readonly Notice[];
  readonly linkReports: readonly LinkReport[];
  readonly session: Session;
  readonly theme: Theme;
  readonly sites: SiteTable | null;
  readonly boundary: Boundary | null;
  readonly rivers: FeatureCollection | null;
  readonly regions: readonly Region[];
  readonly rounds: readonly string[];
  /** The round in force: session.round or the newest. */
  readonly round: string | null;
  readonly roundTable: RoundTable | null;
  readonly workshops: readonly Workshop[];
  readonly ties: readonly WorkshopTie[];
  /** By item code: 1 for every site that shares it with others in the round. */
  readonly shared: ReadonlyMap<string, Uint8Array>;
  /** Every pack that can be read here: those that ship with the page and those of the extract. */
  readonly packs: readonly Pack[];
  /** Packs of the extract that took too long and are not asked again by themselves. */
  readonly stoppedPacks: readonly PackId[];
  /** The pack in force and whether it is a trial reading here. */
  readonly pack: Pack | null;
  readonly trial: boolean;
  readonly findings: FindingSet | null;
  /** What the requirements that changed parameters touch say with the defaults; null where nothing is changed. */
  readonly baseline: FindingSet | null;
  /** Another pack read on trial over the same round, with the defaults of its own parameters. */
  readonly beside: { readonly pack: Pack; readonly trial: boolean; readonly findings: FindingSet } | null;
  /** Findings of the round before, for changes. */
  readonly previous: FindingSet | null;
  readonly previousRoundTable: RoundTable | null;
  /** Verdicts of the pack in force over the rounds, as far as they are judged. */
  readonly series: Series;
  /** The briefing as it was changed here and not yet kept under a name; null: as its template says. */
  readonly draft: Template | null;
  /** True while verdicts are being recomputed: figures dim. */
  readonly evaluating: boolean;
  readonly profile: Profile | null;
  /** Rows of the site table that count at the round, ascending: not closed by then, not merged into another. */
  readonly counted: Uint32Array;
  /** Rows of the site table that match all filters, ascending. */
  readonly matching: Uint32Array;
  readonly figures: Figures | null;
}

/** How long work is watched and ended. */
export interface LongWork {
  readonly signal?: AbortSignal;
  /** From 0 to 1, never back. */
  readonly onProgress?: (progress: number) => void;
}

export interface Commands extends TrendReads {
  start(search: string): Promise<void>;
  openExtract(id: string): Promise<void>;
  setWorkspace(workspace: Session['workspace']): void;
  /** Opens a clause in the Rules workspace; null closes it. */
  setRule(id: string | null): void;
  /** What Trends shows: its view, the round to compare with, the place drilled into, what is pinned. */
  setTrends(change: Partial<Pick<Session, 'view' | 'since' | 'place' | 'pins'>>): void;
  /** Changes the briefing that is open; null takes the changes back. */
  editTemplate(draft: Template | null): void;
  /** A small choice of a view; null takes it back. */
  setLook(name: LookName, choice: string | null): void;
  /** Which briefing is open, and which slide is presented. */
  setBriefing(change: Partial<Pick<Session, 'template' | 'slide'>>): void;
  /** Opens in the dashboard what a slide speaks of; the slide is kept to return to. */
  drill(to: Drill): Promise<void>;
  /** Goes back to the slide that was left, with round, filters and everything else as they were then. */
  returnToSlide(): Promise<void>;
  /**
   * Everything that a briefing may speak of, counted over the session as it is. Waits for verdicts on their way;
   * rejects with an AbortError where the session becomes another meanwhile.
   */
  briefingFacts(template: Template, asked?: LongWork): Promise<BriefingFacts>;
  /** One line for each requirement and subject within the filters, in these words; waits and ends like the facts. */
  gapList(words: Words, asked?: LongWork): Promise<readonly GapLine[]>;
  setRound(round: string | null): Promise<void>;
  setBase(base: Session['base']): void;
  setPack(pack: Session['pack']): Promise<void>;
  /** Reads another pack beside the one in force; null ends it. */
  setBeside(pack: Session['beside']): Promise<void>;
  setLanguage(language: Session['language']): void;
  setTheme(theme: Theme): void;
  setColour(colour: Colour): void;
  setFilters(change: Partial<Filters>): void;
  clearFilters(): void;
  setSort(sort: Sort): void;
  setColumns(columns: readonly string[]): void;
  selectSite(id: string | null): Promise<void>;
  setParameter(name: string, value: ParameterValue | null): Promise<void>;
  /** All parameters of the pack take their defaults again. */
  restoreParameters(): Promise<void>;
  /** Every finding of the round with its evidence, as the command line prints them. */
  allFindings(): Promise<readonly DetailedFinding[]>;
  explain(requirement: string, subjectId: string): Promise<Evidence>;
  /** Verdicts of any pack over the round in force; a trial reading where the extract does not name it. */
  judge(pack: PackId): Promise<FindingSet>;
  /** Figures of these measures and references of a pack over the round in force. */
  measurements(pack: PackId, ids: readonly string[]): Promise<readonly Measurement[]>;
  policyDocuments(pack: PackId): Promise<PolicyDocuments>;
  /** Judges all rounds in the background, or goes on with it; `stopSeries` ends it and keeps what is judged. */
  readSeries(): Promise<void>;
  stopSeries(): void;
  /** The employment rates of a place (null: all sites) over all rounds. */
  rateSeries(place: string | null): Promise<RateSeries>;
  /** How old the facts of each county and table are at the round in force. */
  dataAge(): Promise<readonly AgeRow[]>;
  /** What is kept in this browser by name. They reject with a Problem where it keeps nothing. */
  readonly records: RecordStore;
  /** The extract that is open, for what inspections ask of it; null: none is. */
  opened(): OpenExtract | null;
  /** The search part of the address as it would be now. */
  link(): string;
  /** Opens a saved view or a link's search part. */
  openLink(search: string): Promise<void>;
  /** Makes a file in a worker of its own; rejects with a Problem, or with the reason of the signal. */
  makeFile(job: FileJob, options?: FileOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** Small choices about the layout, kept on this machine; null where none is kept. */
  remembered(name: string): string | null;
  remember(name: string, value: string): void;
  dismissNotice(index: number): void;
  dismissLinkReports(): void;
  reportProblem(error: unknown, standing: Notice['standing']): void;
}
