// How many counties have no such table in the extract: of them nothing is known.
import type { Sentence } from '../../document.ts';
import type { Composer } from '../composer.ts';
import { figure, placeId } from '../figure.ts';
import type { Kept } from '../registers.ts';
import { sentence } from '../say.ts';
import type { Scope } from '../scope.ts';

export function absentSentence(
  { words, facts }: Composer,
  { place, counties }: Scope,
  kept: readonly Kept[],
  table: 'issue' | 'visit',
): Sentence[] {
  if (kept.length === counties.length) return [];
  const absent = figure(words, {
    id: `${placeId(place)}/registerAbsent/${table}`,
    label: words.t(`say.registers.label.${table}`),
    value: counties.length - kept.length,
    unit: 'counties',
    asOf: facts.round,
  });
  return [sentence(words, `say.registers.absent.${table}`, { absent }, absent)];
}
