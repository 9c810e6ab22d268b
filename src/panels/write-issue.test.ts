import { expect, it } from 'vitest';
import { device, issue } from '../testing/inspect-device.ts';
import { Problem } from '../model/problem.ts';
import { writeIssue } from './write-issue.ts';

it('takes an issue that the disk refused as written once: the page holds it and tries again', async () => {
  let isFull = false;
  const { commands, state } = await device({
    beforeWrite: () => {
      if (isFull) throw new Problem('storage_full');
    },
  });
  isFull = true;
  const changes = issue('I1', '路灯不亮');
  const [{ key } = { key: '' }] = changes;
  await writeIssue(commands, state, key, changes);
  expect(state().records.issues.map(({ title }) => title)).toEqual(['路灯不亮']);
  expect(state().saving).toMatchObject({ problem: { code: 'storage_full' } });
  await expect(writeIssue(commands, state, 'another', issue('I2', '大门'))).rejects.toMatchObject({
    code: 'storage_full',
  });
});
