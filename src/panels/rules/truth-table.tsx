// The truth table of a clause as documentation: when → what must come out, with the rows of each world folded away.
import type { ReactNode } from 'react';
import { Disclosure } from '../../components/disclosure.tsx';
import { VerdictCell } from '../../components/verdict-cell.tsx';
import type { FigureCase, TruthTables, VerdictCase } from '../../compliance/truth-text.ts';
import type { CatalogueEntry, Measured, Pack } from '../../model/requirement.ts';
import { useWords } from '../atlas-context.tsx';
import { figuresText, unusual, worldRows } from './truth-lines.ts';

function World({ one }: { readonly one: VerdictCase | FigureCase }): ReactNode {
  const words = useWords();
  const rows = worldRows(words, one);
  if (rows.length === 0) return <p className="rule__note">{words.t('rules.truth.noRows')}</p>;
  return (
    <ul className="truth__rows">
      {rows.map(({ table, text }, index) => (
        <li key={index}>
          <code>{table}</code> {text}
        </li>
      ))}
    </ul>
  );
}

interface CaseProps {
  readonly pack: Pack;
  readonly measured: readonly Measured[];
  readonly one: VerdictCase | FigureCase;
}

function Outcome({ measured, one }: Omit<CaseProps, 'pack'>): ReactNode {
  const words = useWords();
  if (!('verdict' in one)) return <span>{figuresText(words, measured, one)}</span>;
  return (
    <span className="truth__verdict">
      <VerdictCell words={words} state={one.verdict} marks={one.marks} spelled />
      {one.marks.length > 0 && (
        <span className="subject__marks">
          {one.marks.map((mark) => words.t(`review.mark.${mark}`)).join(' · ')}
        </span>
      )}
    </span>
  );
}

function CaseLine({ pack, measured, one }: CaseProps): ReactNode {
  const words = useWords();
  const said = unusual(words, pack, one);
  return (
    <li className="truth__case">
      <Disclosure
        title={
          <span className="truth__line">
            <span className="kind">{words.t(`rules.case.${one.kind}`)}</span>
            <span className="truth__when">
              {words.pick(one.when)}
              {said.length > 0 && <span className="muted"> · {said.join(' · ')}</span>}
            </span>
            <Outcome measured={measured} one={one} />
          </span>
        }
      >
        <World one={one} />
      </Disclosure>
    </li>
  );
}

interface TruthTableProps {
  readonly pack: Pack;
  readonly entry: Exclude<CatalogueEntry, { kind: 'not_computable' }>;
  /** Null: the pack came without a truth file. */
  readonly truth: TruthTables | null;
}

export function TruthTable({ pack, entry, truth }: TruthTableProps): ReactNode {
  const words = useWords();
  const cases = truth?.[entry.kind === 'check' ? 'checks' : 'examples'][entry.id] ?? [];
  return (
    <section className="rule__section truth" data-testid="rule-truth" data-cases={cases.length}>
      <h3>
        {words.t(entry.kind === 'check' ? 'rules.truth' : 'rules.truth.examples')}
        {cases.length > 0 && (
          <span className="muted">
            {' '}
            {words.t('rules.truth.count', { count: words.number(cases.length) })}
          </span>
        )}
      </h3>
      {cases.length === 0 ? (
        <p className="rule__note">{words.t(truth === null ? 'rules.truth.none' : 'rules.truth.empty')}</p>
      ) : (
        <>
          <p className="rule__note">{words.t('rules.truth.note')}</p>
          <ul>
            {cases.map((one, index) => (
              <CaseLine key={index} pack={pack} measured={entry.measured} one={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
