// The doubt beside a figure: how many are unknown, how many suppressed. Empty where everything is known.
import type { Words } from '../../language/language.ts';
import type { Figure } from '../document.ts';
import type { PlaceFacts } from '../facts.ts';
import type { Requirement } from '../../model/requirement.ts';
import { tallyFigure } from './figure.ts';
import { nothing, piece, type Said } from './say.ts';

/** `, of which 9 unknown and 2 suppressed`. */
export function doubt(words: Words, unknown: Figure, suppressed: Figure): Said {
  const [open, hidden] = [(unknown.value ?? 0) > 0, (suppressed.value ?? 0) > 0];
  if (open && hidden) return piece(words, 'say.doubt.both', { unknown, suppressed });
  if (open) return piece(words, 'say.doubt.unknown', { unknown });
  return hidden ? piece(words, 'say.doubt.suppressed', { suppressed }) : nothing;
}

export function tallyDoubt(words: Words, place: PlaceFacts, requirement: Requirement, asOf: string): Said {
  return doubt(
    words,
    tallyFigure(words, place, requirement, 'unknown', asOf),
    tallyFigure(words, place, requirement, 'suppressed', asOf),
  );
}
