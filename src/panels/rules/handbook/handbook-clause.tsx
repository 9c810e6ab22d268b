// One clause in the handbook: its page without anything to press.
import type { ReactNode } from 'react';
import { SqlCode } from '../../../components/sql-code.tsx';
import type { FindingSet } from '../../../compliance/finding.ts';
import type { Words } from '../../../language/language.ts';
import type { CatalogueEntry, Measure, Pack, ReferenceClause } from '../../../model/requirement.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { settingText } from '../../header/parameters/parameter-input.ts';
import { clauseLines, subjectText } from '../clause-lines.ts';
import { KindWord } from '../kind-word.tsx';
import { sqlOf } from '../../../compliance/reads.ts';
import { resultText } from '../result/check-result.tsx';
import { totalText } from '../../figure-text.ts';
import { overText, restsText } from '../result/overall-text.ts';
import { publishedText } from '../result/published-figures.tsx';
import { tallyOf } from '../result/subject-rows.ts';
import { sqlTitle } from '../rule-sql.tsx';
import type { ClauseFigures } from './use-handbook-figures.ts';

interface HandbookClauseProps {
  readonly pack: Pack;
  readonly entry: CatalogueEntry;
  /** Null: not computed. */
  readonly findings: FindingSet | null;
  readonly figures: ClauseFigures | null;
}

type Figured = Measure | ReferenceClause;

function figureLines(words: Words, entry: Figured, figures: ClauseFigures): string[] {
  const subject = subjectText(words, entry);
  return entry.measured.map((measured) => {
    const total = figures.overall[measured.name] ?? null;
    const title = words.pick(measured.title);
    if (total === null) return `${title} · ${words.t('rules.figure.noOverall')}`;
    const how = overText(words, measured) ?? '';
    return `${title} ${totalText(words, measured, total)} · ${how} · ${restsText(words, total, subject)}`;
  });
}

function resultLines(words: Words, props: HandbookClauseProps): string[] {
  const { entry, findings, figures } = props;
  if (entry.kind === 'not_computable') return [];
  if (entry.kind !== 'check') {
    if (entry.measured.length === 0) return [];
    return figures === null
      ? [words.t('rules.print.notJudged')]
      : figures.subjects === 0
        ? [words.t('rules.result.noSubject')]
        : figureLines(words, entry, figures);
  }
  if (findings === null) return [words.t('rules.print.notJudged')];
  const tally = tallyOf(entry, findings);
  if (tally === null || tally.n + tally.notApplicable === 0) return [words.t('rules.result.noSubject')];
  return [resultText(words, entry, tally).join(' · ')];
}

function Lines(props: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  if (props.lines.length === 0) return null;
  return (
    <>
      <h4>{props.title}</h4>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function parameterLines(
  words: Words,
  pack: Pack,
  entry: CatalogueEntry,
  changed: FindingSet['parameters'] | null,
): string[] {
  if (entry.kind === 'not_computable') return [];
  return pack.parameters
    .filter(({ name }) => entry.parameters.includes(name))
    .map((parameter) => {
      const now = settingText(words, parameter, changed?.[parameter.name]);
      const source = words.t('review.parameter.source', { source: words.pick(parameter.source) });
      return `${words.pick(parameter.title)} ${now} · ${source}`;
    });
}

export function HandbookClause(props: HandbookClauseProps): ReactNode {
  const words = useWords();
  const { pack, entry } = props;
  const changed = useAtlas((atlas) => (atlas.pack?.id === pack.id ? atlas.session.parameters : null));
  const texts = sqlOf(entry).filter(
    ({ name, sql }) => sql !== 'true' && (entry.kind !== 'check' || name !== 'figure'),
  );
  return (
    <article className="handbook__clause" id={`handbook-${entry.id}`} data-clause={entry.id}>
      <h3>
        {entry.id} {words.pick(entry.title)} <KindWord kind={entry.kind} />
      </h3>
      <p>{words.pick(entry.reading)}</p>
      <p className="handbook__lines">
        {clauseLines(words, pack, entry)
          .map(([label, text]) => `${label} ${text}`)
          .join(' · ')}
      </p>
      {entry.kind === 'not_computable' && (
        <Lines title={words.t('rules.reason')} lines={[words.pick(entry.reason)]} />
      )}
      {entry.kind === 'reference' && (
        <Lines
          title={words.t('rules.published')}
          lines={entry.published.map((one) => `${words.pick(one.title)} ${publishedText(words, one)}`)}
        />
      )}
      <Lines
        title={words.t(entry.kind === 'check' ? 'rules.result' : 'rules.figures')}
        lines={resultLines(words, props)}
      />
      <Lines title={words.t('rules.parameters')} lines={parameterLines(words, pack, entry, changed)} />
      <Lines title={words.t('rules.notes')} lines={entry.notes.map((note) => words.pick(note))} />
      {texts.length > 0 && (
        <dl className="rule-sql">
          {texts.map((text) => (
            <div key={`${text.name} ${text.figure}`}>
              <dt>{sqlTitle(words, entry, text)}</dt>
              <dd>
                <SqlCode sql={text.sql} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
