// The packets of the plan: made for a day, read on the tablet, printed. Nothing here enters the address or a title.
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import type { Plan } from '../../../inspection/plan.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { useExtractReading } from '../use-extract-reading.ts';
import { useTask } from '../use-task.ts';
import { sitesInOrder, stopText } from '../visit/stops.ts';
import { PacketPrinting } from './packet-printing.tsx';
import { PacketReading } from './packet-reading.tsx';
import './packet.css';

export function PacketPanel(): ReactNode {
  const words = useWords();
  const plan = useInspection(({ plan: kept, vault }) => (vault === 'open' ? kept : null));
  const locked = useInspection(({ vault }) => vault === 'locked');
  if (plan === null) {
    return locked ? null : <p className="packets__none">{words.t('packet.none')}</p>;
  }
  return <PlanPackets plan={plan} />;
}

function PlanPackets({ plan }: { readonly plan: Plan }): ReactNode {
  const words = useWords();
  const [site, setSite] = useState<string | null>(null);
  const { sites } = plan;
  const packets = useMemo(() => inOrder(plan), [plan]);
  const open = packets.find((packet) => packet.site === site) ?? packets[0] ?? null;
  if (sites.length === 0) return <p className="packets__none">{words.t('packet.noSites')}</p>;
  return (
    <section className="packets" aria-label={words.t('packet.list')} data-testid="packets">
      <MakePackets plan={plan} />
      {open !== null && (
        <>
          <PacketList plan={plan} packets={packets} open={open.site} onOpen={setSite} />
          <PacketPrinting packets={packets} open={open} />
          <PacketReading packet={open} />
        </>
      )}
    </section>
  );
}

/** The day, and the press that makes the packets; a press while they are made ends it. */
function MakePackets({ plan }: { readonly plan: Plan }): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const made = plan.packets[0]?.day ?? null;
  const [day, setDay] = useState(() => made ?? inspect.today());
  const isReading = useExtractReading();
  const task = useTask();
  const stop = useRef<AbortController | null>(null);
  const make = (): void => {
    const controller = new AbortController();
    stop.current = controller;
    task.run(async () => {
      try {
        await inspect.makePackets(day, controller.signal);
      } catch (error) {
        if (!controller.signal.aborted) throw error;
      }
    });
  };
  return (
    <div className="packets__make">
      <TextField label={words.t('packet.day')} type="date" value={day} onChange={setDay} />
      <Button
        look="main"
        isDisabled={task.busy || isReading || !isDay(day)}
        onPress={make}
        data-testid="make-packets"
      >
        {words.t(made === null ? 'packet.make' : 'packet.again')}
      </Button>
      {task.busy && (
        <Button
          onPress={() => {
            stop.current?.abort();
          }}
        >
          {words.t('packet.stop')}
        </Button>
      )}
      <p className="packets__standing" role="status">
        {isReading && `${words.t('inspect.extract.reading')} `}
        {task.busy ? words.t('packet.making') : <Standing plan={plan} />}
      </p>
      {task.problem !== null && <ProblemLine problem={task.problem} />}
    </div>
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function Standing({ plan: { packets, sites } }: { readonly plan: Plan }): ReactNode {
  const words = useWords();
  const missing = useMemo(() => {
    const there = new Set(packets.map(({ site }) => site));
    return sites.filter((site) => !there.has(site)).length;
  }, [packets, sites]);
  const [first] = packets;
  if (first === undefined) return words.t('packet.notMade');
  return (
    <>
      {words.t('packet.made', { count: packets.length, day: first.day })}
      {missing > 0 && ` ${words.t('packet.missing', { count: missing })}`}
    </>
  );
}

/** By day and stop where days are planned; a packet of a site that left the list comes last. */
function inOrder(plan: Plan): readonly VisitPacket[] {
  const places = new Map(sitesInOrder(plan).map((site, place) => [site, place]));
  const placeOf = ({ site }: VisitPacket): number => places.get(site) ?? places.size;
  return plan.packets.toSorted((a, b) => placeOf(a) - placeOf(b));
}

interface PacketListProps {
  readonly plan: Plan;
  readonly packets: readonly VisitPacket[];
  readonly open: string;
  readonly onOpen: (site: string) => void;
}

function PacketList({ plan, packets, open, onOpen }: PacketListProps): ReactNode {
  const words = useWords();
  return (
    <ol className="packets__list">
      {packets.map(({ site, name, county, checklist }) => (
        <li key={site}>
          <Button
            aria-pressed={site === open}
            onPress={() => {
              onOpen(site);
            }}
          >
            <span className="packets__entry">
              <strong>{words.pick(name)}</strong>
              {plan.itinerary !== null && <span>{stopText(words, plan, site)}</span>}
              <span>
                {words.t('packet.entry', { county: words.pick(county.name), count: checklist.length })}
              </span>
            </span>
          </Button>
        </li>
      ))}
    </ol>
  );
}
