// What a briefing says of its own ground: extract, rules, parameters and filters of the session. Pure.
import type {
  BriefingFacts,
  ExtractFacts,
  FilterFacts,
  PackFacts,
  ParameterFacts,
} from '../../../briefing/facts.ts';
import type { Manifest } from '../../../model/manifest.ts';
import type { Bilingual, Pack } from '../../../model/requirement.ts';
import type { Atlas } from '../../atlas-state.ts';
import type { Region } from '../../site-table.ts';
import { hardRequirements } from '../standing.ts';
import { extractHash } from './extract-hash.ts';

export function extractFacts(manifest: Manifest, config: Atlas['config']): ExtractFacts {
  return {
    id: manifest.extract_id,
    title: manifest.title,
    source: manifest.source,
    synthetic: manifest.synthetic,
    hash: extractHash(manifest.files),
    dataThrough: manifest.data_through,
    reviewNumber: config?.mapReview.number || manifest.map_review_number,
    suppressedCells: manifest.disclosure.suppressed_cells,
  };
}

export function packFacts(pack: Pack, trial: boolean, round: string): PackFacts {
  const { id, title, document, validUntil, requirements } = pack;
  const endedOn = validUntil !== null && round > validUntil ? validUntil : null;
  return { id, title, document, trial, endedOn, requirements };
}

export function parameterFacts(pack: Pack, changed: Atlas['session']['parameters']): ParameterFacts[] {
  return pack.parameters.map((parameter) => {
    const value = changed[parameter.name] ?? parameter.default;
    return { parameter, value, changed: value !== parameter.default };
  });
}

export function regionBilingual(regions: readonly Region[], adcode: string): Bilingual {
  const region = regions.find((one) => one.adcode === adcode);
  return { zh: region?.nameZh ?? adcode, en: region?.nameEn ?? region?.nameZh ?? adcode };
}

export function filterFacts({ session, regions, pack }: Atlas): FilterFacts[] {
  const { counties, sizes, verdicts, ages, text, box } = session.filters;
  const titleOf = (id: string): Bilingual =>
    pack?.requirements.find((requirement) => requirement.id === id)?.title ?? { zh: id, en: id };
  return [
    ...(counties.length === 0
      ? []
      : [{ by: 'county' as const, names: counties.map((code) => regionBilingual(regions, code)) }]),
    ...(sizes.length === 0 ? [] : [{ by: 'size' as const, classes: sizes }]),
    ...verdicts.map(({ requirement, verdict }): FilterFacts => {
      return { by: 'verdict', requirement, title: titleOf(requirement), verdict };
    }),
    ...(ages.length === 0 ? [] : [{ by: 'age' as const, ages }]),
    ...(text.trim() === '' ? [] : [{ by: 'text' as const, text: text.trim() }]),
    ...(box === null ? [] : [{ by: 'box' as const }]),
  ];
}

/** The requirement that adds up the facilities, where the pack has one. */
const allFacilities = 'F-ALL';

export function countedTogether(pack: Pack): Pick<BriefingFacts, 'hard' | 'facilities' | 'allFacilities'> {
  const ofSites = new Set(pack.requirements.flatMap(({ id, subject }) => (subject === 'site' ? [id] : [])));
  const whole = pack.requirements.find(({ id }) => id === allFacilities);
  const facilities = whole?.counts.filter((id) => ofSites.has(id)) ?? [];
  return {
    hard: hardRequirements(pack).map(({ id }) => id),
    facilities,
    allFacilities: facilities.length === 0 ? null : allFacilities,
  };
}
