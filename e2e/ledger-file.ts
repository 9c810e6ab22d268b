// Ledger files for the journeys and the benchmark, made by the product's own functions as another device would make them.
import { createHash } from 'node:crypto';
import type { Ledger } from '../src/inspection/ledger/ledger.ts';
import { emptyLedger } from '../src/inspection/ledger/ledger.ts';
import { writeLedgerFile } from '../src/inspection/ledger/ledger-file.ts';
import { mergeOperations } from '../src/inspection/ledger/merge.ts';
import type { Change, EntityKind, Value } from '../src/inspection/ledger/operation.ts';
import { takeChanges } from '../src/inspection/ledger/take-changes.ts';

/** A device that writes a ledger of its own. */
export class OtherDevice {
  private ledger: Ledger = emptyLedger;
  private readonly device = crypto.randomUUID();
  private readonly photos: Uint8Array[] = [];

  get operations(): number {
    return this.ledger.operations.size;
  }

  write(by: string, at: string, changes: readonly Change[]): void {
    const writer = { device: this.device, by, at, newId: () => crypto.randomUUID() };
    this.ledger = mergeOperations(this.ledger, takeChanges(this.ledger, changes, writer));
  }

  set(
    by: string,
    at: string,
    entity: EntityKind,
    key: string,
    fields: Readonly<Record<string, Value>>,
  ): void {
    this.write(
      by,
      at,
      Object.entries(fields).map(([field, value]) => ({ entity, key, field, value })),
    );
  }

  /** A closed visit of a site with one answered check; returns the key of the check. */
  visited(site: string, day: string, team: string): string {
    const visit = crypto.randomUUID();
    const check = `${visit}:F05`;
    const at = `${day}T10:42:00+08:00`;
    this.set(team, at, 'visit', visit, {
      site,
      county: site.slice(0, 6),
      kind: 'unannounced',
      visitedOn: day,
      extract: 'yuncheng',
      round: '2026-06-30',
      team,
      closedOn: day,
    });
    this.set(team, at, 'spot_check', check, {
      visit,
      item: 'F05',
      requirement: 'F05',
      dimension: 'education_health',
      answer: 'confirmed',
      status: 'present',
      checkedAt: at,
    });
    return check;
  }

  /** A photograph of what a check of `visited` shows. */
  photographed(team: string, day: string, check: string, bytes: Uint8Array): void {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [visit = ''] = check.split(':');
    this.set(team, `${day}T10:43:00+08:00`, 'photo', crypto.randomUUID(), {
      ...{ visit, shows: check, sha256, bytes: bytes.length },
      ...{ width: 1600, height: 1200, removed: false },
    });
    this.photos.push(bytes);
  }

  /** What this device has learnt of another's. */
  learn(other: OtherDevice): void {
    this.ledger = mergeOperations(this.ledger, other.ledger.operations.values());
  }

  file(): Buffer {
    return Buffer.from(writeLedgerFile({ operations: this.ledger.operations.values(), photos: this.photos }));
  }
}
