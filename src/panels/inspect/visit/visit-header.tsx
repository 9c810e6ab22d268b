// Where the inspector is, whether all is saved, whether the page works without signal, and how good the position is.
import type { ReactNode } from 'react';
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { LostLine, SavedChip, UnsavedLine } from './saved-chip.tsx';
import type { Position } from './use-position.ts';

function OfflineChip(): ReactNode {
  const words = useWords();
  const { online, phase } = useInspection((inspection) => inspection.offline);
  const signal = words.t(online ? 'visit.signal.on' : 'visit.signal.off');
  const kept = words.t(phase === 'ready' ? 'visit.offline.ready' : 'visit.offline.none');
  return (
    <span className="visit__chip" data-testid="visit-offline" data-online={online} data-phase={phase}>
      {signal} · {kept}
    </span>
  );
}

function PositionChip({ position }: { readonly position: Position }): ReactNode {
  const words = useWords();
  const { fix, busy } = position;
  const text = ((): string => {
    if (busy) return words.t('visit.fix.cancel');
    if (fix === null) return words.t('visit.locate');
    return words.t('visit.locate.at', { metres: Math.round(fix.accuracyM) });
  })();
  return (
    <button
      type="button"
      className="visit__chip visit__chip--button"
      data-testid="locate"
      onClick={() => {
        if (busy) position.cancel();
        else position.find();
      }}
    >
      {text}
    </button>
  );
}

interface VisitHeaderProps {
  readonly packet: VisitPacket;
  /** Day and place of the stop in the plan; null: none. */
  readonly stop: string | null;
  readonly position: Position;
  readonly sun: boolean;
  readonly onSun: (sun: boolean) => void;
  readonly onLeave: () => void;
}

export function VisitHeader(props: VisitHeaderProps): ReactNode {
  const { packet, stop, position, sun, onSun, onLeave } = props;
  const words = useWords();
  const place = [
    words.pick(packet.county.name),
    ...(stop === null ? [] : [stop]),
    ...(packet.synthetic ? [words.t('shell.synthetic')] : []),
  ].join(' · ');
  return (
    <header className="visit__header">
      <div className="visit__names">
        <h2>{words.pick(packet.name)}</h2>
        <p>{place}</p>
      </div>
      <div className="visit__chips">
        <SavedChip />
        <OfflineChip />
        <PositionChip position={position} />
        <button
          type="button"
          className="visit__chip visit__chip--button"
          aria-pressed={sun}
          data-testid="sun"
          onClick={() => {
            onSun(!sun);
          }}
        >
          {words.t('visit.sun')}
        </button>
        <button type="button" className="visit__chip visit__chip--button" onClick={onLeave}>
          {words.t('visit.leave')}
        </button>
      </div>
      <UnsavedLine />
      <LostLine />
      {position.problem !== null && <ProblemLine problem={position.problem} />}
    </header>
  );
}
