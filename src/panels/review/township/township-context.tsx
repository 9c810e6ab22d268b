// What is shown where the document creates no duty for sites: townships by month, and why no site is judged.
import type { ReactNode } from 'react';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import { tally } from '../../../compliance/tally.ts';
import type { Pack, Requirement } from '../../../model/requirement.ts';
import { verdictCode } from '../../../model/verdict.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { regionName } from '../../site-name.ts';
import { type DutyFindings, otherDuties, type TownshipTable, townshipTable } from './township-model.ts';
import './township.css';

function MonthlyTable({ table }: { readonly table: TownshipTable }): ReactNode {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const { requirements, months, townships } = table;
  if (townships.length === 0) return <p className="empty">{words.t('review.township.empty')}</p>;
  return (
    <table className="townships" data-testid="township-table">
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {words.t('review.township.name')}
          </th>
          {requirements.map((requirement) => (
            <th key={requirement.id} scope="colgroup" colSpan={months.length}>
              {requirement.id} {words.pick(requirement.title)}
              <Summary table={table} requirement={requirement} />
            </th>
          ))}
        </tr>
        <tr>
          {requirements.flatMap(({ id }) =>
            months.map((month) => (
              <th key={`${id} ${month}`} scope="col">
                {words.t('review.township.month', { month })}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {townships.map((township) => (
          <tr key={township}>
            <th scope="row">{regionName(words, regions, township)}</th>
            {requirements.flatMap(({ id }) =>
              months.map((month) => {
                const finding = table.finding(township, id, month);
                return (
                  <td key={`${id} ${month}`}>
                    {finding === null ? (
                      '·'
                    ) : (
                      <VerdictCell words={words} state={finding.verdict} marks={finding.marks} />
                    )}
                  </td>
                );
              }),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Summary(props: { readonly table: TownshipTable; readonly requirement: Requirement }): ReactNode {
  const words = useWords();
  const { table, requirement } = props;
  const codes = table.townships.flatMap((township) =>
    table.months
      .map((month) => table.finding(township, requirement.id, month))
      .filter((finding) => finding !== null)
      .map(({ verdict }) => verdictCode[verdict]),
  );
  const { pass, n, unknown, suppressed } = tally(codes);
  return (
    <span className="townships__tally">
      {words.t('review.township.tally', { pass, n, unknown, suppressed })}
    </span>
  );
}

/** Duties of counties and townships that are no monthly report: every subject with its verdict. */
function Duties({ duties }: { readonly duties: readonly DutyFindings[] }): ReactNode {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  return (
    <section>
      <h3>{words.t('review.township.duties')}</h3>
      <ul className="duties" data-testid="duties">
        {duties.map(({ requirement, findings }) => (
          <li key={requirement.id}>
            <span>
              <b>{requirement.id}</b> {words.pick(requirement.title)}
            </span>
            {findings.length === 0 && <span>{words.t('review.township.noSubject')}</span>}
            {findings.map(({ subjectId, period, verdict, marks }) => (
              <span key={`${subjectId} ${period ?? ''}`} className="duties__finding">
                {regionName(words, regions, subjectId)} {period}{' '}
                <VerdictCell words={words} state={verdict} marks={marks} spelled />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** No duty at all: says so, and lists the townships as context. */
function NothingJudged({ pack }: { readonly pack: Pack | null }): ReactNode {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const townships = regions.filter(({ level }) => level === 'township');
  return (
    <>
      {pack !== null && <p>{words.t('review.township.none', { document: words.pick(pack.document) })}</p>}
      <p>{words.t('review.township.noneWhy')}</p>
      <p className="muted">{words.t('review.township.trialHint')}</p>
      {townships.length > 0 && (
        <>
          <h3>{words.t('review.township.list', { count: townships.length })}</h3>
          <ul className="township-list">
            {townships.map(({ adcode }) => (
              <li key={adcode}>{regionName(words, regions, adcode)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

export function TownshipContext(): ReactNode {
  const words = useWords();
  const pack = useAtlas((atlas) => atlas.pack);
  const findings = useAtlas((atlas) => atlas.findings);
  const evaluating = useAtlas((atlas) => atlas.evaluating);
  const table = pack === null ? null : townshipTable(pack, findings?.others ?? []);
  const duties = pack === null ? [] : otherDuties(pack, findings?.others ?? []);
  const title = words.t(table === null ? 'review.township.context' : 'review.township.title');
  return (
    <section
      className="township-context dims"
      data-dimmed={evaluating}
      aria-label={title}
      data-testid="township-context"
      tabIndex={0}
    >
      <h2>{title}</h2>
      {pack === null || (table === null && duties.length === 0) ? (
        <NothingJudged pack={pack} />
      ) : (
        <>
          <p>{words.t('review.township.why', { document: words.pick(pack.document) })}</p>
          {table !== null && <MonthlyTable table={table} />}
          {duties.length > 0 && <Duties duties={duties} />}
        </>
      )}
    </section>
  );
}
