// What is pinned, side by side: figures, rates with base and bounds, verdicts by requirement. Differences are said.
import { type ReactNode, useMemo } from 'react';
import { Button, Chip } from '../../../components/button.tsx';
import { verdictLook } from '../../../components/verdict-look.ts';
import type { StandingInput } from '../../../state/derive/standing.ts';
import { useCommands, useWords } from '../../atlas-context.tsx';
import { useSwitch } from '../../use-look.ts';
import { CsvButton, type Sheet } from '../../csv-button.tsx';
import { comparisonLines, type Line, type Pinned, pinnedPlaces } from './comparison-model.ts';
import { fewestPins, toggled } from './pins.ts';
import { tallyState } from './requirement-matrix.tsx';

const parts = ['figures', 'rates', 'requirements'] as const;

function Glyph({ line, pinned }: { readonly line: Line; readonly pinned: Pinned }): ReactNode {
  const words = useWords();
  const tally = line.part === 'requirements' ? pinned.standing.tallies.get(line.id) : undefined;
  if (tally === undefined) return null;
  const state = tallyState(tally);
  return (
    <span className={`verdict verdict--${state}`} aria-hidden="true">
      {verdictLook[state].glyph[words.language === 'en' ? 'en' : 'zh']}
    </span>
  );
}

function LineRow({ line, pinned }: { readonly line: Line; readonly pinned: readonly Pinned[] }): ReactNode {
  const words = useWords();
  const said = words.t(line.differ ? 'counties.compare.differ' : 'counties.compare.same');
  return (
    <tr data-line={line.id} data-differ={line.differ}>
      <th scope="row">{line.title}</th>
      <td className="compare__differ" title={said}>
        <span aria-hidden="true">{line.differ ? '≠' : '＝'}</span>
        <span className="only-heard">{said}</span>
      </td>
      {pinned.map((one, index) => (
        <td key={one.pin}>
          <Glyph line={line} pinned={one} /> {line.cells[index]}
        </td>
      ))}
    </tr>
  );
}

function CompareTable(props: {
  readonly pinned: readonly Pinned[];
  readonly lines: readonly Line[];
}): ReactNode {
  const { pinned, lines } = props;
  const words = useWords();
  return (
    <div className="trend-scroll" tabIndex={0} role="group" aria-label={words.t('counties.compare')}>
      <table className="place-table compare" data-testid="compare-table">
        <thead>
          <tr>
            <th scope="col">{words.t('counties.compare.line')}</th>
            <th scope="col">{words.t('counties.compare.difference')}</th>
            {pinned.map(({ pin, name }) => (
              <th key={pin} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map((part) => {
          const own = lines.filter((line) => line.part === part);
          if (own.length === 0) return null;
          return (
            <tbody key={part}>
              <tr>
                <th scope="rowgroup" colSpan={pinned.length + 2} className="compare__part">
                  {words.t(`counties.compare.${part}`)}
                </th>
              </tr>
              {own.map((line) => (
                <LineRow key={line.id} line={line} pinned={pinned} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function Pins({ pinned }: { readonly pinned: readonly Pinned[] }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const all = pinned.map(({ pin }) => pin);
  return (
    <div className="trend-part__tools" role="group" aria-label={words.t('counties.pin')}>
      {pinned.map(({ pin, name }) => (
        <Chip
          key={pin}
          label={name}
          name={words.t('counties.pin.remove', { name })}
          onRemove={() => {
            commands.setTrends({ pins: toggled(all, pin) });
          }}
        />
      ))}
      <Button
        look="link"
        onPress={() => {
          commands.setTrends({ pins: [] });
        }}
      >
        {words.t('counties.pin.clear')}
      </Button>
    </div>
  );
}

export function Comparison(props: {
  readonly input: StandingInput;
  readonly pins: readonly string[];
}): ReactNode {
  const { input, pins } = props;
  const words = useWords();
  const [onlyDifferent, setOnlyDifferent] = useSwitch('compare.differing');
  const pinned = useMemo(() => pinnedPlaces(words, input, pins), [words, input, pins]);
  const all = useMemo(() => comparisonLines(words, input, pinned), [words, input, pinned]);
  const lines = onlyDifferent ? all.filter(({ differ }) => differ) : all;
  const sheet = (): Sheet => ({
    own: [],
    head: [
      words.t('counties.compare.line'),
      words.t('counties.compare.difference'),
      ...pinned.map(({ name }) => name),
    ],
    rows: lines.map(({ title, differ, cells }) => [
      title,
      words.t(differ ? 'counties.compare.differ' : 'counties.compare.same'),
      ...cells,
    ]),
  });
  if (pinned.length < fewestPins) {
    return (
      <>
        {pinned.length > 0 && <Pins pinned={pinned} />}
        <p className="muted">{words.t('counties.pin.hint')}</p>
      </>
    );
  }
  return (
    <>
      <Pins pinned={pinned} />
      <div className="trend-part__tools">
        <Button
          aria-pressed={onlyDifferent}
          onPress={() => {
            setOnlyDifferent(!onlyDifferent);
          }}
        >
          {words.t('counties.compare.onlyDifferent', { count: all.filter(({ differ }) => differ).length })}
        </Button>
        <CsvButton name="comparison" sheet={sheet} />
      </div>
      <CompareTable pinned={pinned} lines={lines} />
    </>
  );
}
