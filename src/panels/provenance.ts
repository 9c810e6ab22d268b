// What stands above every export: synthetic notice first, then what, when, by which rules and parameters, from whom. Pure.
import type { Words } from '../language/language.ts';
import type { Atlas } from '../state/atlas-state.ts';
import { settingText } from './header/parameters/parameter-input.ts';

export type Line = readonly [string, string];

function parameterLines(words: Words, atlas: Atlas): readonly Line[] {
  const { pack, session } = atlas;
  return (pack?.parameters ?? []).map((parameter): Line => {
    const text = settingText(words, parameter, session.parameters[parameter.name]);
    return [
      `${words.t('review.csv.parameters')} ${parameter.name}`,
      `${words.pick(parameter.title)} = ${text}`,
    ];
  });
}

/** Null while the round lies within the planned period of the document. */
export function periodEndedText(words: Words, atlas: Pick<Atlas, 'pack' | 'round'>): string | null {
  const until = atlas.pack?.validUntil ?? null;
  if (until === null || atlas.round === null || atlas.round <= until) return null;
  return words.t('review.matrix.periodEnded', { date: until });
}

function packText(words: Words, atlas: Atlas): string {
  const { pack, trial } = atlas;
  if (pack === null) return words.t('shell.pack.none');
  const said = [
    `${pack.id} ${words.pick(pack.document)}`,
    trial ? words.t('review.csv.trial') : null,
    periodEndedText(words, atlas),
  ];
  return said.filter((part) => part !== null).join(words.t('review.comma'));
}

/** `own` says what the export itself holds; it stands between the rules and their parameters. */
export function provenance(words: Words, atlas: Atlas, own: readonly Line[]): readonly Line[] {
  const { manifest, session, config } = atlas;
  return [
    ...(manifest?.synthetic === true
      ? [[words.t('review.csv.synthetic'), words.t('shell.synthetic.long')] as const]
      : []),
    [
      words.t('review.csv.extract'),
      `${manifest?.extract_id ?? ''} ${manifest === null ? '' : words.pick(manifest.title)}`.trim(),
    ],
    [
      words.t('review.csv.round'),
      `${atlas.round ?? ''}${words.t('review.comma')}${words.t('review.csv.time')}`,
    ],
    [words.t('review.csv.pack'), packText(words, atlas)],
    [words.t('review.csv.base'), words.t(`shell.base.${session.base}`)],
    ...own,
    ...parameterLines(words, atlas),
    [words.t('review.csv.source'), manifest === null ? '' : words.pick(manifest.source)],
    [
      words.t('review.csv.mapReview'),
      config?.mapReview.number || manifest?.map_review_number || words.t('shell.mapReview.missing'),
    ],
  ];
}
