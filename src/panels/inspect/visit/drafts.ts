// What was typed and the store does not have yet. Each text is kept until the store has it, handed over within a
// quarter of a second, tried again where it was refused, and never written over what another tab wrote meanwhile.
import { recordOf, type ProblemRecord } from '../../../model/problem.ts';

const batchMs = 250;
const retryMs = 3000;

export interface DraftField {
  /** What the store has now; '' for nothing. */
  read(): string;
  /** Two values stand in the store and nobody decided yet. */
  inConflict(): boolean;
  /** The text as the store would have it; null: it may not be kept. */
  accept(text: string): string | null;
  write(value: string): Promise<void>;
}

/** waiting: on its way; invalid: may not be kept as it is; overtaken: another tab changed the field meanwhile. */
export interface Draft {
  readonly text: string;
  readonly standing: 'waiting' | 'invalid' | 'overtaken';
}

export interface DraftsStanding {
  /** Texts and acts that the store has not confirmed. */
  readonly waiting: number;
  /** Of them those that wait for the person: not valid, or overtaken. */
  readonly held: number;
  /** Why the store refused the last text; it is tried again. */
  readonly problem: ProblemRecord | null;
  /** Why the store refused the last act, as an answer: it was not kept and is not tried again. */
  readonly refused: ProblemRecord | null;
  /** Photographs that were not kept, are not tried again, and whose form was gone when it turned out. */
  readonly lost: readonly ProblemRecord[];
}

interface Entry {
  draft: Draft;
  field: DraftField;
  /** What the store had when this was begun or last handed over. */
  base: string;
  /** What was handed over last. */
  sent: string | null;
  timer: ReturnType<typeof setTimeout> | null;
}

function isAt(visit: string, place: string): boolean {
  return place.startsWith(`${visit}:`) || place.startsWith(`${visit}#`);
}

export class Drafts {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<() => void>();
  private acts = 0;
  private problem: ProblemRecord | null = null;
  private refusal: ProblemRecord | null = null;
  private lost: readonly ProblemRecord[] = [];
  private told: DraftsStanding = { waiting: 0, held: 0, problem: null, refused: null, lost: [] };
  private readonly storeTries: () => boolean;

  /** `storeTries`: the store has what it could not write, says so itself and tries again. */
  constructor(storeTries: () => boolean) {
    this.storeTries = storeTries;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly standing = (): DraftsStanding => this.told;

  draftOf(place: string): Draft | null {
    return this.entries.get(place)?.draft ?? null;
  }

  /** Texts that wait for the person at other visits than this one; places begin with the key of the visit. */
  heldElsewhere(visit: string): number {
    return [...this.entries].filter(
      ([place, { draft }]) => draft.standing !== 'waiting' && !isAt(visit, place),
    ).length;
  }

  type(place: string, text: string, field: DraftField): void {
    const known = this.entries.get(place);
    const draft: Draft = { text, standing: 'waiting' };
    if (known === undefined) {
      this.entries.set(place, { draft, field, base: field.read(), sent: null, timer: null });
    } else {
      // Where another tab was faster the person decides; typing on does not decide.
      const standing = known.draft.standing === 'overtaken' ? 'overtaken' : 'waiting';
      known.draft = { text, standing };
      known.field = field;
    }
    this.later(place, batchMs);
    this.tell();
  }

  /** Hands over one text now. */
  hand(place: string): void {
    const entry = this.entries.get(place);
    if (entry === undefined) return;
    const { field, draft } = entry;
    this.stop(entry);
    const value = field.accept(draft.text);
    if (value === null) return this.stand(entry, 'invalid');
    const now = field.read();
    const isOvertaken = field.inConflict() || (now !== entry.base && now !== entry.sent);
    if (isOvertaken && now !== value) return this.stand(entry, 'overtaken');
    if (now === value && entry.sent === null && !field.inConflict()) return this.drop(place);
    this.send(place, entry, value);
  }

  handAll(): void {
    for (const place of this.entries.keys()) this.hand(place);
  }

  /** The person decides for what was typed, against what another tab wrote. */
  insist(place: string): void {
    const entry = this.entries.get(place);
    const value = entry?.field.accept(entry.draft.text) ?? null;
    if (entry === undefined || value === null) return;
    this.send(place, entry, value);
  }

  drop(place: string): void {
    const entry = this.entries.get(place);
    if (entry !== undefined) this.stop(entry);
    this.entries.delete(place);
    this.tell();
  }

  /** Counts an act as waiting until the store has it. */
  async track(act: Promise<void>): Promise<boolean> {
    this.acts += 1;
    this.tell();
    try {
      await act;
      this.refusal = null;
      return true;
    } catch (error) {
      this.refusal = this.storeTries() ? null : recordOf(error);
      return false;
    } finally {
      this.acts -= 1;
      this.tell();
    }
  }

  lose(problem: ProblemRecord): void {
    this.lost = [...this.lost, problem];
    this.tell();
  }

  /** The person has read it. */
  forgetLost(): void {
    this.lost = [];
    this.tell();
  }

  private send(place: string, entry: Entry, value: string): void {
    const { field } = entry;
    entry.base = field.read();
    entry.sent = value;
    this.stand(entry, 'waiting');
    field.write(value).then(
      () => {
        this.arrived(place, value, null);
      },
      (error: unknown) => {
        this.refused(place, value, recordOf(error));
      },
    );
  }

  /** What was typed on while the write was under way has its own timer. */
  private arrived(place: string, value: string, problem: ProblemRecord | null): void {
    this.problem = problem;
    const entry = this.entries.get(place);
    // Of a text that goes back to an earlier one, the confirmation of the earlier says nothing.
    if (entry === undefined || entry.sent !== value) return this.tell();
    entry.base = value;
    if (entry.field.accept(entry.draft.text) === value) this.drop(place);
    else this.tell();
  }

  private refused(place: string, value: string, problem: ProblemRecord): void {
    const entry = this.entries.get(place);
    // The store has it in memory and tries the disk again by itself.
    if (entry?.field.read() === value) return this.arrived(place, value, null);
    this.problem = problem;
    if (entry !== undefined) this.later(place, retryMs);
    this.tell();
  }

  private later(place: string, milliseconds: number): void {
    const entry = this.entries.get(place);
    if (entry === undefined || entry.timer !== null) return;
    entry.timer = setTimeout(() => {
      this.hand(place);
    }, milliseconds);
  }

  private stop(entry: Entry): void {
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
  }

  private stand(entry: Entry, standing: Draft['standing']): void {
    if (entry.draft.standing !== standing) entry.draft = { text: entry.draft.text, standing };
    this.tell();
  }

  private tell(): void {
    const held = [...this.entries.values()].filter(({ draft }) => draft.standing !== 'waiting').length;
    const waiting = this.entries.size + this.acts;
    this.told = { waiting, held, problem: this.problem, refused: this.refusal, lost: this.lost };
    for (const listener of this.listeners) listener();
  }
}
