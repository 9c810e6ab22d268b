// Everything that was written about an issue: which role, when, from what to what, and why. Newest first.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Operation, Value } from '../../../inspection/ledger/operation.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';
import { useWords } from '../../atlas-context.tsx';
import { fieldName, valueText } from './field-words.ts';

const shownAtFirst = 12;

function Entry({ operation }: { readonly operation: Operation }): ReactNode {
  const words = useWords();
  const text = (value: Value): string => valueText(words, operation.field, value);
  return (
    <li className="issue-history__entry" data-field={operation.field}>
      <span className="muted">
        {operation.at.slice(0, 16).replace('T', ' ')} ·{' '}
        {operation.by === '' ? words.t('ledgers.history.noRole') : operation.by}
      </span>
      <span>
        {fieldName(words, operation.field)}
        {words.t('ledgers.colon')}
        {operation.old !== null && (
          <>
            <del>{text(operation.old)}</del> →{' '}
          </>
        )}
        <ins>{text(operation.new)}</ins>
      </span>
      {operation.reason !== null && (
        <span>{words.t('ledgers.history.reason', { reason: operation.reason })}</span>
      )}
    </li>
  );
}

export function IssueHistory({ issue }: { readonly issue: Issue }): ReactNode {
  const words = useWords();
  const [all, setAll] = useState(false);
  const entries = issue.history.toReversed();
  return (
    <section className="issue-part">
      <h3>
        {words.t('ledgers.history')}{' '}
        <span className="muted">{words.t('ledgers.history.count', { count: entries.length })}</span>
      </h3>
      <ol className="issue-history" data-testid="issue-history">
        {(all ? entries : entries.slice(0, shownAtFirst)).map((operation) => (
          <Entry key={operation.id} operation={operation} />
        ))}
      </ol>
      {!all && entries.length > shownAtFirst && (
        <Button
          look="link"
          onPress={() => {
            setAll(true);
          }}
        >
          {words.t('ledgers.board.more', { count: entries.length - shownAtFirst })}
        </Button>
      )}
    </section>
  );
}
