// The work on the spot: choose a stop, fill in its form. Nothing of it is drawn while the vault is not open.
import { type ReactNode, useState } from 'react';
import { useCommands, useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { VisitForm } from './visit-form.tsx';
import { VisitList } from './visit-list.tsx';
import './visit.css';

const lightPreference = 'visit.light';

/** The look for bright sun, kept on this device. */
function useSun(): readonly [boolean, (sun: boolean) => void] {
  const commands = useCommands();
  const [sun, setSun] = useState(() => commands.remembered(lightPreference) === 'sun');
  return [
    sun,
    (on) => {
      setSun(on);
      commands.remember(lightPreference, on ? 'sun' : 'room');
    },
  ];
}

interface VisitPanelProps {
  /** Follows an issue up in the ledgers. */
  readonly onIssue?: (key: string) => void;
}

export function VisitPanel({ onIssue }: VisitPanelProps = {}): ReactNode {
  const words = useWords();
  const phase = useInspection((inspection) => inspection.phase);
  const vault = useInspection((inspection) => inspection.vault);
  const [sun, setSun] = useSun();
  const [key, setKey] = useState<string | null>(null);
  const visit = useInspection(({ records }) => records.visits.find((one) => one.key === key) ?? null);
  const packet = useInspection(({ plan }) => plan?.packets.find(({ site }) => site === visit?.site) ?? null);
  const isOpen = visit !== null && visit.closedOn === null && packet !== null;
  return (
    <section
      className="visit"
      aria-label={words.t('visit.title')}
      data-testid="visit-panel"
      data-vault={vault}
      {...(sun ? { 'data-light': 'sun' } : {})}
    >
      {phase === 'ready' && vault !== 'open' && (
        <p className="visit__closed" data-testid="visit-locked">
          {words.t(`visit.vault.${vault}`)}
        </p>
      )}
      {vault === 'open' && !isOpen && <VisitList onOpen={setKey} />}
      {vault === 'open' && isOpen && (
        <VisitForm
          key={visit.key}
          visit={visit}
          packet={packet}
          sun={sun}
          onSun={setSun}
          onLeave={() => {
            setKey(null);
          }}
          onIssue={onIssue ?? null}
        />
      )}
    </section>
  );
}
