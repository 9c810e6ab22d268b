// The page of one clause: first the answer, then the doubt, then the way to the evidence.
import type { ReactNode } from 'react';
import type { CatalogueEntry, Pack } from '../../model/requirement.ts';
import type { PolicyDocuments } from '../../state/ports.ts';
import { useAtlas, useWords } from '../atlas-context.tsx';
import { clauseLines, endedText } from './clause-lines.ts';
import { KindWord } from './kind-word.tsx';
import { RuleResult } from './result/rule-result.tsx';
import { RuleParameters } from './rule-parameters.tsx';
import { RuleReads } from './rule-reads.tsx';
import { RuleSql } from './rule-sql.tsx';
import { TruthTable } from './truth-table.tsx';
import type { PackReading } from './use-pack-reading.ts';

interface RulePageProps {
  readonly pack: Pack;
  readonly entry: CatalogueEntry;
  readonly reading: PackReading;
  /** Null while they are on their way. */
  readonly documents: PolicyDocuments | null;
}

function Head({ pack, entry }: Pick<RulePageProps, 'pack' | 'entry'>): ReactNode {
  const words = useWords();
  const round = useAtlas((atlas) => atlas.round);
  const ended = endedText(words, pack, round);
  const claimed = entry.kind === 'check' ? entry.claimed : null;
  return (
    <header className="rule__head">
      <h2>
        <span className="rule__id">{entry.id}</span> {words.pick(entry.title)} <KindWord kind={entry.kind} />
      </h2>
      <p className="rule__reading">{words.pick(entry.reading)}</p>
      <p className="rule__note">{words.t('rules.ownWords')}</p>
      <dl className="rule__lines">
        {clauseLines(words, pack, entry).map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {ended !== null && <p className="rule__ended">{ended}</p>}
      {entry.kind === 'check' && claimed !== null && (
        <p className="rule__note">{words.t('rules.claimed', { claimed, listed: entry.counts.length })}</p>
      )}
    </header>
  );
}

function Notes({ entry }: { readonly entry: CatalogueEntry }): ReactNode {
  const words = useWords();
  if (entry.notes.length === 0) return null;
  return (
    <section className="rule__section rule__notes">
      <h3>{words.t('rules.notes')}</h3>
      <ul>
        {entry.notes.map((note) => (
          <li key={note.zh}>{words.pick(note)}</li>
        ))}
      </ul>
    </section>
  );
}

export function RulePage({ pack, entry, reading, documents }: RulePageProps): ReactNode {
  const words = useWords();
  return (
    <article className="rule" data-testid="rule" data-rule={entry.id}>
      <Head pack={pack} entry={entry} />
      {entry.kind === 'not_computable' && (
        <section className="rule__section rule__reason" data-testid="rule-reason">
          <h3>{words.t('rules.reason')}</h3>
          <p>{words.pick(entry.reason)}</p>
        </section>
      )}
      <RuleResult key={`${pack.id} ${entry.id}`} pack={pack} entry={entry} reading={reading} />
      <Notes entry={entry} />
      {entry.kind !== 'not_computable' && (
        <>
          <RuleParameters pack={pack} entry={entry} inForce={reading.inForce} />
          <RuleSql pack={pack} entry={entry} />
          <RuleReads pack={pack} entry={entry} items={documents?.items ?? []} />
          {documents !== null && <TruthTable pack={pack} entry={entry} truth={documents.truth} />}
        </>
      )}
    </article>
  );
}
