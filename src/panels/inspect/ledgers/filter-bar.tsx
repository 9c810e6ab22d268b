// What narrows the issues on screen. Choices of the moment: no link keeps them.
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice, type ChoiceOption } from '../../../components/choice.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { dimensions } from '../../../inspection/dimension.ts';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { dimensionText, ownerText } from '../../issue-words.ts';
import { isFiltered, type LedgerFilter, noFilter } from './ledger-filter.ts';
import { type LedgerRow, stages } from './ledger-row.ts';

interface FilterBarProps {
  readonly rows: readonly LedgerRow[];
  readonly filter: LedgerFilter;
  readonly onChange: (filter: LedgerFilter) => void;
}

type Options = readonly ChoiceOption<string>[];

/** Values that the rows have, by name; the first option sets no condition. */
function optionsOf(words: Words, values: readonly (readonly [id: string | null, label: string])[]): Options {
  const known = new Map(values.filter(([id]) => id !== null).map(([id, label]) => [id ?? '', label]));
  const sorted = [...known].toSorted(([, a], [, b]) => a.localeCompare(b, words.language));
  return [{ id: '', label: words.t('ledgers.filter.all') }, ...sorted.map(([id, label]) => ({ id, label }))];
}

function useOptions(rows: readonly LedgerRow[]): { readonly counties: Options; readonly owners: Options } {
  const words = useWords();
  return useMemo(
    () => ({
      counties: optionsOf(
        words,
        rows.map(({ county, countyName }) => [county, countyName]),
      ),
      owners: optionsOf(
        words,
        rows.map(({ owner }) => [owner, ownerText(words, owner)]),
      ),
    }),
    [words, rows],
  );
}

export function FilterBar({ rows, filter, onChange }: FilterBarProps): ReactNode {
  const words = useWords();
  const { counties, owners } = useOptions(rows);
  const all: ChoiceOption<''> = { id: '', label: words.t('ledgers.filter.all') };
  const change = (part: Partial<LedgerFilter>): void => {
    onChange({ ...filter, ...part });
  };
  return (
    <div className="ledgers__filters" role="group" aria-label={words.t('ledgers.filters')}>
      <SearchField
        name={words.t('ledgers.filter.text')}
        placeholder={words.t('ledgers.filter.text')}
        clearName={words.t('ledgers.filter.clearText')}
        value={filter.text}
        onChange={(text) => {
          change({ text });
        }}
      />
      <Choice
        label={words.t('ledgers.county')}
        value={filter.county}
        options={counties}
        onChoose={(county) => {
          change({ county });
        }}
      />
      <Choice
        label={words.t('ledgers.dimension')}
        value={filter.dimension}
        options={[all, ...dimensions.map((id) => ({ id, label: dimensionText(words, id) }))]}
        onChoose={(dimension) => {
          change({ dimension });
        }}
      />
      <Choice
        label={words.t('ledgers.owner')}
        value={filter.owner}
        options={owners}
        onChoose={(owner) => {
          change({ owner });
        }}
      />
      <Choice
        label={words.t('ledgers.status')}
        value={filter.stage}
        options={[all, ...stages.map((id) => ({ id, label: words.t(`ledgers.status.${id}`) }))]}
        onChoose={(stage) => {
          change({ stage });
        }}
      />
      <Choice
        label={words.t('ledgers.standing')}
        value={filter.standing}
        options={[
          all,
          { id: 'open', label: words.t('ledgers.standing.open') },
          { id: 'overdue', label: words.t('ledgers.standing.overdue') },
        ]}
        onChoose={(standing) => {
          change({ standing });
        }}
      />
      <Choice
        label={words.t('ledgers.origin')}
        value={filter.origin}
        options={[
          all,
          { id: 'device', label: words.t('ledgers.origin.device') },
          { id: 'extract', label: words.t('ledgers.origin.extract') },
        ]}
        onChoose={(origin) => {
          change({ origin });
        }}
      />
      {isFiltered(filter) && (
        <Button
          look="link"
          onPress={() => {
            onChange(noFilter);
          }}
        >
          {words.t('ledgers.filter.clear')}
        </Button>
      )}
    </div>
  );
}
