// What a check says of the round: k of n with the doubt, and the subjects behind each number.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { VerdictCell } from '../../../components/verdict-cell.tsx';
import type { FindingSet, Tally } from '../../../compliance/finding.ts';
import type { Words } from '../../../language/language.ts';
import type { Requirement } from '../../../model/requirement.ts';
import { marks as allMarks, verdicts, type Verdict } from '../../../model/verdict.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { subjectText } from '../clause-lines.ts';
import { ResultBar } from './result-bar.tsx';
import { SubjectList } from './subject-list.tsx';
import { markCounts, rowsWith, tallyOf } from './subject-rows.ts';

function countOf(tally: Tally, verdict: Verdict): number {
  return verdict === 'not_applicable' ? tally.notApplicable : tally[verdict];
}

/** The result in one or two sentences, the same on screen and in the handbook. */
export function resultText(words: Words, requirement: Requirement, tally: Tally): string[] {
  const { lower, upper } = tally;
  const number = (value: number): string => words.number(value);
  const sentence = words.t('rules.result.sentence', {
    n: number(tally.n),
    pass: number(tally.pass),
    subject: subjectText(words, requirement),
  });
  const open = words.t('rules.result.open', {
    unknown: number(tally.unknown),
    suppressed: number(tally.suppressed),
  });
  const outside = words.t('rules.result.outside', { count: number(tally.notApplicable) });
  const bounds =
    lower === null || upper === null
      ? []
      : [
          lower === upper
            ? words.t('rules.result.exact', { lower: words.percent(lower) })
            : words.t('rules.result.bounds', { lower: words.percent(lower), upper: words.percent(upper) }),
        ];
  return [sentence, open, ...bounds, outside];
}

interface CheckResultProps {
  readonly requirement: Requirement;
  readonly findings: FindingSet;
}

function Marks({ requirement, findings }: CheckResultProps): ReactNode {
  const words = useWords();
  const counts = markCounts(requirement, findings);
  const said = allMarks
    .filter((mark) => counts.has(mark))
    .map((mark) =>
      words.t('rules.result.markCount', {
        mark: words.t(`review.mark.${mark}`),
        count: words.number(counts.get(mark) ?? 0),
      }),
    );
  if (said.length === 0) return null;
  return (
    <p className="rule__note">
      {words.t('rules.result.marks')} · {said.join(' · ')}
    </p>
  );
}

export function CheckResult({ requirement, findings }: CheckResultProps): ReactNode {
  const words = useWords();
  const sites = useAtlas((atlas) => atlas.sites);
  const [listed, setListed] = useState<Verdict | null>(null);
  const tally = tallyOf(requirement, findings);
  if (tally === null || tally.n + tally.notApplicable === 0) {
    return <p className="rule__note">{words.t('rules.result.noSubject')}</p>;
  }
  const [sentence = '', ...doubts] = resultText(words, requirement, tally);
  return (
    <div className="check-result" data-testid="rule-result" data-pass={tally.pass} data-n={tally.n}>
      <p className="check-result__answer">{sentence}</p>
      <ResultBar tally={tally} />
      <p className="rule__note">{doubts.join(' · ')}</p>
      <Marks requirement={requirement} findings={findings} />
      <div className="check-result__counts" role="group" aria-label={words.t('rules.result')}>
        {verdicts.map((verdict) => {
          const count = countOf(tally, verdict);
          return (
            <Button
              key={verdict}
              aria-pressed={listed === verdict}
              data-verdict={verdict}
              data-count={count}
              isDisabled={count === 0}
              onPress={() => {
                setListed(listed === verdict ? null : verdict);
              }}
            >
              <VerdictCell words={words} state={verdict} spelled />
              <span>{words.number(count)}</span>
            </Button>
          );
        })}
      </div>
      {listed !== null && (
        <SubjectList
          key={`${requirement.id} ${listed}`}
          verdict={listed}
          rows={rowsWith(requirement, findings, listed, sites)}
        />
      )}
    </div>
  );
}
