// The condition under which a site counts at a round.

/**
 * Neither closed by then, nor merged into another, nor the new code of a place that still goes by its old one.
 * `site` is the alias of the table, `round` an expression of type DATE. Not for the ON of an outer join.
 */
export function openAt(site: string, round: string): string {
  return `(coalesce(${site}.closed_on > ${round}, ${site}.merged_into IS NULL)
    AND (coalesce(${site}.opened_on <= ${round}, true)
      OR ${site}.site_id NOT IN (SELECT former.merged_into FROM site AS former WHERE former.merged_into IS NOT NULL)))`;
}
