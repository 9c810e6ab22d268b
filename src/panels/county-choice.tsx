// Counties to choose from. A few are shown at once; where there are very many, a name finds them.
import { type ReactNode, useState } from 'react';
import { Button } from '../components/button.tsx';
import { CheckList, type CheckOption } from '../components/check-list.tsx';
import { SearchField } from '../components/search-field.tsx';
import { useWords } from './atlas-context.tsx';
import './county-choice.css';

/** Shown before "more" is pressed; from `searchable` on there is a box to type a name. */
const shownAtFirst = 6;
const searchable = 20;
const shownAtMost = 40;

interface CountyChoiceProps {
  readonly title: string;
  /** In the order in which they are shown. */
  readonly counties: readonly CheckOption[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

export function CountyChoice({ title, counties, chosen, onChange }: CountyChoiceProps): ReactNode {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const found = counties.filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()));
  const limit = open || text !== '' ? shownAtMost : shownAtFirst;
  const shown = found.filter((county, index) => index < limit || chosen.includes(county.id));
  const hidden = found.length - shown.length;
  return (
    <div className="county-choice">
      {counties.length > searchable && (
        <SearchField
          name={words.t('review.filters.countySearch')}
          placeholder={words.t('review.filters.countySearch')}
          clearName={words.t('review.filters.searchClear')}
          value={text}
          onChange={setText}
        />
      )}
      <CheckList
        title={title}
        options={shown}
        chosen={chosen}
        countName={(count) => words.t('review.filters.remaining', { count })}
        onChange={(ids) => {
          const unseen = chosen.filter((id) => !shown.some((county) => county.id === id));
          onChange([...unseen, ...ids]);
        }}
      />
      {hidden > 0 && !(open || text !== '') && (
        <Button
          look="link"
          onPress={() => {
            setOpen(true);
          }}
        >
          {words.t('review.filters.more', { count: hidden })}
        </Button>
      )}
      {hidden > 0 && (open || text !== '') && (
        <p className="county-choice__note">{words.t('review.filters.moreHidden', { count: hidden })}</p>
      )}
      {open && text === '' && (
        <Button
          look="link"
          onPress={() => {
            setOpen(false);
          }}
        >
          {words.t('review.filters.less')}
        </Button>
      )}
    </div>
  );
}
