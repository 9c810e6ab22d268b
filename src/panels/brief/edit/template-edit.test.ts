import { describe, expect, it } from 'vitest';
import type { Template } from '../../../briefing/template.ts';
import { added, changed, moved, without } from './template-edit.ts';

const template: Template = {
  schema: 1,
  id: 'mine',
  title: { zh: '我的', en: 'Mine' },
  sections: [{ kind: 'title' }, { kind: 'map', note: 'look' }, { kind: 'method' }],
};
const kinds = ({ sections }: Template): string[] => sections.map(({ kind }) => kind);

describe('changes of a template', () => {
  it('move a section one place, and none beyond the ends', () => {
    expect(kinds(moved(template, 1, -1))).toEqual(['map', 'title', 'method']);
    expect(kinds(moved(template, 1, 1))).toEqual(['title', 'method', 'map']);
    expect(moved(template, 0, -1)).toBe(template);
    expect(moved(template, 2, 1)).toBe(template);
  });

  it('add at the end and take out one', () => {
    expect(kinds(added(template, 'issues'))).toEqual(['title', 'map', 'method', 'issues']);
    expect(kinds(without(template, 1))).toEqual(['title', 'method']);
  });

  it('leave a part out that was emptied, and everything else as it was', () => {
    expect(changed(template, 1, { note: '' }).sections[1]).toEqual({ kind: 'map' });
    expect(changed(template, 1, { counties: ['140802'] }).sections[1]).toEqual({
      kind: 'map',
      note: 'look',
      counties: ['140802'],
    });
    const narrowed = changed(template, 1, { counties: ['140802'] });
    expect(changed(narrowed, 1, { counties: [] }).sections[1]).toEqual({ kind: 'map', note: 'look' });
    expect(template.sections[1]).toEqual({ kind: 'map', note: 'look' });
  });
});
