// The soaks that have a name: the file that exports a function of that name, called with a folder to work in and what
// stands behind the name on the command line.
import { join } from 'node:path';
import { root } from '../toolchain.mjs';

export const soakFolder = join(root, '.cache', 'soak');

export const soaks = {
  kills: './device-soaks.mjs',
  storage: './device-soaks.mjs',
  seals: './device-soaks.mjs',
  visits: './visit-soaks.mjs',
  canary: './visit-soaks.mjs',
  updates: './updates.mjs',
  merge: './ledger-merge.mjs',
  draws: './draws.mjs',
  packets: './packets.mjs',
};
