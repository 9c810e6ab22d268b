// Requirements down, places across: k of n with what is open. A cell says it by glyph, fill and words alike.
import type { CSSProperties, ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { verdictLook } from '../../../components/verdict-look.ts';
import type { Tally } from '../../../compliance/finding.ts';
import type { Words } from '../../../language/language.ts';
import type { Requirement } from '../../../model/requirement.ts';
import type { Verdict } from '../../../model/verdict.ts';
import type { Ranked } from '../../../state/derive/standing.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useSwitch } from '../../use-look.ts';
import { CsvButton, type Sheet } from '../../csv-button.tsx';
import { placeName } from '../place-name.ts';

/** More places across than these cannot be read; the first in rank are shown. */
const mostColumns = 24;

/** What stands out in a tally: a failure, then what is open, then that all is met. */
export function tallyState({ n, fail, pass, suppressed }: Tally): Verdict {
  if (n === 0) return 'not_applicable';
  if (fail > 0) return 'fail';
  if (pass === n) return 'pass';
  return suppressed === n - pass ? 'suppressed' : 'unknown';
}

export function tallyText(words: Words, tally: Tally | undefined): string {
  if (tally === undefined || tally.n === 0) return words.t('review.verdict.not_applicable');
  const { pass, n, fail, unknown, suppressed } = tally;
  return words.t('counties.tally', { pass, n, fail, unknown, suppressed });
}

export function TallyCell({
  tally,
  name,
}: {
  readonly tally: Tally | undefined;
  readonly name: string;
}): ReactNode {
  const words = useWords();
  const said = `${name}${words.t('counties.colon')}${tallyText(words, tally)}`;
  if (tally === undefined || tally.n === 0) {
    return (
      <td className="tally tally--not_applicable" title={said}>
        <span aria-hidden="true">—</span>
        <span className="only-heard">{words.t('review.verdict.not_applicable')}</span>
      </td>
    );
  }
  const state = tallyState(tally);
  const open = tally.unknown + tally.suppressed;
  const tongue = words.language === 'en' ? 'en' : 'zh';
  const shares = {
    '--met': `${(tally.pass / tally.n) * 100}%`,
    '--judged': `${((tally.pass + tally.fail) / tally.n) * 100}%`,
  };
  return (
    <td className={`tally tally--${state}`} title={said} style={shares as CSSProperties}>
      <span aria-hidden="true">
        <span className="tally__glyph">{verdictLook[state].glyph[tongue]}</span> {tally.pass}/{tally.n}
        {open > 0 && <span className="tally__open"> ?{open}</span>}
      </span>
      <span className="only-heard">{tallyText(words, tally)}</span>
    </td>
  );
}

function rowsShown(
  requirements: readonly Requirement[],
  list: readonly Ranked[],
  onlyFailing: boolean,
): readonly Requirement[] {
  return requirements.filter(({ id }) =>
    list.some(({ tallies }) => {
      const tally = tallies.get(id);
      return tally !== undefined && (onlyFailing ? tally.fail > 0 : tally.n > 0);
    }),
  );
}

export function RequirementMatrix({ list }: { readonly list: readonly Ranked[] }): ReactNode {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  const pack = useAtlas((atlas) => atlas.pack);
  const [onlyFailing, setOnlyFailing] = useSwitch('matrix.failing');
  const across = list.slice(0, mostColumns);
  const rows = rowsShown(pack?.requirements ?? [], list, onlyFailing);
  const named = across.map((one) => ({ one, name: placeName(words, { sites, regions }, one.place) }));
  const title = ({ id, title: text }: Requirement): string => `${id} ${words.pick(text)}`;
  const sheet = (): Sheet => ({
    own: [],
    head: [
      words.t('counties.requirement'),
      ...list.map(({ place }) => placeName(words, { sites, regions }, place)),
    ],
    rows: rows.map((requirement) => [
      title(requirement),
      ...list.map(({ tallies }) => tallyText(words, tallies.get(requirement.id))),
    ]),
  });
  if (rows.length === 0 && !onlyFailing) return <p className="muted">{words.t('counties.matrix.empty')}</p>;
  return (
    <>
      <div className="trend-part__tools">
        <Button
          aria-pressed={onlyFailing}
          onPress={() => {
            setOnlyFailing(!onlyFailing);
          }}
        >
          {words.t('counties.matrix.onlyFailing')}
        </Button>
        <CsvButton name="county-requirements" sheet={sheet} />
      </div>
      {list.length > mostColumns && (
        <p className="muted">{words.t('counties.matrix.cut', { shown: mostColumns, total: list.length })}</p>
      )}
      <div className="trend-scroll" tabIndex={0} role="group" aria-label={words.t('counties.matrix')}>
        <table className="place-table tally-table" data-testid="tally-table">
          <thead>
            <tr>
              <th scope="col">{words.t('counties.requirement')}</th>
              {named.map(({ one, name }) => (
                <th key={`${one.place.id}${one.place.loose}`} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((requirement) => (
              <tr key={requirement.id} data-requirement={requirement.id}>
                <th scope="row">
                  {title(requirement)}
                  {requirement.strength === 'soft' && (
                    <span className="place-table__mark">{words.t('counties.soft')}</span>
                  )}
                </th>
                {named.map(({ one, name }) => (
                  <TallyCell
                    key={`${one.place.id}${one.place.loose}`}
                    tally={one.tallies.get(requirement.id)}
                    name={name}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
