// The stops of the plan and the visits that are open, each with what can be done about it now.
import { type ReactNode, useMemo, useState } from 'react';
import type { LedgerRecords, Visit } from '../../../inspection/ledger/records.ts';
import { answeredLines } from '../../../inspection/ledger/three-ledgers.ts';
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import type { Words } from '../../../language/language.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspect, useInspection } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { subjectName } from '../../site-name.ts';
import { useExtractReading } from '../use-extract-reading.ts';
import { useTask } from '../use-task.ts';
import { Toggle } from './answer-buttons.tsx';
import { checksOf, leftOf } from './lines.ts';
import { RoleField } from './role-field.tsx';
import { useTypedIssue } from './typed-issue.ts';
import { startCards, type StartCard, stopText } from './stops.ts';

const kinds = ['unannounced', 'scheduled'] as const;

interface VisitListProps {
  readonly onOpen: (visit: string) => void;
}

export function VisitList({ onOpen }: VisitListProps): ReactNode {
  const words = useWords();
  const plan = useInspection((inspection) => inspection.plan);
  const records = useInspection((inspection) => inspection.records);
  const cards = useMemo(() => startCards(plan, records), [plan, records]);
  const [kind, setKind] = useState<Visit['kind']>('unannounced');
  if (cards.length === 0) {
    return (
      <div className="visit__start" data-testid="no-packets">
        <h2>{words.t('visit.start.none')}</h2>
        <p>{words.t(plan === null ? 'visit.start.noPlan' : 'visit.start.noPackets')}</p>
      </div>
    );
  }
  return (
    <div className="visit__start">
      <h2>{words.t('visit.start')}</h2>
      <RoleField />
      <div className="visit__statuses" role="group" aria-label={words.t('visit.kind')}>
        {kinds.map((one) => (
          <Toggle
            key={one}
            kind={one}
            glyph="●"
            label={words.t(`visit.kind.${one}`)}
            chosen={kind === one}
            onToggle={() => {
              setKind(one);
            }}
          />
        ))}
      </div>
      <ul className="visit__stops">
        {cards.map((card) => (
          <Stop key={card.site} card={card} kind={kind} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}

interface StopProps {
  readonly card: StartCard;
  readonly kind: Visit['kind'];
  readonly onOpen: (visit: string) => void;
}

function Stop({ card, kind, onOpen }: StopProps): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const plan = useInspection((inspection) => inspection.plan);
  const records = useInspection((inspection) => inspection.records);
  const sites = useAtlas((atlas) => atlas.sites);
  const regions = useAtlas((atlas) => atlas.regions);
  const isReading = useExtractReading();
  const { busy, problem, run } = useTask();
  const { site, packet, open, closed } = card;
  const stop = stopText(words, plan, site);
  const { typed } = useTypedIssue(open?.key ?? '');
  const name =
    packet === null ? subjectName(words, { sites, regions }, 'site', site) : words.pick(packet.name);
  const start = async (from: VisitPacket): Promise<void> => {
    onOpen(await inspect.openVisit(from, kind));
  };
  const told = [
    ...(stop === null ? [] : [stop]),
    ...(packet === null ? [] : [words.pick(packet.county.name), linesText(packet)]),
    ...(packet?.synthetic === true ? [words.t('shell.synthetic')] : []),
  ];
  function linesText({ checklist }: VisitPacket): string {
    if (open === null) return words.t('visit.start.lines', { count: checklist.length });
    return words.t('visit.start.left', { count: leftOf(checklist, checksOf(records, open.key)) });
  }
  return (
    <li className="visit__stop" data-testid="stop" data-site={site}>
      <div>
        <h3>{name}</h3>
        <p className="visit__source">{told.join(' · ')}</p>
        {open !== null && (
          <p className="visit__state">{words.t('visit.start.open', { day: open.visitedOn })}</p>
        )}
        {typed !== null && <p className="visit__fault">{words.t('visit.start.typed')}</p>}
        {open === null && closed !== null && (
          <p className="visit__state">✓ {closedText(words, closed, records)}</p>
        )}
        {packet === null && (
          <p className="visit__source">
            {words.t('visit.start.lost')}
            {isReading && ` ${words.t('inspect.extract.reading')}`}
          </p>
        )}
        {problem !== null && <ProblemLine problem={problem} />}
      </div>
      {packet === null && open !== null ? (
        <button
          type="button"
          className="visit__act"
          disabled={busy || isReading}
          onClick={() => {
            run(() => inspect.bringPacket(site, open.visitedOn));
          }}
        >
          {words.t('visit.start.again')}
        </button>
      ) : (
        <button
          type="button"
          className={closed !== null && open === null ? 'visit__act' : 'visit__act visit__act--main'}
          disabled={busy}
          data-testid="start-visit"
          onClick={() => {
            if (open !== null) onOpen(open.key);
            else if (packet !== null) run(() => start(packet));
          }}
        >
          {words.t(
            open !== null ? 'visit.start.resume' : closed === null ? 'visit.start.do' : 'visit.start.more',
          )}
        </button>
      )}
    </li>
  );
}

/** On which day, and how many lines of the checklist have an answer. */
function closedText(words: Words, visit: Visit, records: LedgerRecords): string {
  const { answered, of } = answeredLines(visit, records);
  const total = of === null ? '—' : words.number(of);
  return words.t('visit.start.closed', {
    day: visit.closedOn ?? '',
    answered: words.number(answered),
    of: total,
  });
}
