import { expect, it } from 'vitest';
import { placeBeside } from './hover-card.tsx';

it('stands after the symbol, before it where there is no room, and never leaves the frame', () => {
  expect(placeBeside(100, 80, 400)).toBe(114);
  expect(placeBeside(380, 80, 400)).toBe(286);
  expect(placeBeside(50, 380, 400)).toBe(16);
  expect(placeBeside(50, 600, 400)).toBe(4);
});
