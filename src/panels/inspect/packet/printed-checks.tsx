// The checklist on paper: under each heading the checks with boxes to tick and room to write.
import type { ReactNode } from 'react';
import type { Dimension } from '../../../inspection/dimension.ts';
import { answers, provisionStatuses } from '../../../inspection/ledger/records.ts';
import { asksCount } from '../../../inspection/packet/asks-count.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import type { Words } from '../../../language/language.ts';
import { dimensionText } from '../../issue-words.ts';
import type { SheetProps } from './sheet-props.ts';
import { becauseText, datedText, registeredText } from './packet-words.ts';

interface ChecksProps extends SheetProps {
  readonly dimensions: readonly Dimension[];
}

export function PrintedChecks({ packet, words, dimensions }: ChecksProps): ReactNode {
  const { checklist, pack, day } = packet;
  return (
    <>
      <h2>
        {words.t('packet.checks')} · {words.t('packet.checks.count', { count: checklist.length })}
      </h2>
      {pack === '' && <p>{words.t('packet.checks.noPack')}</p>}
      {dimensions.map((dimension) => (
        <Part
          key={dimension}
          dimension={dimension}
          items={checklist.filter((item) => item.dimension === dimension)}
          day={day}
          words={words}
        />
      ))}
    </>
  );
}

interface PartProps {
  readonly dimension: Dimension;
  readonly items: readonly ChecklistItem[];
  readonly day: string;
  readonly words: Words;
}

/** A heading without checks stays, with room for what is found all the same. */
function Part({ dimension, items, day, words }: PartProps): ReactNode {
  if (items.length === 0) {
    return (
      <div className="packet-sheet__part">
        <h3>{dimensionText(words, dimension)}</h3>
        <p>{words.t('packet.checks.none')}</p>
        <div className="packet-sheet__rule" />
      </div>
    );
  }
  return (
    <table className="packet-sheet__table packet-sheet__table--checks">
      <caption>{dimensionText(words, dimension)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t('packet.check')}</th>
          <th scope="col">{words.t('packet.check.registered')}</th>
          <th scope="col">{words.t('packet.check.answer')}</th>
          <th scope="col">{words.t('packet.check.found')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Check key={item.id} item={item} day={day} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function Check({
  item,
  day,
  words,
}: {
  readonly item: ChecklistItem;
  readonly day: string;
  readonly words: Words;
}): ReactNode {
  const { registered } = item;
  return (
    <tr>
      <th scope="row">
        {words.pick(item.title)}
        <span className="packet-sheet__small">
          {[item.requirement, item.clause].filter(Boolean).join(' · ')}
        </span>
      </th>
      <td>
        {registeredText(words, item)}
        {registered.asOf !== null && (
          <span className="packet-sheet__small">{datedText(words, registered.asOf, day)}</span>
        )}
        <span className="packet-sheet__small">{becauseText(words, item)}</span>
      </td>
      <td>
        {answers.map((answer) => (
          <Box key={answer} label={words.t(`packet.answer.${answer}`)} />
        ))}
      </td>
      <td>
        <Blanks item={item} words={words} />
      </td>
    </tr>
  );
}

export function Box({ label }: { readonly label: string }): ReactNode {
  return (
    <span className="packet-sheet__box">
      <span className="packet-sheet__square" aria-hidden="true" />
      {label}
    </span>
  );
}

function Blanks({ item, words }: { readonly item: ChecklistItem; readonly words: Words }): ReactNode {
  return (
    <>
      {item.asks.includes('status') && (
        <span className="packet-sheet__boxes">
          {provisionStatuses.map((status) => (
            <Box key={status} label={words.t(`packet.status.${status}`)} />
          ))}
        </span>
      )}
      {asksCount(item) && <span className="packet-sheet__blank">{words.t('packet.ask.count')}</span>}
      {item.asks.includes('minutes') && (
        <span className="packet-sheet__blank">{words.t('packet.ask.minutes')}</span>
      )}
      <span className="packet-sheet__blank">{words.t('packet.ask.note')}</span>
    </>
  );
}
