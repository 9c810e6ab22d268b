// `atlas catalogue`: every clause of the packs, with its kind, what it is asked of, and what it reads.
import { defaultParameters } from '../src/compliance/parameters.ts';
import { entryKinds } from '../src/model/requirement.ts';
import type { Bilingual, CatalogueEntry, Pack } from '../src/model/requirement.ts';
import { readsOf } from '../src/compliance/reads.ts';
import { CallError, readArguments, usage } from './arguments.ts';
import type { Command } from './arguments.ts';
import { shippedPacks } from './packs.ts';

const command: Command = {
  name: 'catalogue',
  help: 'list every clause of the packs',
  flags: [{ name: 'pack', value: 'P', help: 'one pack' }],
};

interface Line {
  readonly pack: string;
  readonly id: string;
  readonly kind: CatalogueEntry['kind'];
  readonly title: Bilingual;
  /** Chapter of the document as printed. */
  readonly clause: string;
  readonly theme: CatalogueEntry['theme'];
  /** null where nothing is asked of the tables. */
  readonly subject: string | null;
  readonly every: string | null;
  /** What becomes of it: a duty, advice, figures without a verdict, or nothing. */
  readonly status: 'hard' | 'advisory' | 'shown' | 'not_computable';
  /** Last day of the period of its document; findings after it are marked. null: none is named. */
  readonly valid_until: string | null;
  readonly parameters: readonly string[];
  readonly figures: readonly string[];
  readonly items: readonly string[];
  /** `table.column`; of items see the tables provision and measure. */
  readonly cells: readonly string[];
  /** Why it cannot be computed. */
  readonly reason: Bilingual | null;
}

/** 0 done, 2 the call was wrong. */
export async function catalogueCommand(argv: readonly string[]): Promise<number> {
  const call = readArguments(command, argv);
  if (call === null) {
    process.stdout.write(`${usage(command)}\n`);
    return 0;
  }
  const lines = linesOf(await shippedPacks(), call.text('pack'));
  process.stdout.write(call.given('json') ? `${JSON.stringify(lines, null, 1)}\n` : `${tableOf(lines)}\n`);
  return 0;
}

/** By pack id, then in the order of the document. */
function linesOf(packs: readonly Pack[], only: string | null): Line[] {
  const ids = packs.map(({ id }) => id);
  if (only !== null && !ids.includes(only)) {
    throw new CallError(`catalogue: there is no pack ${only}; there are ${ids.join(', ')}.`);
  }
  return packs
    .filter(({ id }) => only === null || id === only)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((pack) => pack.catalogue.map((entry) => lineOf(entry, pack)));
}

function statusOf(entry: CatalogueEntry): Line['status'] {
  if (entry.kind === 'not_computable') return 'not_computable';
  if (entry.kind !== 'check') return 'shown';
  return entry.strength === 'soft' ? 'advisory' : 'hard';
}

function lineOf(entry: CatalogueEntry, pack: Pack): Line {
  const asked = entry.kind === 'not_computable' ? null : entry;
  const { items, cells } = readsOf(entry, pack, defaultParameters(pack));
  return {
    pack: pack.id,
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    clause: entry.clause,
    theme: entry.theme,
    subject: asked?.subject ?? null,
    every: asked?.every ?? null,
    status: statusOf(entry),
    valid_until: pack.validUntil,
    parameters: asked?.parameters ?? [],
    figures: asked?.measured.map(({ name }) => name) ?? [],
    items,
    cells,
    reason: entry.kind === 'not_computable' ? entry.reason : null,
  };
}

function tableOf(lines: readonly Line[]): string {
  const head = ['pack', 'id', 'kind', 'subject', 'every', 'status', 'title'];
  const rows = lines.map((line) => [
    line.pack,
    line.id,
    line.kind,
    line.subject ?? '-',
    line.every ?? '-',
    line.status,
    `${line.title.zh} · ${line.title.en}`,
  ]);
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const text = all.map((row) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const counts = entryKinds.map((kind) => `${lines.filter((line) => line.kind === kind).length} ${kind}`);
  return [...text, `${lines.length} clauses: ${counts.join(', ')}`].join('\n');
}
