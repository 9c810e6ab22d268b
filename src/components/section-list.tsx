// A long list under headings, one of which is chosen: one stop of the Tab key, arrows inside, Enter chooses.
import { type ReactNode, useEffect, useRef } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import './section-list.css';

export interface SectionRow {
  readonly id: string;
  /** What a person hears and types to find the row. */
  readonly name: string;
  readonly content: ReactNode;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly SectionRow[];
}

interface SectionListProps {
  readonly name: string;
  readonly sections: readonly Section[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly empty: string;
}

/** A row that stands in two sections is told apart by the section before the bar. */
function keyOf(section: Section, row: SectionRow): string {
  return `${section.id}|${row.id}`;
}

export function SectionList({ name, sections, chosen, onChoose, empty }: SectionListProps): ReactNode {
  const selected = sections.flatMap((section) =>
    section.rows.filter((row) => row.id === chosen).map((row) => keyOf(section, row)),
  );
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The rows are drawn after the list itself.
    const frame = requestAnimationFrame(() => {
      list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [chosen]);
  return (
    <ListBox
      ref={list}
      aria-label={name}
      className="section-list"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={selected.slice(0, 1)}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (typeof key === 'string') onChoose(key.slice(key.lastIndexOf('|') + 1));
      }}
      renderEmptyState={() => <p className="section-list__empty">{empty}</p>}
    >
      {sections.map((section) => (
        <ListBoxSection key={section.id} id={section.id} className="section-list__section">
          <Header className="section-list__title">{section.title}</Header>
          {section.rows.map((row) => (
            <ListBoxItem
              key={keyOf(section, row)}
              id={keyOf(section, row)}
              textValue={row.name}
              className="section-list__row"
              data-row={row.id}
            >
              {row.content}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
