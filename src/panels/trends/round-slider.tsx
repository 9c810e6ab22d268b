// One round after the other under a slider: arrows, Home and End; the phases of the document lie behind it.
import { type ReactNode, useEffect, useState } from 'react';
import { phaseSpans, type PhaseSpan } from '../../state/derive/phases.ts';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';

/** While the thumb moves, only the round where it rests is asked for. */
const restMilliseconds = 120;

/** The stages lie under the track, each as wide as its rounds; a round in the middle of the track is its own place. */
function Stages({ rounds }: { readonly rounds: readonly string[] }): ReactNode {
  const words = useWords();
  const phases = useAtlas((atlas) => atlas.pack?.phases);
  const spans = phaseSpans(phases ?? [], rounds);
  if (spans.length < 2) return null;
  const text = ({ title, until }: PhaseSpan): string =>
    until === null ? words.pick(title) : words.t('trends.phase.until', { title: words.pick(title), until });
  return (
    <ol className="round-slider__stages" aria-label={words.t('trends.phases')}>
      {spans.map((span) => (
        <li key={span.first} title={text(span)} style={{ flexGrow: span.last - span.first + 1 }}>
          {words.pick(span.title)}
        </li>
      ))}
    </ol>
  );
}

export function RoundSlider(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const rounds = useAtlas((atlas) => atlas.rounds);
  const round = useAtlas((atlas) => atlas.round);
  const [held, setHeld] = useState<string | null>(null);
  useEffect(() => {
    if (held === null) return undefined;
    const timer = setTimeout(() => {
      setHeld(null);
      if (held !== round) void commands.setRound(held === rounds.at(-1) ? null : held);
    }, restMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [held, round, rounds, commands]);
  const shown = held ?? round;
  const index = shown === null ? -1 : rounds.indexOf(shown);
  if (index < 0) return <div className="round-slider" />;
  const place = words.t('trends.round.of', { index: index + 1, count: rounds.length });
  return (
    <div className="round-slider">
      <label htmlFor="round-slider">{words.t('trends.round')}</label>
      <strong className="round-slider__date">{shown}</strong>
      <span className="round-slider__end">{rounds[0]}</span>
      <div className="round-slider__track">
        <input
          id="round-slider"
          type="range"
          min={0}
          max={rounds.length - 1}
          step={1}
          value={index}
          aria-valuetext={`${shown ?? ''} ${place}`}
          title={words.t('trends.round.keys')}
          onChange={(event) => {
            setHeld(rounds[Number(event.target.value)] ?? null);
          }}
        />
        <Stages rounds={rounds} />
      </div>
      <span className="round-slider__end">{rounds.at(-1)}</span>
      <span className="muted">{place}</span>
    </div>
  );
}
