// The colours of the sites for what the user picked, and the words of that choice. Pure.
import type { Words } from '../../../language/language.ts';
import type { Pack } from '../../../model/requirement.ts';
import {
  ageCode,
  ageColours,
  missingColours,
  plainColours,
  rateColours,
  verdictColours,
  type SiteColours,
} from '../../../map/site-colours.ts';
import { missingFacilities } from '../../../compliance/missing-facilities.ts';
import type { Atlas } from '../../../state/atlas-state.ts';
import { ageOf } from '../../../state/derive/age.ts';
import { facilityColumns, siteRequirements } from '../../../state/derive/columns.ts';
import { rateValues } from '../../../state/derive/rates.ts';
import { reachOf } from '../../../state/derive/reach.ts';
import { workshopAccess } from '../../../state/derive/workshop-access.ts';
import type { Colour, Session } from '../../../state/session.ts';

export type PaintInput = Pick<
  Atlas,
  'sites' | 'findings' | 'roundTable' | 'pack' | 'theme' | 'workshops' | 'ties'
> & { readonly session: Pick<Session, 'colour' | 'parameters'> };

function missingPaint({ sites, findings, pack, theme }: PaintInput): SiteColours | null {
  if (sites === null || findings === null || pack === null) return null;
  const { missing, unknown, suppressed } = missingFacilities(findings, facilityColumns(pack), sites.count);
  return missingColours(missing, unknown, theme, suppressed);
}

/** null while what it needs has not been read. */
function chosenPaint(input: PaintInput): SiteColours | null {
  const { sites, findings, roundTable, theme, session } = input;
  const { colour } = session;
  if (sites === null) return null;
  if (colour.by === 'missing') return missingPaint(input);
  if (colour.by === 'requirement') {
    const verdicts = findings?.sites.get(colour.id)?.verdicts;
    return verdicts === undefined ? null : verdictColours(verdicts, theme);
  }
  if (roundTable === null) return null;
  if (colour.by === 'access') {
    return verdictColours(workshopAccess(sites, input.workshops, input.ties, reachOf(input)), theme);
  }
  if (colour.by === 'age') {
    const ages = Uint8Array.from({ length: sites.count }, (_, row) => ageCode[ageOf(roundTable, row)]);
    return ageColours(ages, theme);
  }
  const { rate, suppressed } = rateValues(roundTable, colour.rate);
  return rateColours(rate, suppressed, theme);
}

export function sitePaint(input: PaintInput): SiteColours {
  return chosenPaint(input) ?? plainColours(input.sites?.count ?? 0, input.theme);
}

export interface ColourOption {
  readonly id: string;
  readonly label: string;
  readonly colour: Colour;
}

export function colourId(colour: Colour): string {
  if (colour.by === 'requirement') return colour.id;
  return colour.by === 'rate' ? `rate ${colour.rate}` : colour.by;
}

/** Everything the map can show, the most asked for first. */
export function colourOptions(words: Words, pack: Pack | null, minutes: number): ColourOption[] {
  const hasTen = pack?.requirements.some((requirement) => requirement.id === 'F-ALL') ?? false;
  const option = (colour: Colour, label: string): ColourOption => ({ id: colourId(colour), label, colour });
  const requirements = pack === null ? [] : siteRequirements(pack);
  const ofTheme = (facility: boolean): ColourOption[] =>
    requirements
      .filter((requirement) => (requirement.theme === 'facility') === facility)
      .map(({ id, title }) => option({ by: 'requirement', id }, `${id} ${words.pick(title)}`));
  return [
    option({ by: 'missing' }, words.t(hasTen ? 'tools.colour.missing' : 'tools.colour.failing')),
    option({ by: 'access' }, words.t('tools.colour.access', { minutes })),
    ...(['household', 'labourer', 'willing', 'policy'] as const).map((rate) =>
      option({ by: 'rate', rate }, words.t(`review.rate.${rate}`)),
    ),
    option({ by: 'age' }, words.t('tools.colour.age')),
    ...ofTheme(false),
    ...ofTheme(true),
  ];
}
