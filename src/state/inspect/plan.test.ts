// What a plan refuses before anything is drawn.
import { expect, it } from 'vitest';
import { defaultDrawParameters } from '../../inspection/draw/parse-parameters.ts';
import { device, passphrase } from '../../testing/inspect-device.ts';

const subject = {
  round: '2025-06-30',
  pack: 'YC',
  packSha256: '0'.repeat(64),
  policy: {},
  day: '2025-11-22',
};
const parameters = defaultDrawParameters({ extract: 'x', ...subject });

it('draws by no parameters that a record of the draw could not hold', async () => {
  const { commands, state } = await device();
  await commands.createVault(passphrase);
  const inspectors = [{ role: '组'.repeat(201), conflicts: [] }];
  await expect(commands.draw({ ...parameters, inspectors }, '')).rejects.toMatchObject({
    code: 'draw_invalid',
    detail: { part: 'inspectors.0.role' },
  });
  expect(state().plan).toBeNull();
});
