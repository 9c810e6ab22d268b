// A sentence with its figures marked, so that each number on paper can be traced to what it counts.
import { Fragment, type ReactNode } from 'react';
import type { Figure, Sentence } from '../../../briefing/document.ts';

interface Place {
  readonly figure: Figure;
  readonly start: number;
}

const ofNumber = /[\d.,]/;

/** First place from `from` on where the figure's text stands by itself and not within a longer number or a name. */
function placeOf(text: string, sought: string, from: number): number {
  for (let at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, at + 1)) {
    const [before, after, next] = [
      text[at - 1] ?? '',
      text[at + sought.length] ?? '',
      text[at + sought.length + 1] ?? '',
    ];
    const isNumber = /\d/.test(sought);
    const within = ofNumber.test(before) && /\d/.test(sought[0] ?? '');
    const goesOn = /\d/.test(after) || (/[.,-]/.test(after) && /\d/.test(next));
    if (!isNumber || !(within || /[A-Za-z-]/.test(before) || goesOn)) return at;
  }
  return -1;
}

function placesOf({ text, figures }: Sentence): Place[] {
  const places: Place[] = [];
  let from = 0;
  for (const figure of figures) {
    const start = figure.text === '' ? -1 : placeOf(text, figure.text, from);
    if (start < 0) continue;
    places.push({ figure, start });
    from = start + figure.text.length;
  }
  return places;
}

export function MarkedText({ sentence }: { readonly sentence: Sentence }): ReactNode {
  const places = placesOf(sentence);
  return (
    <>
      {places.map(({ figure, start }, at) => {
        const before = places[at - 1];
        const from = before === undefined ? 0 : before.start + before.figure.text.length;
        return (
          <Fragment key={start}>
            {sentence.text.slice(from, start)}
            <FigureText figure={figure} />
          </Fragment>
        );
      })}
      {sentence.text.slice(endOf(places))}
    </>
  );
}

function endOf(places: readonly Place[]): number {
  const last = places.at(-1);
  return last === undefined ? 0 : last.start + last.figure.text.length;
}

export function FigureText({ figure }: { readonly figure: Figure }): ReactNode {
  return <span data-figure={figure.id}>{figure.text}</span>;
}
