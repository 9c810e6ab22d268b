// Printing of packets: the one that is open, or all. The sheets are drawn only while the browser prints.
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../components/button.tsx';
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { PrintedSheets } from '../printed-sheets.tsx';
import { openIssuesOf } from './open-issues.ts';
import { PacketPages } from './packet-pages.tsx';
import './packet-print.css';

interface PrintingProps {
  readonly packets: readonly VisitPacket[];
  readonly open: VisitPacket;
}

export function PacketPrinting({ packets, open }: PrintingProps): ReactNode {
  const words = useWords();
  const [all, setAll] = useState(false);
  const print = (every: boolean) => (): void => {
    flushSync(() => {
      setAll(every);
    });
    globalThis.print();
  };
  return (
    <div className="packets__print">
      <Button onPress={print(false)}>{words.t('packet.print.one')}</Button>
      <Button onPress={print(true)}>{words.t('packet.print.all')}</Button>
      <p className="muted">{words.t('packet.print.hint')}</p>
      <PrintedSheets>
        <Sheets packets={all ? packets : [open]} />
      </PrintedSheets>
    </div>
  );
}

function Sheets({ packets }: { readonly packets: readonly VisitPacket[] }): ReactNode {
  const words = useWords();
  const packs = useAtlas((atlas) => atlas.packs);
  const ledger = useInspection(({ records }) => records.issues);
  return (
    <>
      {packets.map((packet) => (
        <PacketPages
          key={packet.site}
          packet={packet}
          issues={openIssuesOf(words, packet, ledger, packs.find(({ id }) => id === packet.pack) ?? null)}
          words={words}
        />
      ))}
    </>
  );
}
