// What the whole screen looks at: which place, which round, which population, which document.
import type { ReactNode } from 'react';
import { Choice, type ChoiceOption } from '../../components/choice.tsx';
import type { PackId } from '../../model/requirement.ts';
import { populationBases } from '../../model/size-class.ts';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';

export function RegionPicker(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const extracts = useAtlas((atlas) => atlas.extracts);
  const extract = useAtlas((atlas) => atlas.session.extract);
  const options = extracts.map((entry) => ({
    id: entry.id,
    label: words.pick(entry.title),
    note: words.t(entry.synthetic ? 'shell.synthetic.entry' : 'shell.real.entry', {
      date: entry.data_through,
    }),
  }));
  return (
    <Choice
      label={words.t('shell.region')}
      value={extract}
      options={options}
      onChoose={(id) => void commands.openExtract(id)}
    />
  );
}

export function RoundPicker(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const rounds = useAtlas((atlas) => atlas.rounds);
  const round = useAtlas((atlas) => atlas.round);
  const options = rounds.toReversed().map((date) => ({ id: date, label: date }));
  return (
    <Choice
      label={words.t('shell.round')}
      value={round}
      options={options}
      disabled={options.length === 0}
      onChoose={(id) => void commands.setRound(id === rounds.at(-1) ? null : id)}
    />
  );
}

export function BasePicker(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const base = useAtlas((atlas) => atlas.session.base);
  const options = populationBases.map((id) => ({ id, label: words.t(`shell.base.${id}`) }));
  return <Choice label={words.t('shell.base')} value={base} options={options} onChoose={commands.setBase} />;
}

/** The document that binds the place, or any other as a trial reading. */
export function PackPicker(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const binding = useAtlas((atlas) => atlas.manifest?.packs);
  const packs = useAtlas((atlas) => atlas.packs);
  const stopped = useAtlas((atlas) => atlas.stoppedPacks);
  const pack = useAtlas((atlas) => atlas.pack);
  const trial = useAtlas((atlas) => atlas.trial);
  const loading = useAtlas((atlas) => atlas.manifest === null || atlas.phase === 'loading');
  const bound = binding ?? [];
  const options = packs.map(({ id, title }): ChoiceOption<PackId> => {
    const name = words.pick(title);
    if (stopped.includes(id)) return { id, label: name, note: words.t('shell.pack.stopped') };
    if (bound.includes(id)) return { id, label: name, note: words.t('shell.pack.binding') };
    return { id, label: words.t('shell.pack.trial', { pack: name }), note: words.t('shell.pack.trialNote') };
  });
  return (
    <div className="header__pack" data-trial={trial}>
      <Choice
        label={words.t('shell.pack')}
        value={pack?.id ?? null}
        options={options}
        placeholder={loading ? '…' : words.t('shell.pack.none')}
        onChoose={(id) => void commands.setPack(id === bound[0] ? null : id)}
      />
    </div>
  );
}
