// One packet on the tablet: where, how to find it, what to verify, the checklist under its headings, issues, workshops.
import type { ReactNode } from 'react';
import { dimensions, type Dimension } from '../../../inspection/dimension.ts';
import type { ChecklistItem, VisitPacket } from '../../../inspection/packet/types.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { dimensionText, ownerText } from '../../issue-words.ts';
import { dueWords, openIssuesOf } from './open-issues.ts';
import {
  becauseText,
  datedText,
  factSource,
  factValue,
  kindText,
  positionText,
  registeredText,
  straightText,
  walkedText,
  wayLines,
  workshopStatus,
} from './packet-words.ts';
import { useReadLine } from './read-line.ts';

interface PacketProps {
  readonly packet: VisitPacket;
}

export function PacketReading({ packet }: PacketProps): ReactNode {
  const words = useWords();
  return (
    <article className="packet" data-testid="packet" data-site={packet.site}>
      <header className="packet__head">
        <h2>{words.pick(packet.name)}</h2>
        {packet.synthetic && <strong className="packet__synthetic">{words.t('packet.synthetic')}</strong>}
      </header>
      <Where packet={packet} />
      <section>
        <h3>{words.t('packet.way')}</h3>
        <ul className="packet__way">
          {wayLines(words, packet).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Facts packet={packet} />
      <Checklist packet={packet} />
      <Issues packet={packet} />
      <Workshops packet={packet} />
    </article>
  );
}

function Where({ packet }: PacketProps): ReactNode {
  const words = useWords();
  const { site, county, township, community, kind } = packet;
  const unknown = words.t('packet.unknown');
  const readBy = useReadLine(packet);
  const lines = [
    ['packet.county', words.pick(county.name)],
    ['packet.township', township === null ? unknown : words.pick(township)],
    ['packet.community', community ?? unknown],
    ['packet.kind', kindText(words, kind)],
    ['packet.id', site],
    ['packet.position', positionText(words, packet)],
    ['packet.day', packet.day],
    ['packet.read.by', readBy],
  ] as const;
  return (
    <dl className="packet__where">
      {lines.map(([key, value]) => (
        <div key={key}>
          <dt>{words.t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Facts({ packet }: PacketProps): ReactNode {
  const words = useWords();
  return (
    <section>
      <h3>{words.t('packet.facts')}</h3>
      <table className="packet__table">
        <thead>
          <tr>
            <th scope="col">{words.t('packet.fact')}</th>
            <th scope="col">{words.t('packet.fact.value')}</th>
            <th scope="col">{words.t('packet.fact.source')}</th>
            <th scope="col">{words.t('packet.fact.asOf')}</th>
          </tr>
        </thead>
        <tbody>
          {packet.facts.map((fact) => (
            <tr key={`${fact.table} ${fact.title.zh}`}>
              <th scope="row">{words.pick(fact.title)}</th>
              <td className="packet__value">{factValue(words, fact)}</td>
              <td>{factSource(words, fact)}</td>
              <td>{fact.value === null ? '—' : datedText(words, fact.asOf, packet.day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Checklist({ packet }: PacketProps): ReactNode {
  const words = useWords();
  const { checklist, pack } = packet;
  return (
    <section>
      <h3>
        {words.t('packet.checks')}
        <span className="packet__count">{words.t('packet.checks.count', { count: checklist.length })}</span>
      </h3>
      {checklist.length === 0 && (
        <p>{words.t(pack === '' ? 'packet.checks.noPack' : 'packet.checks.none')}</p>
      )}
      {dimensions.map((dimension) => (
        <DimensionPart
          key={dimension}
          dimension={dimension}
          items={checklist.filter((item) => item.dimension === dimension)}
          day={packet.day}
        />
      ))}
    </section>
  );
}

interface DimensionProps {
  readonly dimension: Dimension;
  readonly items: readonly ChecklistItem[];
  readonly day: string;
}

function DimensionPart({ dimension, items, day }: DimensionProps): ReactNode {
  const words = useWords();
  if (items.length === 0) return null;
  return (
    <div className="packet__dimension" data-dimension={dimension}>
      <h4>
        {dimensionText(words, dimension)} {words.number(items.length)}
      </h4>
      <ul>
        {items.map((item) => (
          <li key={item.id} data-check={item.id}>
            <p className="packet__check">{words.pick(item.title)}</p>
            <p>
              {registeredText(words, item)}
              {item.registered.asOf !== null && ` · ${datedText(words, item.registered.asOf, day)}`}
            </p>
            <p className="muted">
              {[becauseText(words, item), item.requirement, item.clause].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Issues({ packet }: PacketProps): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.packs.find(({ id }) => id === packet.pack) ?? null);
  const ledger = useInspection(({ records }) => records.issues);
  const issues = openIssuesOf(words, packet, ledger, pack);
  return (
    <section>
      <h3>{words.t('packet.issues')}</h3>
      {issues.length === 0 && <p>{words.t('packet.issues.none')}</p>}
      <ul className="packet__issues">
        {issues.map((issue) => (
          <li key={issue.key}>
            <p className="packet__check">{issue.title}</p>
            <p>
              {[
                dimensionText(words, issue.dimension),
                ownerText(words, issue.owner),
                `${words.t('packet.issue.due')} ${dueWords(words, issue)}`,
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Workshops({ packet }: PacketProps): ReactNode {
  const words = useWords();
  return (
    <section>
      <h3>{words.t('packet.workshops')}</h3>
      {packet.workshops.length === 0 && <p>{words.t('packet.workshops.none')}</p>}
      <ul className="packet__issues">
        {packet.workshops.map((workshop) => (
          <li key={workshop.workshop}>
            <p className="packet__check">{words.pick(workshop.name)}</p>
            <p>
              {[
                workshopStatus(words, workshop),
                `${words.t('packet.workshop.straight')} ${straightText(words, workshop)}`,
                `${words.t('packet.workshop.before')} ${walkedText(words, workshop)}`,
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
