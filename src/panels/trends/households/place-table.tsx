// The figures of social safety place by place, with the whole place first; exported as shown.
import { type ReactNode, useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { type Place, placesBelow, rowsIn } from '../../../state/derive/places.ts';
import type { SafetyTable } from '../../../state/safety-table.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useLook } from '../../use-look.ts';
import { CsvButton, type Sheet } from '../../csv-button.tsx';
import { useStandingInput } from '../counties/use-standings.ts';
import { useOpenPlace } from '../counties/use-open-place.ts';
import { StateCell } from '../measure-list.tsx';
import { placeName } from '../place-name.ts';
import { useFirstRows } from '../show-rest.tsx';
import { heads, type PlaceCell, placeCells, type Subject, subjects } from './place-lines.ts';

interface LineOfPlace {
  readonly place: Place | null;
  readonly name: string;
  readonly cells: readonly PlaceCell[];
  readonly sites: number;
}

function useLines(table: SafetyTable, subject: Subject): readonly LineOfPlace[] {
  const words = useWords();
  const input = useStandingInput();
  const manifest = useAtlas((atlas) => atlas.manifest);
  return useMemo(() => {
    const whole = rowsIn(input, input.session.place);
    const places = placesBelow(input, input.session.place).filter(({ rows }) => rows.length > 0);
    const title = input.session.place === null && manifest !== null ? words.pick(manifest.title) : null;
    const total: LineOfPlace = {
      place: null,
      name: words.t('households.whole', { name: title ?? '' }).trim(),
      cells: placeCells(words, table, subject, { rows: whole }),
      sites: whole.length,
    };
    return [
      total,
      ...places.map((place) => ({
        place,
        name: placeName(words, input, place),
        cells: placeCells(words, table, subject, place),
        sites: place.rows.length,
      })),
    ];
  }, [words, input, manifest, table, subject]);
}

function LineRow({ line }: { readonly line: LineOfPlace }): ReactNode {
  const open = useOpenPlace();
  const { place, name, cells, sites } = line;
  return (
    <tr data-place={place?.id ?? ''}>
      <th scope="row">
        {place === null || place.loose ? (
          name
        ) : (
          <Button
            look="link"
            onPress={() => {
              open(place);
            }}
          >
            {name}
          </Button>
        )}
      </th>
      <td className="place-table__number">{sites}</td>
      {cells.map((cell, index) => (
        <td key={index} data-state={cell.state}>
          <StateCell line={cell} />
          {cell.doubt !== '' && <span className="households__doubt">{cell.doubt}</span>}
        </td>
      ))}
    </tr>
  );
}

export function SafetyPlaceTable({ table }: { readonly table: SafetyTable }): ReactNode {
  const words = useWords();
  const [subject, setSubject] = useLook('households.subject', subjects);
  const lines = useLines(table, subject);
  const columns = heads(words, subject);
  const { shown, rest } = useFirstRows(lines);
  const sheet = (): Sheet => ({
    own: [[words.t('households.subject'), words.t(`households.subject.${subject}`)]],
    head: [
      words.t('households.place'),
      words.t('counties.column.sites'),
      ...columns.flatMap((column) => [column, words.t('households.doubt', { column })]),
    ],
    rows: lines.map(({ name, sites, cells }) => [
      name,
      sites,
      ...cells.flatMap(({ text, doubt }) => [text, doubt]),
    ]),
  });
  return (
    <>
      <div className="trend-part__tools">
        <Choice
          label={words.t('households.subject')}
          value={subject}
          options={subjects.map((id) => ({ id, label: words.t(`households.subject.${id}`) }))}
          onChoose={setSubject}
        />
        <CsvButton name={`safety-${subject}`} sheet={sheet} />
      </div>
      <div className="trend-scroll" tabIndex={0} role="group" aria-label={words.t('households.places')}>
        <table className="place-table households__places" data-testid="safety-places">
          <thead>
            <tr>
              <th scope="col">{words.t('households.place')}</th>
              <th scope="col">{words.t('counties.column.sites')}</th>
              {columns.map((column, index) => (
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <LineRow key={`${line.place?.id ?? ''}${line.place?.loose ?? ''}`} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {rest}
    </>
  );
}
