// Run under tsx by scripts/soak/ledger-merge.mjs: random histories at length, and flipped bits of a ledger file.
import { ledgerHash, readLedgerFile, writeLedgerFile } from '../inspection/ledger/ledger-file.ts';
import { Chance } from './briefing-world/chance.ts';
import { hostileLedgers } from './hostile-ledgers.ts';
import { LedgerDevice, uuidOf } from './ledger-device.ts';
import { aSpotCheck, aVisit } from './ledger-example.ts';
import { runHistories } from './ledger-histories.ts';

function isRefused(bytes: Uint8Array): boolean {
  try {
    readLedgerFile(bytes);
    return false;
  } catch (error) {
    return error instanceof Error && error.message.startsWith('ledger_invalid');
  }
}

/** How many of `count` files, each with one bit flipped anywhere, are refused. */
function flippedBits(count: number): number {
  const device = new LedgerDevice(1);
  for (let at = 0; at < 20; at += 1) {
    device.write([
      ...aVisit({ key: uuidOf(8, at) }),
      ...aSpotCheck(uuidOf(8, at), 'F05', { note: '门锁着' }),
    ]);
  }
  const sound = writeLedgerFile({ operations: device.operations, photos: [new Uint8Array(5000).fill(7)] });
  const before = ledgerHash(device.ledger);
  const chance = new Chance(1);
  let refused = 0;
  for (let left = count; left > 0; left -= 1) {
    const bytes = sound.slice();
    const at = chance.whole(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.whole(0, 7));
    if (isRefused(bytes)) refused += 1;
  }
  if (ledgerHash(device.ledger) !== before) throw new Error('a refused file changed the ledger');
  return refused;
}

const histories = Number(process.argv[2]);
const flips = Number(process.argv[3]);
const figures = {
  ...runHistories(1, histories),
  hostileFiles: hostileLedgers.length,
  hostileRefused: hostileLedgers.filter(({ bytes }) => isRefused(bytes)).length,
  flippedFiles: flips,
  flippedRefused: flippedBits(flips),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
if (figures.hostileRefused < figures.hostileFiles || figures.flippedRefused < flips) process.exitCode = 1;
