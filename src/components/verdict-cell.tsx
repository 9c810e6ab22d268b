// A verdict as a small cell: glyph, letters of its marks, and its full name for those who listen.
import type { ReactNode } from 'react';
import { type Mark, marks as allMarks, markBit } from '../model/verdict.ts';
import type { Words } from '../language/language.ts';
import { markLetter, verdictLook, type VerdictState } from './verdict-look.ts';
import './verdict-cell.css';

interface VerdictCellProps {
  readonly words: Words;
  readonly state: VerdictState;
  /** A facility is there or missing; any other requirement is met or not. */
  readonly facility?: boolean;
  readonly marks?: readonly Mark[];
  /** Show the word in place of the glyph. */
  readonly spelled?: boolean;
}

const markSets = new Map<number, readonly Mark[]>();

/** The marks of a bit set; the same array for the same bits. */
export function marksOfBits(bits: number): readonly Mark[] {
  const known = markSets.get(bits);
  if (known !== undefined) return known;
  const set = allMarks.filter((mark) => (bits & markBit[mark]) !== 0);
  markSets.set(bits, set);
  return set;
}

/** "缺，数据陈旧": the verdict and its marks in words. */
export function verdictName(
  words: Words,
  state: VerdictState,
  facility: boolean,
  marks: readonly Mark[],
): string {
  const look = verdictLook[state];
  const names = [
    look[facility ? 'facilityWord' : 'word'],
    ...marks.map((mark) => `review.mark.${mark}` as const),
  ];
  return names.map((name) => words.t(name)).join(words.t('review.comma'));
}

export function VerdictCell(props: VerdictCellProps): ReactNode {
  const { words, state, facility = false, marks = [], spelled = false } = props;
  const look = verdictLook[state];
  const tongue = words.language === 'en' ? 'en' : 'zh';
  const name = verdictName(words, state, facility, marks);
  const glyph = spelled
    ? words.t(facility ? look.facilityWord : look.word)
    : look[facility ? 'facilityGlyph' : 'glyph'][tongue];
  return (
    <span className={`verdict verdict--${state}`} title={name}>
      <span aria-hidden="true">{glyph}</span>
      {marks.length > 0 && (
        <span className="verdict__marks" aria-hidden="true">
          {marks.map((mark) => markLetter[mark][tongue]).join('')}
        </span>
      )}
      <span className="only-heard">{name}</span>
    </span>
  );
}
