// A line and what was found of it, in words: the same on the form and in an issue. Pure.
import { sourceText, foundStatusText } from '../../../language/record-words.ts';
import type { Words } from '../../../language/language.ts';
import type { SpotCheck } from '../../../inspection/ledger/records.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import { walkCheck } from '../../../state/inspect/packet/workshop-lines.ts';

/** What the registers say. */
export function registeredText(words: Words, { registered }: ChecklistItem): string {
  const { status, text } = registered;
  const parts = [
    ...(status === null ? [] : [foundStatusText(words, status) ?? status]),
    ...(text === null ? [] : [words.pick(text)]),
  ];
  return parts.length === 0 ? words.t('visit.registered.none') : parts.join(words.t('visit.comma'));
}

/** Where it comes from, how old it is and why the line is on the list. */
export function sourceLine(words: Words, item: ChecklistItem): string {
  const { source, asOf } = item.registered;
  const said = source === null ? '' : (sourceText(words, source) ?? source);
  const origin = [said, asOf ?? ''].filter((part) => part !== '').join(' ');
  return [
    ...(origin === '' ? [] : [origin]),
    ...item.because.map((why) => words.t(`packet.because.${why}`)),
    ...(requirementOf(item) === null ? [] : [item.requirement]),
  ].join(' · ');
}

/** null: a line of its own, about which the document has no requirement. */
export function requirementOf({ requirement }: ChecklistItem): string | null {
  return requirement === walkCheck ? null : requirement;
}

/** Title of an issue from a line: what is wrong, without names. */
export function issueTitle(words: Words, item: ChecklistItem, check: SpotCheck | null): string {
  const title = words.pick(item.title);
  const registered = registeredText(words, item);
  const found = check?.status ?? null;
  if (found !== null) {
    return words.t('visit.issue.title.status', {
      title,
      registered,
      found: foundStatusText(words, found) ?? found,
    });
  }
  if (check?.count !== null && check?.count !== undefined) {
    return words.t('visit.issue.title.count', { title, registered, found: words.number(check.count) });
  }
  return check?.answer === 'contradicted'
    ? words.t('visit.issue.title.untrue', { title, registered })
    : title;
}

/** `10:42:07` of an instant. */
export function clockOf(instant: string): string {
  return instant.slice(11, 19);
}
