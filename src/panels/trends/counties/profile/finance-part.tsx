// What was due and paid by item and year, beside the amount that the document prints.
import type { ReactNode } from 'react';
import type { Words } from '../../../../language/language.ts';
import type { CountyRecord, FinanceYear } from '../../../../model/county-record.ts';
import { useAtlas, useWords } from '../../../atlas-context.tsx';
import { publishedAmount } from './published-amounts.ts';
import { RecordText, RegisterPart } from './register-part.tsx';

const items = ['fund_government', 'fund_residents', 'property_subsidy'] as const;

function itemName(words: Words, item: string): string {
  const known = items.find((candidate) => candidate === item);
  return known === undefined ? item : words.t(`counties.finance.${known}`);
}

/** Published sums are rounded to 10,000 yuan, so paid sums are rounded before they are compared. */
function againstText(words: Words, paid: number | null, published: number | null): string {
  if (published === null) return '—';
  if (paid === null) return words.t('review.unknownValue');
  const apart = Math.round(paid / 10_000) - Math.round(published / 10_000);
  if (apart === 0) return words.t('counties.finance.equal');
  return words.t(apart > 0 ? 'counties.finance.more' : 'counties.finance.less', {
    amount: words.number(Math.abs(apart)),
  });
}

function FinanceRow({
  one,
  all,
}: {
  readonly one: FinanceYear;
  readonly all: readonly FinanceYear[];
}): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const parameters = useAtlas((atlas) => atlas.session.parameters);
  const published = publishedAmount(pack, parameters, all, one);
  const against =
    one.paid.state === 'suppressed'
      ? words.t('review.verdict.suppressed')
      : againstText(words, one.paid.value, published);
  return (
    <tr>
      <th scope="row">{itemName(words, one.item)}</th>
      <td>{one.year}</td>
      <td className="place-table__number">
        <RecordText cell={one.due} />
      </td>
      <td className="place-table__number">
        <RecordText cell={one.paid} />
      </td>
      <td className="place-table__number">{published === null ? '—' : words.number(published)}</td>
      <td>{against}</td>
    </tr>
  );
}

export function FinancePart({ record }: { readonly record: CountyRecord }): ReactNode {
  const words = useWords();
  const { finances } = record;
  return (
    <RegisterPart
      title={words.t('counties.finance')}
      table="finance"
      record={record}
      empty={finances.length === 0}
    >
      <table className="place-table" data-testid="finance">
        <thead>
          <tr>
            {(['item', 'year', 'due', 'paid', 'published', 'against'] as const).map((name) => (
              <th key={name} scope="col">
                {words.t(`counties.finance.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {finances.map((one) => (
            <FinanceRow key={`${one.item} ${one.year}`} one={one} all={finances} />
          ))}
        </tbody>
      </table>
      <p className="trend-part__note">{words.t('counties.finance.note')}</p>
    </RegisterPart>
  );
}
