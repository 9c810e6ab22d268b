// A trial reading side by side with the pack in force: what each document says of the same sites in the same round.
import { type ReactNode, useMemo, useState } from 'react';
import { ShareBar } from '../../../charts/share-bar.tsx';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { Sheet } from '../../../components/popover.tsx';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import type { Pack } from '../../../model/requirement.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { siteName } from '../../site-name.ts';
import {
  type Judged,
  type RequirementTally,
  siteCounts,
  type SiteCounts,
  themePairs,
} from './beside-model.ts';
import './beside.css';

const shownAtFirst = 40;

function Standing({ pack, trial }: { readonly pack: Pack; readonly trial: boolean }): ReactNode {
  const words = useWords();
  return (
    <span className="beside__pack">
      <strong>{words.pick(pack.title)}</strong>
      <span className="beside__standing" data-trial={trial}>
        {words.t(trial ? 'beside.trial' : 'beside.binding')}
      </span>
    </span>
  );
}

function Tallies({ tallies }: { readonly tallies: readonly RequirementTally[] }): ReactNode {
  const words = useWords();
  if (tallies.length === 0) return <p className="beside__nothing">{words.t('beside.nothing')}</p>;
  return (
    <ul>
      {tallies.map(({ requirement, tally }) => (
        <li key={requirement.id}>
          <span className="beside__name">
            <b>{requirement.id}</b> {words.pick(requirement.title)}
          </span>
          <span className="beside__count">
            {words.t('beside.kOfN', {
              k: words.number(tally.pass),
              n: words.number(tally.n),
              unknown: words.number(tally.unknown),
              suppressed: words.number(tally.suppressed),
            })}
          </span>
          <ShareBar words={words} shares={tally} />
        </li>
      ))}
    </ul>
  );
}

function Themes({ left, right }: { readonly left: Judged; readonly right: Judged }): ReactNode {
  const words = useWords();
  const pairs = useMemo(() => themePairs(left, right), [left, right]);
  return pairs.map((pair) => (
    <section key={pair.theme} className="beside__theme">
      <h3>{words.t(`review.theme.${pair.theme}`)}</h3>
      <div className="beside__columns">
        <Tallies tallies={pair.left} />
        <Tallies tallies={pair.right} />
      </div>
    </section>
  ));
}

function CountCells({ counts, row }: { readonly counts: SiteCounts; readonly row: number }): ReactNode {
  const words = useWords();
  return (['failed', 'met', 'unknown', 'suppressed'] as const).map((name) => (
    <td key={name}>{words.number(counts[name][row] ?? 0)}</td>
  ));
}

function SiteTableBeside(props: {
  readonly left: Judged;
  readonly right: Judged;
  readonly onOpen: () => void;
}): ReactNode {
  const { left, right, onOpen } = props;
  const words = useWords();
  const commands = useCommands();
  const sites = useAtlas((atlas) => atlas.sites);
  const counted = useAtlas((atlas) => atlas.counted);
  const [shown, setShown] = useState(shownAtFirst);
  const own = useMemo(() => siteCounts(left, sites?.count ?? 0), [left, sites]);
  const other = useMemo(() => siteCounts(right, sites?.count ?? 0), [right, sites]);
  const rows = useMemo(
    () =>
      counted
        .slice()
        .sort(
          (a, b) =>
            (own.failed[b] ?? 0) - (own.failed[a] ?? 0) || (other.failed[b] ?? 0) - (other.failed[a] ?? 0),
        ),
    [counted, own, other],
  );
  if (sites === null) return null;
  const heads = (side: string): ReactNode => (
    <>
      <th key={`${side}failed`}>{words.t('beside.failed')}</th>
      <th key={`${side}met`}>{words.t('beside.pass')}</th>
      <th key={`${side}unknown`}>
        <VerdictCell words={words} state="unknown" spelled />
      </th>
      <th key={`${side}hidden`}>
        <VerdictCell words={words} state="suppressed" spelled />
      </th>
    </>
  );
  return (
    <section>
      <h3>{words.t('beside.sites')}</h3>
      <table className="beside__sites" data-testid="beside-sites">
        <thead>
          <tr>
            <th rowSpan={2}>{words.t('beside.site')}</th>
            <th colSpan={4}>{words.pick(left.pack.title)}</th>
            <th colSpan={4}>{words.pick(right.pack.title)}</th>
          </tr>
          <tr>
            {heads('left')}
            {heads('right')}
          </tr>
        </thead>
        <tbody>
          {[...rows.subarray(0, shown)].map((row) => (
            <tr key={row}>
              <th scope="row">
                <Button
                  look="link"
                  onPress={() => {
                    commands.setWorkspace('review');
                    void commands.selectSite(sites.id[row] ?? null);
                    onOpen();
                  }}
                >
                  {siteName(words, sites, row)}
                </Button>
              </th>
              <CountCells counts={own} row={row} />
              <CountCells counts={other} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
      {shown < rows.length && (
        <Button
          onPress={() => {
            setShown(shown + 200);
          }}
        >
          {words.t('beside.more', { rest: words.number(rows.length - shown) })}
        </Button>
      )}
    </section>
  );
}

function Body({ close }: { readonly close: () => void }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const packs = useAtlas((atlas) => atlas.packs);
  const pack = useAtlas((atlas) => atlas.pack);
  const findings = useAtlas((atlas) => atlas.findings);
  const trial = useAtlas((atlas) => atlas.trial);
  const chosen = useAtlas((atlas) => atlas.session.beside);
  const beside = useAtlas((atlas) => atlas.beside);
  const left = useMemo(
    () => (pack === null || findings === null ? null : { pack, findings }),
    [pack, findings],
  );
  const options = packs
    .filter(({ id }) => id !== pack?.id)
    .map((one) => ({ id: one.id, label: words.pick(one.title), note: words.pick(one.document) }));
  return (
    <div className="beside" data-testid="beside-panel">
      <Choice
        label={words.t('beside.pick')}
        value={chosen}
        options={options}
        placeholder={words.t('beside.none')}
        onChoose={(id) => void commands.setBeside(id)}
      />
      {beside === null || left === null ? (
        <p role="status">{words.t(chosen === null ? 'beside.empty' : 'beside.working')}</p>
      ) : (
        <>
          <p className="profile__note">{words.t(beside.trial ? 'beside.note' : 'beside.notTrial')}</p>
          <div className="beside__columns beside__heads">
            <Standing pack={left.pack} trial={trial} />
            <Standing pack={beside.pack} trial={beside.trial} />
          </div>
          <Themes left={left} right={beside} />
          <SiteTableBeside left={left} right={beside} onOpen={close} />
        </>
      )}
    </div>
  );
}

export function BesideButton(): ReactNode {
  const words = useWords();
  const ready = useAtlas((atlas) => atlas.pack !== null && atlas.phase === 'ready');
  if (!ready) return null;
  return (
    <Sheet
      size="wide"
      title={words.t('beside.title')}
      closeName={words.t('beside.close')}
      trigger={<Button>{words.t('beside.open')}</Button>}
    >
      {(close) => <Body close={close} />}
    </Sheet>
  );
}
