// What intake finds in a folder of registers, as data: one fault per cell, each with place, rule and remedy.
import type { Bilingual } from '../model/requirement.ts';
import { rules } from './rules.ts';
import type { RuleName } from './rules.ts';

export interface Fault {
  /** Name of the file in the folder. */
  readonly file: string;
  /** Record number with the header as row 1; null where the whole file is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly rule: RuleName;
  /** The cell as written; null where it is empty or no cell is meant. */
  readonly value: string | null;
  /** The other row of a pair, for example where the key stands first. */
  readonly otherRow: number | null;
  readonly remedy: Bilingual;
}

/** How many faults of one rule a file has; `shown` of them are listed. */
export interface FaultCount {
  readonly file: string;
  readonly rule: RuleName;
  readonly count: number;
  readonly shown: number;
}

export interface Findings {
  readonly listed: readonly Fault[];
  readonly counts: readonly FaultCount[];
}

export const shownPerRule = 1000;

/** What fills a remedy: the same text in both languages, or one for each. */
export type Hint = string | Bilingual;

export interface Place {
  readonly file: string;
  readonly row?: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly otherRow?: number | null;
  /** What the remedy names: allowed values, the other table … */
  readonly hint?: Hint;
}

export function faultOf(rule: RuleName, place: Place): Fault {
  const hint = bilingual(place.hint ?? '');
  const remedy = rules[rule].remedy;
  return {
    file: place.file,
    row: place.row ?? null,
    column: place.column ?? null,
    rule,
    value: place.value ?? null,
    otherRow: place.otherRow ?? null,
    remedy: { zh: remedy.zh.replace('{}', () => hint.zh), en: remedy.en.replace('{}', () => hint.en) },
  };
}

function bilingual(hint: Hint): Bilingual {
  return typeof hint === 'string' ? { zh: hint, en: hint } : hint;
}

/** Gathers faults and doubts: lists the first thousand of each rule and file, counts them all. */
export class FaultCollector {
  readonly #faults: Fault[] = [];
  readonly #counts = new Map<string, { file: string; rule: RuleName; count: number; shown: number }>();

  add(fault: Fault): void {
    const entry = this.#entry(fault.file, fault.rule);
    entry.count += 1;
    if (entry.shown >= shownPerRule) return;
    entry.shown += 1;
    this.#faults.push(fault);
  }

  /** Faults of the same file and rule beyond those that were added one by one. */
  addUnlisted(file: string, rule: RuleName, more: number): void {
    if (more > 0) this.#entry(file, rule).count += more;
  }

  get faults(): Findings {
    return this.#findings('fault');
  }

  get doubts(): Findings {
    return this.#findings('doubt');
  }

  #entry(file: string, rule: RuleName): { file: string; rule: RuleName; count: number; shown: number } {
    const key = `${file}|${rule}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const entry = { file, rule, count: 0, shown: 0 };
    this.#counts.set(key, entry);
    return entry;
  }

  #findings(weight: 'fault' | 'doubt'): Findings {
    return {
      listed: this.#faults.filter((fault) => rules[fault.rule].weight === weight),
      counts: [...this.#counts.values()].filter(({ rule }) => rules[rule].weight === weight),
    };
  }
}
