// Runs one soak by its name, under tsx, because soaks read the code of the page. Started by scripts/soak.mjs.
import { main, Stop } from '../toolchain.mjs';
import { soakFolder, soaks } from './soaks.mjs';

await main(async () => {
  const [name = '', ...given] = process.argv.slice(2);
  const file = soaks[name];
  if (file === undefined) throw new Stop(`There is no soak ${name}: ${Object.keys(soaks).join(', ')}.`);
  const begun = Date.now();
  const module = await import(file);
  await module[name](soakFolder, given);
  console.log(`${name}: ${Math.round((Date.now() - begun) / 1000)} s`);
});
// A browser that was killed leaves sockets behind that would keep this process alive.
process.exit();
