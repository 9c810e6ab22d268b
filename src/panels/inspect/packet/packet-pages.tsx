// One packet on A4: what is on record, and room to write what is found. Black on white, legible in grey.
import type { ReactNode } from 'react';
import { dimensions } from '../../../inspection/dimension.ts';
import type { Words } from '../../../language/language.ts';
import { PrintedChecks } from './printed-checks.tsx';
import { PrintedIssues, PrintedWorkshops } from './printed-rest.tsx';
import type { OpenIssue } from './open-issues.ts';
import { datedText, factSource, factValue, kindText, positionText, wayLines } from './packet-words.ts';
import { useReadLine } from './read-line.ts';
import type { SheetProps } from './sheet-props.ts';

interface PagesProps extends SheetProps {
  readonly issues: readonly OpenIssue[];
}

/** Head and content as a table, whose head every browser repeats on each page. */
export function PacketPages({ packet, issues, words }: PagesProps): ReactNode {
  return (
    <table className="packet-sheet" lang={words.language}>
      <thead>
        <tr>
          <td>
            <PageHead packet={packet} words={words} />
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <TitleBlock packet={packet} words={words} />
            <Way packet={packet} words={words} />
            <FactsTable packet={packet} words={words} />
            <PrintedChecks packet={packet} words={words} dimensions={dimensions} />
            <PrintedIssues issues={issues} words={words} />
            <PrintedWorkshops packet={packet} words={words} />
            <Closing words={words} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function PageHead({ packet, words }: SheetProps): ReactNode {
  const { name, county, day, synthetic } = packet;
  return (
    <div className="packet-sheet__head">
      <span>{words.t('packet.title')}</span>
      <span>{[words.pick(name), words.pick(county.name), day].join(' · ')}</span>
      {synthetic && <strong className="packet-sheet__badge">{words.t('packet.synthetic')}</strong>}
    </div>
  );
}

function TitleBlock({ packet, words }: SheetProps): ReactNode {
  const unknown = words.t('packet.unknown');
  const readBy = useReadLine(packet);
  const { site, name, county, township, community, kind } = packet;
  const lines = [
    [words.t('packet.county'), words.pick(county.name)],
    [words.t('packet.township'), township === null ? unknown : words.pick(township)],
    [words.t('packet.community'), community ?? unknown],
    [words.t('packet.kind'), kindText(words, kind)],
    [words.t('packet.id'), site],
    [words.t('packet.day'), packet.day],
    [words.t('packet.position'), positionText(words, packet)],
    [words.t('packet.read.by'), readBy],
  ] as const;
  return (
    <>
      <h1>{words.pick(name)}</h1>
      <dl className="packet-sheet__where">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Way({ packet, words }: SheetProps): ReactNode {
  return (
    <>
      <h2>{words.t('packet.way')}</h2>
      <p>{wayLines(words, packet).join(words.language === 'en' ? ' ' : '')}</p>
    </>
  );
}

function FactsTable({ packet, words }: SheetProps): ReactNode {
  return (
    <>
      <h2>{words.t('packet.facts')}</h2>
      <table className="packet-sheet__table packet-sheet__table--facts">
        <thead>
          <tr>
            <th scope="col">{words.t('packet.fact')}</th>
            <th scope="col">{words.t('packet.fact.value')}</th>
            <th scope="col">{words.t('packet.fact.source')}</th>
            <th scope="col">{words.t('packet.fact.asOf')}</th>
            <th scope="col">{words.t('packet.fact.found')}</th>
          </tr>
        </thead>
        <tbody>
          {packet.facts.map((fact) => (
            <tr key={`${fact.table} ${fact.title.zh}`}>
              <th scope="row">{words.pick(fact.title)}</th>
              <td>{factValue(words, fact)}</td>
              <td>{factSource(words, fact)}</td>
              <td>{fact.value === null ? '—' : datedText(words, fact.asOf, packet.day)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Closing({ words }: { readonly words: Words }): ReactNode {
  return (
    <section className="packet-sheet__closing">
      <h2>{words.t('packet.other')}</h2>
      <div className="packet-sheet__rule" />
      <div className="packet-sheet__rule" />
      <div className="packet-sheet__rule" />
      <p>{words.t('packet.sign.note')}</p>
      <div className="packet-sheet__sign">
        <span>{words.t('packet.sign.team')}</span>
        <span>{words.t('packet.sign.host')}</span>
        <span>{words.t('packet.sign.time')}</span>
        <span>{words.t('packet.sign.day')}</span>
      </div>
    </section>
  );
}
