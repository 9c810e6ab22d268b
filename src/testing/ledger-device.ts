// A device that writes to a ledger, for tests: its ids count up, its clock stands still.
import { emptyLedger, type Ledger } from '../inspection/ledger/ledger.ts';
import { mergeOperations } from '../inspection/ledger/merge.ts';
import { type Change, compareTexts, entityKinds, type Operation } from '../inspection/ledger/operation.ts';
import { recordsOf } from '../inspection/ledger/records-of.ts';
import type { Issue, LedgerRecords } from '../inspection/ledger/records.ts';
import { takeChanges } from '../inspection/ledger/take-changes.ts';

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** The same UUID for the same two numbers. */
export function uuidOf(family: number, number: number): string {
  return `${hex(number, 8)}-0000-4000-8000-${hex(family, 12)}`;
}

export class LedgerDevice {
  readonly #number: number;
  #made = 0;
  ledger: Ledger = emptyLedger;

  constructor(number: number) {
    this.#number = number;
  }

  newId(): string {
    this.#made += 1;
    return uuidOf(this.#number, this.#made);
  }

  /** Writes as one and returns what was made of it. */
  write(changes: readonly Change[], by = '市专班核查一组'): readonly Operation[] {
    const operations = takeChanges(this.ledger, changes, {
      device: uuidOf(this.#number, 0),
      by,
      at: '2026-11-20T09:30:00+08:00',
      newId: () => this.newId(),
    });
    this.ledger = mergeOperations(this.ledger, operations);
    return operations;
  }

  take(operations: Iterable<Operation>): void {
    this.ledger = mergeOperations(this.ledger, operations);
  }

  get operations(): readonly Operation[] {
    return [...this.ledger.operations.values()];
  }

  get records(): LedgerRecords {
    return recordsOf(this.ledger);
  }

  issue(key: string): Issue {
    const found = this.records.issues.find((issue) => issue.key === key);
    if (found === undefined) throw new Error(`there is no issue ${key}`);
    return found;
  }
}

/** Everything that a ledger says, as text: equal where two ledgers say the same. */
export function stateText(ledger: Ledger): string {
  const lines = entityKinds.flatMap((kind) =>
    [...ledger.entities[kind].values()].flatMap(({ key, fields }) =>
      [...fields].map(([name, { value, heads, conflict }]) =>
        JSON.stringify([kind, key, name, value, heads.map(({ id }) => id), conflict]),
      ),
    ),
  );
  return lines.sort(compareTexts).join('\n');
}
