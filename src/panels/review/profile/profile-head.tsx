// Name, place and people of a site.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import type { Words } from '../../../language/language.ts';
import { populationBases } from '../../../model/size-class.ts';
import type { RoundTable, SiteTable } from '../../../state/site-table.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { PopulationText } from '../matrix/grid-row.tsx';
import { regionName, siteName } from '../site-name.ts';

const kinds = ['urban', 'town', 'village'] as const;

function placeParts(words: Words, sites: SiteTable, row: number, county: string): string[] {
  const kind = kinds.find((candidate) => candidate === sites.kind[row]);
  const opened = sites.openedOn[row]?.slice(0, 7);
  const accuracy = sites.accuracyM[row] ?? NaN;
  const located = !Number.isNaN(sites.lon[row] ?? NaN);
  const position = (): string => {
    if (!located) return words.t('review.profile.notLocated');
    if (Number.isNaN(accuracy)) return words.t('review.profile.accuracyUnknown');
    return words.t('review.profile.accuracy', { metres: words.number(accuracy) });
  };
  return [
    county,
    ...(kind === undefined ? [] : [words.t(`review.profile.kind.${kind}`)]),
    ...(opened === undefined ? [] : [words.t('review.profile.opened', { month: opened })]),
    position(),
  ];
}

function Households({ table, row }: { readonly table: RoundTable | null; readonly row: number }): ReactNode {
  const words = useWords();
  const value = table?.values.hh_total[row] ?? NaN;
  if (!Number.isNaN(value)) return words.number(value);
  return <VerdictCell words={words} state={table?.masked.hh_total?.[row] === 1 ? 'suppressed' : 'unknown'} />;
}

export function ProfileHead(props: {
  readonly row: number;
  readonly sites: SiteTable;
  readonly onClose: () => void;
}): ReactNode {
  const { row, sites, onClose } = props;
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const table = useAtlas((atlas) => atlas.roundTable);
  const asOf = table?.asOf[row] ?? null;
  const county = regionName(words, regions, sites.county[row] ?? '');
  return (
    <header className="profile__head">
      <div className="profile__title">
        <h2>{siteName(words, sites, row)}</h2>
        <Button look="icon" aria-label={words.t('review.profile.close')} onPress={onClose}>
          ×
        </Button>
      </div>
      <p className="profile__place">
        {placeParts(words, sites, row, county).join(' · ')}
        {' · '}
        {asOf === null
          ? words.t('review.profile.asOfUnknown')
          : words.t('review.profile.asOf', { date: asOf })}
      </p>
      <dl className="profile__people">
        {populationBases.map((base) => (
          <div key={base} title={words.t(`shell.base.${base}`)}>
            <dt>{words.t(`review.base.${base}`)}</dt>
            <dd>
              <PopulationText table={table} base={base} row={row} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.t('review.profile.households')}</dt>
          <dd>
            <Households table={table} row={row} />
          </dd>
        </div>
      </dl>
    </header>
  );
}
