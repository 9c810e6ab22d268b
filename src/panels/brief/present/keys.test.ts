import { describe, expect, it } from 'vitest';
import { askOf, typedNumber } from './keys.ts';

const key = (name: string, more = {}) => ({
  key: name,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('keys while slides are shown', () => {
  it('turn slides with arrows, pages, space and enter, as clickers send them', () => {
    for (const name of ['ArrowRight', 'PageDown', ' ', 'Enter']) expect(askOf(key(name), false)).toBe('next');
    for (const name of ['ArrowLeft', 'PageUp', 'Backspace']) expect(askOf(key(name), false)).toBe('previous');
  });

  it('leave enter and space to a control that has the focus', () => {
    expect([askOf(key('Enter'), true), askOf(key(' '), true)]).toEqual([null, null]);
    expect(askOf(key('PageDown'), true)).toBe('next');
  });

  it('are the same with shift or caps lock, and none of ours with control, alt or command', () => {
    expect([askOf(key('O'), false), askOf(key('Z'), false)]).toEqual(['overview', 'freeze']);
    expect(askOf(key('ArrowLeft', { altKey: true }), false)).toBeNull();
    expect(askOf(key('f', { ctrlKey: true }), false)).toBeNull();
    expect(askOf(key('Tab'), false)).toBeNull();
  });

  it('collect the number of a slide', () => {
    expect(['1', '2', 'x', '3', '4'].reduce(typedNumber, '')).toBe('234');
  });
});
