// Packets of an extract held against its findings: every check that asks something is on the list of its site, with the
// same states, and nothing else is.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { detailedFindings } from '../src/compliance/evaluate.ts';
import type { DetailedFinding } from '../src/compliance/finding.ts';
import { parseItems } from '../src/compliance/item-list.ts';
import { itemsOf, restsOnItems } from '../src/compliance/item-predicates.ts';
import { becauseOf } from '../src/inspection/packet/because.ts';
import type { VisitPacket } from '../src/inspection/packet/types.ts';
import type { Pack } from '../src/model/requirement.ts';
import { readPacket } from '../src/state/inspect/read-packet.ts';
import { openHeadless } from './headless-atlas.ts';
import { openExtract } from './native-database.ts';

const itemFile = fileURLToPath(new URL('../data/policy/items.yaml', import.meta.url));

export interface PacketComparison {
  readonly sites: number;
  readonly lines: number;
  /** One line a difference, none where all is well. */
  readonly differences: readonly string[];
}

/** `every`: one site of so many is read, the first of them always. */
export async function comparePackets(dir: string, every: number): Promise<PacketComparison> {
  const headless = await openHeadless(dir);
  const opened = await openExtract(dir);
  try {
    const { database } = opened;
    const atlas = headless.atlas();
    const { sites, pack, round, trial } = atlas;
    if (sites === null || pack === null || round === null) throw new Error(`${dir} has nothing to compare`);
    const items = parseItems(await readFile(itemFile, 'utf8'), 'items.yaml');
    const found = await detailedFindings(database, pack, { round, trial, parameters: {} });
    const chosen = [...atlas.counted].filter((_, index) => index % every === 0);
    const differences: string[] = [];
    let lines = 0;
    for (const row of chosen) {
      const site = sites.id[row] ?? '';
      const packet = await readPacket({ database, atlas, items }, site, round);
      lines += packet.checklist.length;
      differences.push(
        ...differencesOf(
          packet,
          found.filter((one) => one.subject_id === site),
          pack,
        ),
      );
    }
    return { sites: chosen.length, lines, differences };
  } finally {
    headless.close();
    opened.close();
  }
}

/** A check that only sums up what others ask. */
function sumsUp(pack: Pack, id: string): boolean {
  const check = pack.requirements.find((one) => one.id === id);
  if (check === undefined || !restsOnItems(check) || itemsOf(check).length < 2) return false;
  const owned = (code: string): boolean =>
    pack.requirements.some((one) => itemsOf(one).length === 1 && itemsOf(one)[0] === code);
  return itemsOf(check).every(owned);
}

/** States by check: those of its finding on one side, those that its lines say together on the other. */
function differencesOf(packet: VisitPacket, found: readonly DetailedFinding[], pack: Pack): string[] {
  const said = new Map<string, Set<string>>();
  for (const { requirement, because } of packet.checklist) {
    said.set(requirement, new Set([...(said.get(requirement) ?? []), ...because]));
  }
  return found.flatMap(({ requirement, verdict, marks }) => {
    if (sumsUp(pack, requirement)) {
      return said.has(requirement) ? [`${packet.site} ${requirement}: sums up and is listed`] : [];
    }
    const expected = becauseOf(verdict, marks);
    const listed = [...(said.get(requirement) ?? [])];
    const missing = expected.filter((one) => !listed.includes(one));
    const more = verdict === 'suppressed' || expected.length > 0 ? [] : listed;
    return missing.length + more.length === 0
      ? []
      : [`${packet.site} ${requirement} ${verdict}: missing ${missing.join()}, beyond ${more.join()}`];
  });
}
