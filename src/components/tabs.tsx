// Two or more views of the same place.
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './controls.css';

interface TabsProps<Id extends string> {
  readonly name: string;
  readonly tabs: readonly { readonly id: Id; readonly label: ReactNode; readonly content: ReactNode }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Stands at the end of the row of tabs. */
  readonly beside?: ReactNode;
}

export function Tabs<Id extends string>({
  name,
  tabs,
  selected,
  onSelect,
  beside,
}: TabsProps<Id>): ReactNode {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((candidate) => candidate.id === key);
        if (tab !== undefined) onSelect(tab.id);
      }}
    >
      <div className="tabs__bar">
        <TabList className="tabs__list" aria-label={name}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className="tabs__tab">
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {beside}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tabs__panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
