// Everything that was done to an issue, newest first: the act, when and by which role, what it changed, and why.
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { type ActKind, actsOf, type IssueAct } from '../../../inspection/ledger/issue-acts.ts';
import type { Operation, Value } from '../../../inspection/ledger/operation.ts';
import type { Issue } from '../../../inspection/ledger/records.ts';
import type { Words } from '../../../language/language.ts';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspection } from '../../inspect-context.tsx';
import { regionName } from '../../site-name.ts';
import { evidenceListText, visitText } from './evidence-words.ts';
import { fieldName, valueText } from './field-words.ts';
import { useSiteNames } from './use-ledger-rows.ts';

const shownAtFirst = 6;

function actName(words: Words, kind: ActKind): string {
  switch (kind) {
    case 'found':
    case 'look_again':
    case 'take_over':
    case 'settle':
    case 'change':
      return words.t(`ledgers.act.${kind}`);
    default:
      return words.t(`ledgers.step.${kind}`);
  }
}

/** The name of an act says the status it leads to; keys that stand beside their visit say nothing to people. */
function shownOperations({ kind, operations }: IssueAct): readonly Operation[] {
  const saysStatus = kind !== 'take_over' && kind !== 'settle' && kind !== 'change';
  const lastStatus = operations.findLast(({ field }) => field === 'status');
  return operations.filter((operation) => {
    if (operation.field === 'spotCheck') return false;
    return operation.field !== 'status' || (!saysStatus && operation === lastStatus);
  });
}

type ValueWords = (field: string, value: Value) => string;

/** Values of an issue's fields in words; what is kept as a key goes by what it stands for. */
function useValueWords(): ValueWords {
  const words = useWords();
  const nameOf = useSiteNames();
  const regions = useAtlas((atlas) => atlas.regions);
  const records = useInspection((inspection) => inspection.records);
  return (field, value) => {
    if (field === 'evidence' && Array.isArray(value)) return evidenceListText(words, records, value);
    if (typeof value !== 'string') return valueText(words, field, value);
    if (field === 'site') return nameOf(value);
    if (field === 'county') return regionName(words, regions, value);
    if (field === 'visit') return visitText(records, value) ?? value;
    if (field === 'reopens') return records.issues.find(({ key }) => key === value)?.title ?? value;
    return valueText(words, field, value);
  };
}

function Act({ act, text }: { readonly act: IssueAct; readonly text: ValueWords }): ReactNode {
  const words = useWords();
  const shown = shownOperations(act);
  return (
    <li className="issue-history__act" data-act={act.kind}>
      <p>
        <strong>{actName(words, act.kind)}</strong>{' '}
        <span className="muted">
          {act.at.slice(0, 16).replace('T', ' ')} ·{' '}
          {act.by === '' ? words.t('ledgers.history.noRole') : act.by}
        </span>
      </p>
      {shown.length > 0 && (
        <ul className="issue-history__fields">
          {shown.map((operation) => (
            <li key={operation.id} data-field={operation.field}>
              {fieldName(words, operation.field)}
              {words.t('ledgers.colon')}
              {operation.old !== null && (
                <>
                  <del>{text(operation.field, operation.old)}</del> →{' '}
                </>
              )}
              <ins>{text(operation.field, operation.new)}</ins>
            </li>
          ))}
        </ul>
      )}
      {act.reason !== null && <p>{words.t('ledgers.history.reason', { reason: act.reason })}</p>}
    </li>
  );
}

export function IssueHistory({ issue }: { readonly issue: Issue }): ReactNode {
  const words = useWords();
  const text = useValueWords();
  const [all, setAll] = useState(false);
  const acts = useMemo(() => actsOf(issue.history).toReversed(), [issue.history]);
  return (
    <section className="issue-part">
      <h3>
        {words.t('ledgers.history')}{' '}
        <span className="muted">{words.t('ledgers.history.count', { count: acts.length })}</span>
      </h3>
      <ol className="issue-history" data-testid="issue-history">
        {(all ? acts : acts.slice(0, shownAtFirst)).map((act) => (
          <Act key={act.operations[0].id} act={act} text={text} />
        ))}
      </ol>
      {!all && acts.length > shownAtFirst && (
        <Button
          look="link"
          onPress={() => {
            setAll(true);
          }}
        >
          {words.t('ledgers.history.more', { count: acts.length - shownAtFirst })}
        </Button>
      )}
    </section>
  );
}
