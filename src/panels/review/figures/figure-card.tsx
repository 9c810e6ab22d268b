// One card: title, figure out of how many, share bar, doubt and change.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type Shares, ShareBar } from '../../../charts/share-bar.tsx';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';

export interface CardText {
  readonly title: string;
  /** Null: not known this round. */
  readonly value: number | null;
  readonly of: string;
  readonly shares: Shares | null;
  readonly doubts: readonly string[];
  /** What a press does. */
  readonly act: string;
}

export function changeText(words: Words, change: number | null): string {
  if (change === null) return words.t('review.figure.noPrevious');
  if (change === 0) return words.t('review.figure.same');
  const signed = change > 0 ? `+${words.number(change)}` : `−${words.number(-change)}`;
  return words.t('review.figure.change', { change: signed });
}

/** "9 未知 · 2 已隐藏": what stands between the figure and certainty. */
export function openText(
  words: Words,
  figure: { readonly unknown: number; readonly suppressed: number },
): string[] {
  const { unknown, suppressed } = figure;
  const texts = [words.t('review.figure.unknown', { count: words.number(unknown) })];
  if (suppressed > 0) texts.push(words.t('review.figure.suppressed', { count: words.number(suppressed) }));
  return texts;
}

interface FigureCardProps {
  readonly text: CardText;
  readonly id: string;
  readonly active: boolean;
  readonly onPress?: () => void;
}

export function FigureCard({ text, id, active, onPress }: FigureCardProps): ReactNode {
  const words = useWords();
  const { title, value, of, shares, doubts, act } = text;
  return (
    <Button
      className="figure"
      data-testid={`figure-${id}`}
      data-active={active}
      {...(onPress === undefined ? {} : { onPress, 'aria-pressed': active })}
    >
      <span className="figure__title">{title}</span>
      <span className="figure__line">
        {value === null ? (
          <span className="figure__none">{words.t('review.figure.none')}</span>
        ) : (
          <>
            <strong className="figure__value">{words.number(value)}</strong>
            <span className="figure__of">{of}</span>
          </>
        )}
      </span>
      {shares === null ? (
        <span className="figure__bar" />
      ) : (
        <span className="figure__bar">
          <ShareBar words={words} shares={shares} height={5} />
        </span>
      )}
      <span className="figure__doubt" title={doubts.join(' · ')}>
        {doubts.join(' · ')}
      </span>
      <span className="only-heard">{act}</span>
    </Button>
  );
}
