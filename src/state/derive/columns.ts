// Which requirements stand in the matrix as the facility columns of a pack.
import type { Pack, Requirement } from '../../model/requirement.ts';

export function siteRequirements(pack: Pack): readonly Requirement[] {
  return pack.requirements.filter((requirement) => requirement.subject === 'site');
}

/** The ten facilities where the pack has them; otherwise everything that it asks of a site. */
export function facilityColumns(pack: Pack): readonly string[] {
  const ids = siteRequirements(pack).map((requirement) => requirement.id);
  const ten = pack.requirements.find((requirement) => requirement.id === 'F-ALL')?.counts ?? [];
  const counted = ten.filter((id) => ids.includes(id));
  return counted.length > 0 ? counted : ids;
}
