// What stands on every page that leaves the machine: what was read, by which rules, filters and parameters.
import type { Words } from '../../language/language.ts';
import type { BriefingFacts, FilterFacts, ParameterFacts } from '../facts.ts';

type Line = readonly [label: string, value: string];

function filterText(words: Words, filter: FilterFacts): string {
  const comma = words.t('say.comma');
  switch (filter.by) {
    case 'county':
      return filter.names.map((name) => words.pick(name)).join(comma);
    case 'size':
      return filter.classes.map((size) => words.t(`review.size.${size}`)).join(comma);
    case 'verdict':
      return `${filter.requirement} ${words.pick(filter.title)} ${words.t(`review.verdict.${filter.verdict}`)}`;
    case 'age':
      return filter.ages.map((age) => words.t(`review.age.${age}`)).join(comma);
    case 'text':
      return words.t('review.filters.text', { text: filter.text });
    case 'box':
      return words.t('review.filters.box');
  }
}

export function parameterWords(words: Words, { parameter, value }: ParameterFacts): string {
  const unit = parameter.unit === null ? '' : ` ${words.pick(parameter.unit)}`;
  return `${words.pick(parameter.title)} = ${String(value)}${unit}`;
}

/** Label and value, the synthetic notice first. Parameters are listed whole; the changed ones are named as changed. */
export function provenanceOf(facts: BriefingFacts, words: Words): readonly Line[] {
  const { extract, pack, filters, parameters, base, round } = facts;
  const comma = words.t('say.comma');
  const document = [
    `${pack.id} ${words.pick(pack.document)}`,
    ...(pack.trial ? [words.t('review.csv.trial')] : []),
    ...(pack.endedOn === null ? [] : [words.t('review.matrix.periodEnded', { date: pack.endedOn })]),
  ];
  const changed = parameters.filter((one) => one.changed);
  return [
    ...(extract.synthetic
      ? [[words.t('review.csv.synthetic'), words.t('shell.synthetic.long')] as const]
      : []),
    [words.t('review.csv.extract'), `${extract.id} ${words.pick(extract.title)}`],
    [words.t('say.hash'), extract.hash],
    [words.t('review.csv.round'), `${round}${comma}${words.t('review.csv.time')}`],
    [words.t('review.csv.pack'), document.join(comma)],
    [words.t('review.csv.base'), words.t(`shell.base.${base}`)],
    [
      words.t('say.filters'),
      filters.length === 0
        ? words.t('say.filters.none')
        : filters.map((filter) => filterText(words, filter)).join(words.t('say.semicolon')),
    ],
    [
      words.t('say.parameters.changed'),
      changed.length === 0
        ? words.t('say.parameters.none')
        : changed.map((one) => parameterWords(words, one)).join(words.t('say.semicolon')),
    ],
    [words.t('review.csv.source'), words.pick(extract.source)],
    [words.t('review.csv.mapReview'), extract.reviewNumber || words.t('shell.mapReview.missing')],
  ];
}
