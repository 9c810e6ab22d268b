// The effect of changed parameters on screen: a sentence, a table by county, and the list of before → after.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import { eachChange, type VerdictChange } from '../../../compliance/verdict-changes.ts';
import type { Words } from '../../../language/language.ts';
import { type Verdict, verdicts } from '../../../model/verdict.ts';
import type { Atlas } from '../../../state/atlas-state.ts';
import { useAtlas, useAtlasReader, useCommands, useWords } from '../../atlas-context.tsx';
import { CsvButton, type Sheet } from '../../csv-button.tsx';
import { type Named, regionName, siteName, subjectName } from '../../site-name.ts';
import { countyOf, type CountyEffect, type Effect, effectOf, firstChanges } from './effect-model.ts';

const shownAtFirst = 60;
/** A province has a hundred counties, the country more than a thousand. */
const countiesAtFirst = 40;

export function useEffectOfParameters(): Effect | null {
  const findings = useAtlas((atlas) => atlas.findings);
  const baseline = useAtlas((atlas) => atlas.baseline);
  const sites = useAtlas((atlas) => atlas.sites);
  return useMemo(() => effectOf({ findings, baseline, sites }), [findings, baseline, sites]);
}

function signed(words: Words, value: number): string {
  return value > 0 ? `+${words.number(value)}` : words.number(value).replace('-', '−');
}

