// An open issue looked at on the spot: put right or still open, a note, photographs and the position.
import type { ReactNode } from 'react';
import type { Fix, SpotCheck } from '../../../inspection/ledger/records.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { CheckDetails } from './check-details.tsx';
import { mustSettle } from './lines.ts';
import { fixWith, useWriteCheck } from './use-write-check.ts';

interface IssueLookProps {
  readonly visit: string;
  /** Line of the visit that is about the issue. */
  readonly item: string;
  readonly title: string;
  readonly check: SpotCheck | null;
  /** The position to write with an answer; null: none that is fresh. */
  readonly freshFix: () => Fix | null;
}

export function IssueLook({ visit, item, title, check, freshFix }: IssueLookProps): ReactNode {
  const write = useWriteCheck(visit, item);
  return (
    <>
      <fieldset className="visit__hold" disabled={mustSettle(check)}>
        <AnswerButtons
          chosen={check?.answer ?? null}
          name={title}
          of="issue"
          onChoose={(answer) => {
            write({ answer, ...fixWith(answer, check, freshFix) });
          }}
        />
      </fieldset>
      <CheckDetails
        visit={visit}
        item={item}
        check={check}
        onFix={(fix) => {
          write({ fix });
        }}
      />
    </>
  );
}
