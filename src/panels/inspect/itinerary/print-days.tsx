// The timetable on paper, drawn only while the browser prints, in place of the page.
import type { ReactNode } from 'react';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { PrintedSheets } from '../printed-sheets.tsx';
import { DayTable } from './day-table.tsx';
import { notesOf } from './route-file.ts';
import type { TakeProps } from './take-days.tsx';
import './print-days.css';

export function PrintDays(props: TakeProps): ReactNode {
  return (
    <PrintedSheets>
      <Days {...props} />
    </PrintedSheets>
  );
}

function Days({ itinerary, find, leaveAt }: TakeProps): ReactNode {
  const words = useWords();
  const manifest = useAtlas((atlas) => atlas.manifest);
  const round = useAtlas((atlas) => atlas.round);
  const { start } = itinerary.parameters;
  return (
    <div className="printed-days">
      <h1>{words.t('itinerary.file.title')}</h1>
      {notesOf(words, { manifest, round }).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {itinerary.days.map((day, index) => (
        <DayTable
          key={index}
          day={day}
          index={index}
          leaveAt={leaveAt}
          startName={start.name === '' ? words.t('itinerary.map.start') : start.name}
          find={find}
          words={words}
        />
      ))}
    </div>
  );
}
