import { expect, test } from 'vitest';
import { exampleDocument } from '../../../testing/briefing-example.ts';
import { slidesOf } from '../../../briefing/slides.ts';
import { placeOf } from './slide-place.ts';

const slides = slidesOf(exampleDocument('zh-CN'));

test('a slide is found by its id, else by its card, else where it stood', () => {
  const third = slides[2]!;
  expect(placeOf(slides, third.id, 0)).toBe(2);
  expect(placeOf(slides, `${third.card.id}~99`, 0)).toBe(slides.findIndex(({ card }) => card === third.card));
  expect(placeOf(slides, 'gone', 4)).toBe(4);
  expect(placeOf(slides.slice(0, 3), 'gone', 9)).toBe(2);
  expect(placeOf([], 'gone', 9)).toBe(0);
});
