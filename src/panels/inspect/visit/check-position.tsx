// Where a line was checked: the position with the accuracy that the device claims, or that there is none.
import type { ReactNode } from 'react';
import type { Fix } from '../../../inspection/ledger/records.ts';
import { useWords } from '../../atlas-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { usePosition } from './use-position.ts';
import { clockOf } from './visit-words.ts';

export function CheckPosition(props: {
  readonly fix: Fix | null;
  readonly onFix: (fix: Fix | null) => void;
}): ReactNode {
  const { fix, onFix } = props;
  const words = useWords();
  const position = usePosition();
  return (
    <div className="visit__position">
      <div className="visit__row">
        <span>
          {fix === null
            ? words.t('visit.fix.none')
            : words.t('visit.fix', { metres: Math.round(fix.accuracyM), at: clockOf(fix.at) })}
        </span>
        {fix !== null && !position.busy && (
          <button
            type="button"
            className="visit__small"
            onClick={() => {
              onFix(null);
            }}
          >
            {words.t('visit.fix.clear')}
          </button>
        )}
        <button
          type="button"
          className="visit__small"
          data-testid="check-locate"
          onClick={() => {
            if (position.busy) position.cancel();
            else position.find(onFix);
          }}
        >
          {words.t(position.busy ? 'visit.fix.cancel' : fix === null ? 'visit.fix.take' : 'visit.fix.again')}
        </button>
      </div>
      {position.problem !== null && <ProblemLine problem={position.problem} />}
    </div>
  );
}
