// How many cells of the extract were emptied before export: said once in the section on the age of data.
import type { Sentence } from '../../document.ts';
import type { Composer } from '../composer.ts';
import { figure } from '../figure.ts';
import { bare } from '../pieces.ts';
import { sentence } from '../say.ts';

export function hiddenCells({ words, facts }: Composer): Sentence {
  const { suppressedCells, dataThrough } = facts.extract;
  if (suppressedCells === null) return sentence(words, 'say.marks.cellsNotSaid');
  const cells = figure(words, {
    id: 'all/suppressedCells/n',
    label: words.t('say.marks.cells'),
    value: suppressedCells,
    unit: 'records',
    asOf: dataThrough,
  });
  return sentence(words, 'say.marks.cellsHidden', { cells: bare(cells) }, cells);
}