/** Pressing a county keeps only its changes in the list below; pressing it again shows all. */
function CountyRows(props: {
  readonly counties: readonly CountyEffect[];
  readonly chosen: string | null;
  readonly onChoose: (county: string | null) => void;
}): ReactNode {
  const { counties, chosen, onChoose } = props;
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const [limit, setLimit] = useState(countiesAtFirst);
  const shown = counties.filter(({ county }, index) => index < limit || county === chosen);
  const rest = counties.length - shown.length;
  return (
    <>
      <table className="effect__table" data-testid="effect-counties">
        <thead>
          <tr>
            <th scope="col">{words.t('parameters.county')}</th>
            <th scope="col">{words.t('parameters.changes')}</th>
            {verdicts.map((verdict) => (
              <th key={verdict} scope="col">
                <VerdictCell words={words} state={verdict} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ county, changes, net }) => (
            <tr key={county}>
              <th scope="row">
                <Button
                  look="link"
                  aria-pressed={county === chosen}
                  onPress={() => {
                    onChoose(county === chosen ? null : county);
                  }}
                >
                  {regionName(words, regions, county)}
                </Button>
              </th>
              <td>{words.number(changes)}</td>
              {verdicts.map((verdict) => (
                <td key={verdict}>{net[verdict] === 0 ? '0' : signed(words, net[verdict])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button
          onPress={() => {
            setLimit(limit + countiesAtFirst);
          }}
        >
          {words.t('parameters.moreCounties', { rest: words.number(rest) })}
        </Button>
      )}
    </>
  );
}

function changedName(words: Words, named: Named, change: VerdictChange): string {
  if (change.row >= 0) return named.sites === null ? '' : siteName(words, named.sites, change.row);
  const name = subjectName(words, named, change.subjectKind, change.subjectId);
  return change.period === null ? name : `${name} ${change.period}`;
}

function State({ verdict }: { readonly verdict: Verdict | null }): ReactNode {
  const words = useWords();
  if (verdict === null) return <span>{words.t('parameters.noFinding')}</span>;
  return <VerdictCell words={words} state={verdict} spelled />;
}

function ChangeRows(props: {
  readonly effect: Effect;
  /** Null: all counties. */
  readonly county: string | null;
  /** How many changes there are. */
  readonly count: number;
  readonly onOpen: () => void;
}): ReactNode {
  const { effect, county, count, onOpen } = props;
  const words = useWords();
  const commands = useCommands();
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  const workshops = useAtlas((atlas) => atlas.workshops);
  const [shown, setShown] = useState(shownAtFirst);
  const changes = useMemo(
    () => firstChanges(effect.changes, sites, county, shown),
    [effect, sites, county, shown],
  );
  const open = (row: number): void => {
    commands.setWorkspace('review');
    void commands.selectSite(sites?.id[row] ?? null);
    onOpen();
  };
  return (
    <>
      <div className="effect__scroll" tabIndex={0} role="group" aria-label={words.t('parameters.changes')}>
        <ul className="effect__list" data-testid="effect-list">
          {changes.map((change) => {
            const name = changedName(words, { sites, regions, workshops }, change);
            return (
              <li key={`${change.requirement} ${change.row} ${change.subjectId} ${change.period ?? ''}`}>
                {change.row < 0 ? (
                  <span>{name}</span>
                ) : (
                  <Button
                    look="link"
                    onPress={() => {
                      open(change.row);
                    }}
                  >
                    {name}
                  </Button>
                )}
                <span className="effect__county">{regionName(words, regions, countyOf(change, sites))}</span>
                <span>{change.requirement}</span>
                <span className="effect__change">
                  <State verdict={change.before} />
                  <span aria-hidden="true">→</span>
                  <span className="only-heard">{words.t('parameters.becomes')}</span>
                  <State verdict={change.after} />
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      {shown < count && (
        <Button
          onPress={() => {
            setShown(shown + 200);
          }}
        >
          {words.t('parameters.more', { rest: words.number(count - shown) })}
        </Button>
      )}
    </>
  );
}

function verdictWord(words: Words, verdict: Verdict | null): string {
  return words.t(verdict === null ? 'parameters.noFinding' : `review.verdict.${verdict}`);
}

function effectSheet(words: Words, atlas: Atlas, effect: Effect): Sheet {
  const rows = [...eachChange(effect.changes)].map((change) => [
    change.row < 0 ? change.subjectId : (atlas.sites?.id[change.row] ?? ''),
    changedName(words, atlas, change),
    regionName(words, atlas.regions, countyOf(change, atlas.sites)),
    change.requirement,
    verdictWord(words, change.before),
    verdictWord(words, change.after),
  ]);
  const own = [[words.t('parameters.export'), words.t('parameters.compared')]] as const;
  return { own, head: columnHeads(words), rows };
}

function columnHeads(words: Words): string[] {
  return (['id', 'name', 'county', 'requirement', 'before', 'after'] as const).map((name) =>
    words.t(`parameters.head.${name}`),
  );
}

export function EffectOfParameters({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const words = useWords();
  const evaluating = useAtlas((atlas) => atlas.evaluating);
  const effect = useEffectOfParameters();
  const read = useAtlasReader();
  const [chosen, setChosen] = useState<string | null>(null);
  if (effect === null) {
    return <p role="status">{words.t(evaluating ? 'parameters.working' : 'parameters.nothing')}</p>;
  }
  const { count, subjects, counties } = effect;
  const picked = counties.find((one) => one.county === chosen);
  return (
    <section className="effect dims" data-dimmed={evaluating} aria-busy={evaluating}>
      <p className="effect__said" role="status" data-testid="effect-said">
        {count === 0
          ? words.t('parameters.noEffect')
          : words.t('parameters.effect', {
              subjects: words.number(subjects),
              changes: words.number(count),
            })}
      </p>
      {count > 0 && (
        <>
          <p className="profile__note">{words.t('parameters.compared')}</p>
          <CountyRows counties={counties} chosen={picked?.county ?? null} onChoose={setChosen} />
          <ChangeRows
            key={picked?.county ?? ''}
            effect={effect}
            county={picked?.county ?? null}
            count={picked?.changes ?? count}
            onOpen={onOpen}
          />
          <CsvButton
            name="parameters"
            label={words.t('parameters.csv')}
            sheet={() => effectSheet(words, read(), effect)}
          />
        </>
      )}
    </section>
  );
}
