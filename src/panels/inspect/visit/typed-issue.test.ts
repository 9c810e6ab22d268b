import { describe, expect, it } from 'vitest';
import { Drafts } from './drafts.ts';
import { keepTyped, readTyped, type TypedIssue } from './typed-issue.ts';

const typed: TypedIssue = {
  item: 'F05',
  isOther: true,
  dimension: 'quality_safety',
  title: '楼后护坡开裂，“两户”已搬出',
  finder: '市督导一组',
  severity: 'high',
};

describe('an issue that is typed and not added', () => {
  it('stands as it was typed, unsaved, however often the page hands over, until it is given up', () => {
    const drafts = new Drafts(() => false);
    keepTyped(drafts, 'v1', { ...typed, title: '楼后' });
    keepTyped(drafts, 'v1', typed);
    drafts.handAll();
    expect(readTyped(drafts.draftOf('v1#issue')?.text ?? '')).toEqual(typed);
    expect(drafts.standing()).toEqual({ waiting: 1, held: 1, problem: null, refused: null, lost: [] });
    drafts.drop('v1#issue');
    expect(drafts.standing()).toEqual({ waiting: 0, held: 0, problem: null, refused: null, lost: [] });
  });

  it('is not in the way of another visit', () => {
    const drafts = new Drafts(() => false);
    keepTyped(drafts, 'v1', typed);
    expect([drafts.heldElsewhere('v1'), drafts.heldElsewhere('v')]).toEqual([0, 1]);
  });
});
