// What a packet is read with, and of whom: the extract that is open, the round and the rules in force.
import type { EvaluationOptions } from '../../../compliance/compile.ts';
import type { Item } from '../../../model/item.ts';
import type { Pack } from '../../../model/requirement.ts';
import type { Database } from '../../../query/port.ts';
import type { Atlas } from '../../atlas-state.ts';

export interface PacketSource {
  readonly database: Database;
  readonly atlas: Atlas;
  /** Titles of counted items; one that is not listed goes by the title of its check and its code. */
  readonly items?: readonly Item[];
}

/** One packet that is being read. */
export interface Reading {
  readonly database: Database;
  readonly atlas: Atlas;
  readonly items: readonly Item[];
  readonly site: string;
  /** Row of the site in the table of sites. */
  readonly row: number;
  readonly round: string;
  /** ISO. */
  readonly day: string;
  readonly pack: Pack | null;
  readonly options: EvaluationOptions;
}

/** Throws RangeError for a site that the extract does not have, or before the extract is open. */
export function readingOf(source: PacketSource, site: string, day: string): Reading {
  const { database, atlas, items = [] } = source;
  const row = atlas.sites?.id.indexOf(site) ?? -1;
  if (row < 0 || atlas.round === null) throw new RangeError('no such site in the extract');
  const { round, pack, trial, session } = atlas;
  const options = { round, parameters: session.parameters, trial };
  return { database, atlas, items, site, row, round, day, pack, options };
}
