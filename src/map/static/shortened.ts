// Texts cut to so many lines: the longest parts give way first, so that the review number and the datum of a caption,
// which are short, stay. Pure.
import { textWidth, wrapText } from './text-width.ts';

/** What stands between the parts of a caption. */
const dot = ' · ';
/** A part of fewer characters would say nothing. */
const leastPart = 4;

function capped(part: string, most: number): string {
  const characters = Array.from(part);
  return characters.length <= most
    ? part
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Sums of widths differ by less. */
const rounding = 1e-6;

/** As much of the text as stands in `most` lines of the width; empty where not even its shortest form does. */
export function shortened(text: string, most: number, width: number, size: number): string {
  const parts = text.split(dot);
  const fits = (candidate: string): boolean => {
    const lines = wrapText(candidate, width, size);
    return lines.length <= most && lines.every((line) => textWidth(line, size) <= width + rounding);
  };
  if (fits(text)) return text;
  let [least, beyond, found] = [leastPart, Math.max(...parts.map((part) => part.length)), ''];
  while (least < beyond) {
    const longest = Math.floor((least + beyond) / 2);
    const candidate = parts.map((part) => capped(part, longest)).join(dot);
    if (fits(candidate)) [found, least] = [candidate, longest + 1];
    else beyond = longest;
  }
  return found;
}
