// Name, place and people of a site.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import type { Words } from '../../../language/language.ts';
import { populationBases } from '../../../model/size-class.ts';
import type { RoundTable, SiteTable } from '../../../state/site-table.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { PopulationText } from '../matrix/grid-row.tsx';
import { regionName, siteName } from '../../site-name.ts';

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

/** Where the site went, or what went into it: nothing of its history is lost by a merger or a new code. */
function Succession({ row, sites }: { readonly row: number; readonly sites: SiteTable }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const [closedOn, successor] = [sites.closedOn[row] ?? null, sites.mergedInto[row] ?? null];
  const own = sites.id[row];
  const before = sites.mergedInto.flatMap((into, other) => (into === own ? [other] : []));
  if (closedOn === null && successor === null && before.length === 0) return null;
  const into = successor === null ? -1 : sites.id.indexOf(successor);
  const name = into < 0 ? '' : siteName(words, sites, into);
  return (
    <p className="profile__place" data-testid="succession">
      {closedOn !== null && <span>{words.t('review.profile.closed', { date: closedOn })} </span>}
      {into >= 0 && (
        <Button look="link" onPress={() => void commands.selectSite(successor)}>
          {words.t(closedOn === null ? 'review.profile.mergedUndated' : 'review.profile.merged', { name })}
        </Button>
      )}
      {before.length > 0 && (
        <span>
          {words.t('review.profile.before', {
            names: before
              .map((other) => `${siteName(words, sites, other)} (${sites.id[other] ?? ''})`)
              .join(words.t('review.comma')),
          })}
        </span>
      )}
    </p>
  );
}

export function ProfileHead(props: {
  readonly row: number;
  readonly sites: SiteTable;
  /** Whether the site counts at the round; one that closed has no people of its own to show. */
  readonly counts: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { row, sites, counts, onClose } = props;
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
        {counts && ' · '}
        {counts &&
          (asOf === null
            ? words.t('review.profile.asOfUnknown')
            : words.t('review.profile.asOf', { date: asOf }))}
      </p>
      <Succession row={row} sites={sites} />
      {counts && (
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
      )}
    </header>
  );
}
