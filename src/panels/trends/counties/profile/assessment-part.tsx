// The county's own score beside the city's, by year. No rank and no label: the text does not say who comes last.
import type { ReactNode } from 'react';
import type { AssessmentYear, CountyRecord } from '../../../../model/county-record.ts';
import { useWords } from '../../../atlas-context.tsx';
import { decimalText } from '../../../figure-text.ts';
import { RecordText, RegisterPart } from './register-part.tsx';

function Gap({ self, city }: AssessmentYear): ReactNode {
  const words = useWords();
  if (self.value === null || city.value === null) return '—';
  const gap = self.value - city.value;
  const word = gap > 0 ? 'counties.assessment.higher' : gap < 0 ? 'counties.assessment.lower' : null;
  return word === null
    ? words.t('counties.assessment.equal')
    : words.t(word, { gap: decimalText(words, Math.abs(gap)) });
}

export function AssessmentPart({ record }: { readonly record: CountyRecord }): ReactNode {
  const words = useWords();
  return (
    <RegisterPart
      title={words.t('counties.assessment')}
      table="assessment"
      record={record}
      empty={record.assessments.length === 0}
    >
      <table className="place-table">
        <thead>
          <tr>
            {(['year', 'self', 'city', 'gap'] as const).map((name) => (
              <th key={name} scope="col">
                {words.t(`counties.assessment.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {record.assessments.map((one) => (
            <tr key={one.year}>
              <th scope="row">{one.year}</th>
              <td>
                <RecordText cell={one.self} />
              </td>
              <td>
                <RecordText cell={one.city} />
              </td>
              <td>
                <Gap {...one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </RegisterPart>
  );
}
