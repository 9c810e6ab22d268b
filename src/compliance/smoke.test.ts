import { expect, test } from 'vitest';
import { openWasmDatabase } from '../testing/wasm-database.ts';
import { packFromDisk } from '../testing/policy.ts';
import { compilePack } from './compile.ts';
import { defaultParameters } from './parameters.ts';
import { extractTableStatements } from '../query/prepare-tables.ts';
test('binds', async () => {
  const db = await openWasmDatabase();
  for (const s of extractTableStatements(['site', 'region', 'workshop','workshop_site'])) await db.query(s);
  db.run("INSERT INTO site(site_id,name_zh,county_adcode) VALUES ('S1','x','140802')");
  db.run("INSERT INTO site_round(site_id,round,pop_lifted) VALUES ('S1','2025-06-30', 800)");
  db.run("INSERT INTO provision(subject_kind,subject_id,item,as_of,source,status) VALUES ('site','S1','F01','2024-06-29','self','present')");
  const pack = packFromDisk('YC');
  for (const r of pack.requirements) {
    const st = compilePack(pack, { round: '2025-06-30', parameters: defaultParameters(pack), trial: false, detail: true, only: [r.id] });
    try {
    const rows = await db.query(st);
    console.log(r.id, rows.column('verdict'), rows.column('marks'), rows.column('measured'), rows.column('subject_id'));
    } catch (e) { console.log(r.id, (e as any).cause); }
  }
  expect(1).toBe(1);
});
