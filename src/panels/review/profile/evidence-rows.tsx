// The rows that decided a finding and the SQL that read them, fetched when they are asked for.
import { type ReactNode, useEffect, useState } from 'react';
import { Disclosure } from '../../../components/disclosure.tsx';
import type { Requirement } from '../../../model/requirement.ts';
import type { Evidence } from '../../../state/atlas-state.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { decidingCells } from './deciding-cells.ts';
import { valueText } from '../../figure-text.ts';

type Standing =
  { readonly status: 'loading' | 'failed' } | { readonly status: 'ready'; readonly evidence: Evidence };

interface Held {
  /** What it was asked about and by. */
  readonly key: string;
  readonly standing: Standing;
}

/** The rows that were read in another round, or by other rules, are not shown. */
function useEvidence(requirement: string, subject: string): Standing {
  const commands = useCommands();
  const pack = useAtlas((atlas) => atlas.pack?.id ?? null);
  const round = useAtlas((atlas) => atlas.round);
  const parameters = useAtlas((atlas) => atlas.session.parameters);
  const key = JSON.stringify([requirement, subject, pack, round, parameters]);
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    let wanted = true;
    commands.explain(requirement, subject).then(
      (evidence) => {
        if (wanted) setHeld({ key, standing: { status: 'ready', evidence } });
      },
      () => {
        if (wanted) setHeld({ key, standing: { status: 'failed' } });
      },
    );
    return () => {
      wanted = false;
    };
  }, [commands, requirement, subject, key]);
  return held?.key === key ? held.standing : { status: 'loading' };
}

function Cells({ cells }: { readonly cells: Evidence['rows'][number]['cells'] }): ReactNode {
  const words = useWords();
  return (
    <dl>
      {Object.entries(cells)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{valueText(words, name, value)}</dd>
          </div>
        ))}
    </dl>
  );
}

function EvidenceRow(props: {
  readonly row: Evidence['rows'][number];
  readonly requirement: Requirement;
}): ReactNode {
  const words = useWords();
  const { row, requirement } = props;
  const { deciding, others } = decidingCells(requirement, row.cells);
  const rest = Object.keys(others).length;
  return (
    <li className="evidence">
      <span className="evidence__table">{words.t('review.why.table', { table: row.table })}</span>
      <Cells cells={deciding} />
      {rest > 0 && (
        <Disclosure
          level={6}
          title={<span className="muted">{words.t('review.why.otherCells', { count: rest })}</span>}
        >
          <Cells cells={others} />
        </Disclosure>
      )}
    </li>
  );
}

export function EvidenceRows(props: {
  readonly requirement: Requirement;
  readonly subject: string;
}): ReactNode {
  const words = useWords();
  const standing = useEvidence(props.requirement.id, props.subject);
  if (standing.status !== 'ready') {
    const said = standing.status === 'loading' ? 'review.why.rowsLoading' : 'review.why.rowsFailed';
    return (
      <p className="profile__note" role="status">
        {words.t(said)}
      </p>
    );
  }
  const { rows, sql } = standing.evidence;
  return (
    <>
      <h6>{words.t('review.why.rows')}</h6>
      {rows.length === 0 && <p className="profile__note">{words.t('review.why.noRows')}</p>}
      <ul data-testid="evidence">
        {rows.map((row, index) => (
          <EvidenceRow key={index} row={row} requirement={props.requirement} />
        ))}
      </ul>
      <Disclosure level={6} title={words.t('review.why.sql')}>
        <pre className="why__sql" tabIndex={0}>
          {sql}
        </pre>
      </Disclosure>
    </>
  );
}
