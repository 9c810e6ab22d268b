// Spot checks and photographs that may show that an issue is put right, to be ticked.
import { type ReactNode, useMemo } from 'react';
import { CheckList } from '../../../components/check-list.tsx';
import { evidenceFor } from '../../../inspection/ledger/evidence.ts';
import { issueOfLine } from '../../../inspection/ledger/issue-check.ts';
import type { Issue, LedgerRecords } from '../../../inspection/ledger/records.ts';
import type { Words } from '../../../language/language.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { answerText } from './answer-text.ts';

function label(words: Words, records: LedgerRecords, key: string): string {
  const check = records.spotChecks.find((one) => one.key === key);
  if (check !== undefined) {
    const when = records.visits.find((visit) => visit.key === check.visit)?.visitedOn ?? '';
    const answer = answerText(words, check);
    if (issueOfLine(check.item) !== null) return words.t('ledgers.evidence.issue', { date: when, answer });
    return words.t('ledgers.evidence.check', { date: when, requirement: check.requirement, answer });
  }
  const photo = records.photos.find((one) => one.key === key);
  const taken = photo?.takenAt?.slice(0, 16).replace('T', ' ') ?? words.t('ledgers.photo.noTime');
  return words.t('ledgers.evidence.photo', { date: taken });
}

export function EvidenceChoice(props: {
  readonly issue: Issue;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}): ReactNode {
  const { issue, chosen, onChange } = props;
  const words = useWords();
  const records = useInspection((inspection) => inspection.records);
  const keys = useMemo(() => evidenceFor(issue, records), [issue, records]);
  if (keys.length === 0) return <p className="muted">{words.t('ledgers.evidence.noCandidates')}</p>;
  return (
    <CheckList
      title={words.t('ledgers.evidence.choose')}
      options={keys.map((key) => ({ id: key, label: label(words, records, key), count: null }))}
      chosen={chosen}
      countName={String}
      onChange={onChange}
    />
  );
}
