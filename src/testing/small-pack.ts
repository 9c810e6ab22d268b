// A pack from outside as a stranger would write it, for tests: three clauses for Pinglu county, sound as it stands.

export const smallPack = `id: PL
title: { zh: 平陆县后扶办法, en: Pinglu rules }
document: { zh: 平陆县后续扶持办法, en: Rules of Pinglu county }
standing: normative
dated: 2023-05-01
valid_until: null
binds: ['140829']
parameters:
  - name: stale_months
    title: { zh: 数据过期月数, en: Months until data is stale }
    type: int
    default: 12
    min: 1
    max: 120
    source: { zh: 文件未定义, en: not defined in the document }
  - name: limit
    title: { zh: 人数下限, en: Fewest people }
    type: int
    default: 300
    min: 1
    max: 100000
    source: { zh: 第二条, en: article 2 }
  - name: base
    title: { zh: 按哪种人口, en: Which population }
    type: choice
    default: pop_total
    options: [pop_total, pop_registered]
    source: { zh: 文件未定义, en: not defined in the document }
requirements:
  - id: PL01
    title: { zh: 卫生室, en: Clinic }
    short: { zh: 卫生, en: Clinic }
    clause: 第二条
    reading: { zh: 达到人数的安置点要有卫生室。, en: A site with that many people has a clinic. }
    theme: facility
    subject: site
    base: { zh: 安置点, en: site }
    strength: hard
    applies: site_round.$base >= $limit
    items: [PL01]
    item_met: item.status = 'present'
    boundary: site_round.$base = $limit
    departments: []
  - id: PL02
    title: { zh: 两项服务, en: Two services }
    short: { zh: 两项, en: Two }
    clause: 第三条
    reading: { zh: 两项都要有。, en: Both are there. }
    theme: service
    subject: site
    base: { zh: 安置点, en: site }
    strength: soft
    items: [PL02a, PL02b]
    item_met: item.status IN ('present', 'shared')
    measured:
      - { name: people, title: { zh: 人数, en: People }, type: int, sql: site_round.pop_total }
    departments: []
  - id: PL03
    kind: measure
    title: { zh: 劳动力就业, en: Labour at work }
    clause: 第四条
    reading: { zh: 有劳动力家庭中稳定就业的比例。, en: Share of households with stable work. }
    theme: employment
    subject: site
    base: { zh: 户, en: households }
    measured:
      - name: share
        title: { zh: 比例, en: Share }
        type: real
        sql: CAST(site_round.hh_labour_stable AS DOUBLE) / nullif(site_round.hh_labour_known, 0)
    departments: []
`;

/** The pack with the first occurrence of a piece changed, which must be there. */
export function changedPack(from: string, to: string): string {
  if (!smallPack.includes(from)) throw new Error(`the small pack does not contain ${from}`);
  return smallPack.replace(from, () => to);
}
