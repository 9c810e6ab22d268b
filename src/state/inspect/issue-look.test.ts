// An open issue looked at on a visit: sealed with the visit, carried by the ledger's file, evidence once it is closed.
import { expect, it } from 'vitest';
import { evidenceFor } from '../../inspection/ledger/evidence.ts';
import { issueLine } from '../../inspection/ledger/issue-check.ts';
import { workLedger } from '../../inspection/ledger/three-ledgers.ts';
import { device, deviceOnSite, issue, packet } from '../../testing/inspect-device.ts';

it('is kept as lines are, though the checklist is empty, and shows that the issue is put right', async () => {
  const { commands, state, visit, disk } = await deviceOnSite();
  await commands.changePlan({ packets: [{ ...packet, checklist: [] }] });
  const [key, item] = ['I1', issueLine('I1')];
  const at = { foundOn: '2020-01-01', site: packet.site, finder: '县教育局' };
  await commands.write(issue(key, '路灯不亮'));
  await commands.write(Object.entries(at).map(([field, value]) => ({ entity: 'issue', key, field, value })));
  await commands.answer(visit, item, { answer: 'contradicted', note: '还没有修' });
  await commands.addPhoto(visit, `${visit}:${item}`, new Blob(['x']));
  expect(workLedger(state().records)[0]).toMatchObject({ contradicted: 0, putRight: 0, stillOpen: 1 });
  await commands.answer(visit, item, { answer: 'confirmed', note: '已修好' });
  expect(state().records.spotChecks).toMatchObject([
    { key: `${visit}:${item}`, item, dimension: 'fire', target: null, answer: 'confirmed', note: '已修好' },
  ]);
  await expect(commands.answer(visit, issueLine('nothing'), {})).rejects.toThrow('plan_invalid');
  const readable = [...disk.rows.values()].flatMap(({ row }) => ('body' in row ? [row.body.entity] : []));
  expect(new Set(readable)).toEqual(new Set(['issue']));
  await commands.closeVisit(visit);
  const { records } = state();
  const [found] = records.issues;
  if (found === undefined) throw new Error('an issue was expected');
  const shown = [`${visit}:${item}`, records.photos[0]?.key];
  expect(new Set(evidenceFor(found, records))).toEqual(new Set(shown));
  expect(workLedger(records)[0]).toMatchObject({
    confirmed: 0,
    unanswered: 0,
    photos: 1,
    putRight: 1,
    stillOpen: 0,
  });
  const other = await device();
  await other.commands.importLedger((await commands.exportLedger(null)).bytes, null);
  expect(other.state().records).toEqual(records);
});
