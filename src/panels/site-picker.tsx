// Finds one site among many by name or id: typed, chosen from a short list.
import { type ReactNode, useMemo, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useAtlas, useWords } from './atlas-context.tsx';
import { regionName, siteName } from './site-name.ts';
import './issue.css';

const shownAtMost = 20;

interface SiteOption {
  readonly id: string;
  readonly name: string;
  readonly county: string;
}

function useOptions(text: string): readonly SiteOption[] {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  const counted = useAtlas((atlas) => atlas.counted);
  return useMemo(() => {
    if (sites === null) return [];
    const sought = text.trim().toLowerCase();
    const found: SiteOption[] = [];
    for (const row of counted) {
      const id = sites.id[row] ?? '';
      const name = siteName(words, sites, row);
      if (!name.toLowerCase().includes(sought) && !id.toLowerCase().startsWith(sought)) continue;
      found.push({ id, name, county: regionName(words, regions, sites.county[row] ?? '') });
      if (found.length === shownAtMost) break;
    }
    return found;
  }, [words, sites, regions, counted, text]);
}

export function SitePicker(props: {
  readonly label: string;
  /** Id of the site that is chosen; empty: none. */
  readonly site: string;
  readonly onChoose: (site: string) => void;
}): ReactNode {
  const { label, site, onChoose } = props;
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const [text, setText] = useState(() => {
    const row = sites === null || site === '' ? -1 : sites.id.indexOf(site);
    return sites === null || row < 0 ? site : siteName(words, sites, row);
  });
  const options = useOptions(text);
  return (
    <ComboBox
      className="field"
      items={options}
      inputValue={text}
      selectedKey={site === '' ? null : site}
      menuTrigger="focus"
      allowsEmptyCollection
      onInputChange={(typed) => {
        setText(typed);
        if (typed === '') onChoose('');
      }}
      onSelectionChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option === undefined) return;
        setText(option.name);
        onChoose(option.id);
      }}
    >
      <Label className="field__label">{label}</Label>
      <span className="site-picker">
        <Input className="field__input" />
        <Button className="button button--icon" aria-label={words.t('ledgers.new.sites')}>
          ▾
        </Button>
      </span>
      <Popover className="choice__list">
        <ListBox
          className="choice__options"
          renderEmptyState={() => <p className="muted">{words.t('ledgers.new.noSite')}</p>}
        >
          {({ id, name, county }: SiteOption) => (
            <ListBoxItem id={id} className="choice__option" textValue={name}>
              {name}
              <span className="choice__note">
                {county} · {id}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
