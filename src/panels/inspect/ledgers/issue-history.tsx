// Everything that was written about an issue: which role, when, from what to what, and why. Newest first.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Operation, Value } from '../../../inspection/ledger/operation.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { regionName } from '../../site-name.ts';
import { fieldName, valueText } from './field-words.ts';
import { type NameOf, useSiteNames } from './use-ledger-rows.ts';

const shownAtFirst = 12;

function Entry({ operation, nameOf }: { readonly operation: Operation; readonly nameOf: NameOf }): ReactNode {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const text = (value: Value): string => {
    if (operation.field === 'site' && typeof value === 'string') return nameOf(value);
    if (operation.field === 'county' && typeof value === 'string') return regionName(words, regions, value);
    return valueText(words, operation.field, value);
  };
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
  const nameOf = useSiteNames();
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
          <Entry key={operation.id} operation={operation} nameOf={nameOf} />
        ))}
      </ol>
      {!all && entries.length > shownAtFirst && (
        <Button
          look="link"
          onPress={() => {
            setAll(true);
          }}
        >
          {words.t('ledgers.history.more', { count: entries.length - shownAtFirst })}
        </Button>
      )}
    </section>
  );
}
