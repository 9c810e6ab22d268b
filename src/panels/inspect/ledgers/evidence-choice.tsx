// Spot checks and photographs that may show that an issue is put right, to be ticked.
import { type ReactNode, useMemo } from 'react';
import { CheckList } from '../../../components/check-list.tsx';
import { evidenceFor } from '../../../inspection/ledger/evidence.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { evidenceText } from './evidence-words.ts';

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
      options={keys.map((key) => ({ id: key, label: evidenceText(words, records, key), count: null }))}
      chosen={chosen}
      countName={String}
      onChange={onChange}
    />
  );
}
