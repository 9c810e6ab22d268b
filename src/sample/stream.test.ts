import { expect, test } from 'vitest';
import { Stream } from './stream.ts';

const ten = (stream: Stream) => Array.from({ length: 10 }, () => stream.int(0, 999));

test('the same seed and label give the same values, another label or seed others', () => {
  expect(ten(new Stream(7, 'a'))).toEqual(ten(new Stream(7, 'a')));
  expect(ten(new Stream(7, 'a'))).not.toEqual(ten(new Stream(7, 'b')));
  expect(ten(new Stream(7, 'a'))).not.toEqual(ten(new Stream(8, 'a')));
});

test('values fill the range evenly and near labels are unlike', () => {
  const firsts = Array.from({ length: 4000 }, (_, i) => new Stream(7, `site ${i}`).unit());
  expect(firsts.reduce((all, value) => all + value, 0) / firsts.length).toBeCloseTo(0.5, 1);
  expect(firsts.filter((value) => value < 0.1).length).toBeGreaterThan(300);
  expect(firsts.filter((value) => value > 0.9).length).toBeGreaterThan(300);
});

test('a shuffle keeps every value', () => {
  expect(new Stream(1, 's').shuffled([1, 2, 3, 4, 5]).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
});
