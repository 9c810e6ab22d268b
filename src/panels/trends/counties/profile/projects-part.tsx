// The projects of the county against their planned end, and whether they were accepted and reported.
import type { ReactNode } from 'react';
import type { Words } from '../../../../language/language.ts';
import type { CountyRecord, ProjectLine } from '../../../../model/county-record.ts';
import { useWords } from '../../../atlas-context.tsx';
import { RegisterPart } from './register-part.tsx';

function standText(words: Words, { delayDays, finishedOn }: ProjectLine): string {
  if (delayDays === null) return words.t('counties.projects.noPlan');
  if (delayDays > 0) {
    const key = finishedOn === null ? 'counties.projects.overdue' : 'counties.projects.delayed';
    return words.t(key, { days: delayDays });
  }
  return words.t(finishedOn === null ? 'counties.projects.running' : 'counties.projects.inTime');
}

export function ProjectsPart({ record }: { readonly record: CountyRecord }): ReactNode {
  const words = useWords();
  const { projects } = record;
  const day = (value: string | null): string => value ?? words.t('counties.projects.noDate');
  const delayed = projects.filter(({ delayDays }) => (delayDays ?? 0) > 0).length;
  const noPlan = projects.filter(({ delayDays }) => delayDays === null).length;
  return (
    <RegisterPart
      title={words.t('counties.projects')}
      table="project"
      record={record}
      empty={projects.length === 0}
    >
      <p>{words.t('counties.projects.sum', { delayed, count: projects.length, noPlan })}</p>
      <div className="trend-scroll" tabIndex={0} role="group" aria-label={words.t('counties.projects')}>
        <table className="place-table">
          <thead>
            <tr>
              {(['name', 'planned', 'finished', 'accepted', 'reported', 'stand'] as const).map((name) => (
                <th key={name} scope="col">
                  {words.t(`counties.projects.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {projects.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name ?? one.id}</th>
                <td className="place-table__date">{day(one.plannedEnd)}</td>
                <td className="place-table__date">{day(one.finishedOn)}</td>
                <td className="place-table__date">{day(one.acceptedOn)}</td>
                <td className="place-table__date">{day(one.reportedOn)}</td>
                <td>{standText(words, one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </RegisterPart>
  );
}
