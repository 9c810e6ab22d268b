// The sides of one conflict: value, who wrote it, when and on which device, and a button that takes it.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Conflict } from '../../../inspection/ledger/ledger.ts';
import type { Operation } from '../../../inspection/ledger/operation.ts';
import { useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { conflictField, conflictValue } from './conflict-words.ts';

export function ConflictSides(props: {
  readonly conflict: Conflict;
  readonly onTake: (side: Operation) => void;
}): ReactNode {
  const { entity, field, heads } = props.conflict;
  const words = useWords();
  const records = useInspection((inspection) => inspection.records);
  return (
    <ul>
      {heads.map((head) => {
        const value = conflictValue(words, records, props.conflict, head.new);
        return (
          <li key={head.id} className="issue-conflict__value">
            <span>
              <strong>{value}</strong>{' '}
              <span className="muted">
                {words.t('ledgers.conflicts.by', {
                  at: head.at.slice(0, 16).replace('T', ' '),
                  by: head.by === '' ? words.t('ledgers.conflicts.noRole') : head.by,
                  device: head.device.slice(0, 4),
                })}
              </span>
            </span>
            <Button
              aria-label={words.t('ledgers.conflict.takeNamed', {
                value,
                field: conflictField(words, entity, field),
              })}
              onPress={() => {
                props.onTake(head);
              }}
            >
              {words.t('ledgers.conflict.take')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
