// Ledgers at length: 10,000 random histories of three devices that must say the same in any order, hostile files and
// 5,000 with one bit flipped. What is run lies with the tests, which run a share of it.
import { runTool, Stop } from '../toolchain.mjs';

export function merge(_folder, [histories = '10000', flips = '5000'] = []) {
  if (runTool('tsx', ['src/testing/ledger-soak.ts', histories, flips]) !== 0)
    throw new Stop('The histories did not converge, or a damaged file was read; the figures stand above.');
}
