// The Inspect workspace: draw, days, packets, visits, ledgers and this device, each under its tab.
import { type ReactNode, useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useAtlas, useWords } from '../atlas-context.tsx';
import { SourceLine } from '../header/source-line.tsx';
import { useInspect, useInspection } from '../inspect-context.tsx';
import { useLook } from '../use-look.ts';
import { DevicePanel } from './device/device-panel.tsx';
import { DrawPanel } from './draw/draw-panel.tsx';
import { InspectNotices } from './inspect-notices.tsx';
import { ItineraryPanel } from './itinerary/itinerary-panel.tsx';
import { LedgersPanel } from './ledgers/ledgers-panel.tsx';
import { OfflineLine } from './offline/offline-line.tsx';
import { PacketPanel } from './packet/packet-panel.tsx';
import { VaultCard } from './vault/vault-card.tsx';
import { VisitPanel } from './visit/visit-panel.tsx';
import './inspect.css';

const tabNames = ['ledgers', 'draw', 'itinerary', 'packet', 'visit', 'device'] as const;
type TabName = (typeof tabNames)[number];

interface PanelProps {
  /** Follows an issue up. */
  readonly onIssue: () => void;
}

const panels: Readonly<Record<TabName, (props: PanelProps) => ReactNode>> = {
  ledgers: LedgersPanel,
  draw: DrawPanel,
  itinerary: ItineraryPanel,
  packet: PacketPanel,
  visit: VisitPanel,
  device: DevicePanel,
};

/** Work that the passphrase hides. */
const secret: readonly TabName[] = ['draw', 'itinerary', 'packet', 'visit', 'device'];

function LockButton(): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const isOpen = useInspection(({ vault }) => vault === 'open');
  if (!isOpen) return null;
  return (
    <Button onPress={inspect.lock} data-testid="lock">
      {words.t('inspect.vault.lock')}
    </Button>
  );
}

function Panel({ name, onIssue }: PanelProps & { readonly name: TabName }): ReactNode {
  const Content = panels[name];
  return (
    <div className="inspect__panel">
      {secret.includes(name) && <VaultCard />}
      <Content onIssue={onIssue} />
    </div>
  );
}

export function InspectWorkspace(): ReactNode {
  const words = useWords();
  const [tab, setTab] = useLook('inspect.tab', tabNames);
  const inspect = useInspect();
  useEffect(() => {
    void inspect.readStorage();
  }, [inspect]);
  const synthetic = useAtlas((atlas) => atlas.manifest?.synthetic === true);
  const tabs = tabNames.map((id) => ({
    id,
    label: words.t(`inspect.tab.${id}`),
    content: (
      <Panel
        name={id}
        onIssue={() => {
          setTab('ledgers');
        }}
      />
    ),
  }));
  return (
    <section
      className="inspect"
      data-testid="inspect"
      data-synthetic={synthetic}
      aria-label={words.t('shell.workspace.inspect')}
    >
      <div className="inspect__bar">
        <OfflineLine />
        <LockButton />
      </div>
      <InspectNotices
        onExport={() => {
          setTab('device');
        }}
      />
      <Tabs name={words.t('shell.workspace.inspect')} tabs={tabs} selected={tab} onSelect={setTab} />
      <SourceLine />
    </section>
  );
}
