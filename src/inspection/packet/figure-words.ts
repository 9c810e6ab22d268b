// Figures of a check in both languages at once, as a packet keeps them.
import type { Bilingual } from '../../model/requirement.ts';

export interface NamedFigure {
  readonly title: Bilingual;
  readonly unit: Bilingual | null;
  readonly value: number | string | boolean | null;
}

const yesNo = (value: boolean): Bilingual => (value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' });

/** Whole, or with three decimals at most. */
function plain(value: number): string {
  return String(Number(value.toFixed(3)));
}

function said({ value, unit }: NamedFigure): Bilingual | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'string') return { zh: value, en: value };
  const number = plain(value);
  return unit === null
    ? { zh: number, en: number }
    : { zh: `${number} ${unit.zh}`, en: `${number} ${unit.en}` };
}

/** What is known, one after the other; null where nothing is. */
export function figureWords(figures: readonly NamedFigure[]): Bilingual | null {
  const known = figures.flatMap((figure) => {
    const value = said(figure);
    return value === null
      ? []
      : [{ zh: `${figure.title.zh}：${value.zh}`, en: `${figure.title.en}: ${value.en}` }];
  });
  if (known.length === 0) return null;
  return { zh: known.map(({ zh }) => zh).join('；'), en: known.map(({ en }) => en).join('; ') };
}
