// What stands under a clause as label and text, the same on its page and in the handbook. Pure.
import type { Words } from '../../language/language.ts';
import type { CatalogueEntry, Pack } from '../../model/requirement.ts';

export type ClauseLine = readonly [label: string, text: string];

/** Whom a clause asks; of a monthly duty each month counts apart. */
export function subjectText(
  words: Words,
  entry: Pick<Exclude<CatalogueEntry, { kind: 'not_computable' }>, 'subject' | 'every'>,
): string {
  const subject = words.t(`rules.subject.${entry.subject}`);
  return entry.every === 'month' ? words.t('rules.every.month', { subject }) : subject;
}

export function ownerText(words: Words, { departments }: Pick<CatalogueEntry, 'departments'>): string {
  if (departments.length === 0) return words.t('rules.owner.none');
  return departments.map((department) => words.pick(department)).join(words.t('review.comma'));
}

export function clauseLines(words: Words, pack: Pack, entry: CatalogueEntry): ClauseLine[] {
  const strength: ClauseLine[] =
    entry.kind === 'check' ? [[words.t('rules.strength'), words.t(`rules.strength.${entry.strength}`)]] : [];
  const asked: ClauseLine[] =
    entry.kind === 'not_computable'
      ? []
      : [
          [words.t('rules.subject'), subjectText(words, entry)],
          [words.t('rules.base'), words.pick(entry.base)],
        ];
  return [
    [words.t('rules.clause'), `${words.pick(pack.document)} ${entry.clause}`],
    [words.t('rules.about.standing'), words.t(`rules.standing.${pack.standing}`)],
    ...strength,
    ...asked,
    [words.t('rules.theme'), words.t(`rules.theme.${entry.theme}`)],
    [words.t('rules.owner'), ownerText(words, entry)],
  ];
}

/** Null while the round lies within the period of the document. */
export function endedText(words: Words, pack: Pack, round: string | null): string | null {
  if (pack.validUntil === null || round === null || round <= pack.validUntil) return null;
  return words.t('rules.ended', { date: pack.validUntil });
}
