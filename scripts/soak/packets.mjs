// npm run soak -- packets: the packet of every site of the samples held against its findings.
import { join } from 'node:path';
import { comparePackets } from '../compare-packets.ts';
import { root, Stop } from '../toolchain.mjs';

export async function packets() {
  for (const region of ['yuncheng', 'ziyang', 'hequ', 'fangxian', 'jingyuan']) {
    const { sites, lines, differences } = await comparePackets(join(root, 'public/extracts', region), 1);
    console.log(`${region}: ${sites} packets, ${lines} lines, ${differences.length} differences`);
    if (differences.length > 0) throw new Stop(differences.slice(0, 20).join('\n'));
  }
}
