// Every rule of intake: whether it blocks, what is wrong, and what to do. `{}` in a remedy is filled by the check.
import type { Bilingual } from '../model/requirement.ts';

export interface Rule {
  /** A fault blocks the extract; a doubt is only reported. */
  readonly weight: 'fault' | 'doubt';
  readonly what: Bilingual;
  readonly remedy: Bilingual;
}

function fault(what: readonly [string, string], remedy: readonly [string, string]): Rule {
  return { weight: 'fault', what: pair(what), remedy: pair(remedy) };
}

function doubt(what: readonly [string, string], remedy: readonly [string, string]): Rule {
  return { weight: 'doubt', what: pair(what), remedy: pair(remedy) };
}

function pair([zh, en]: readonly [string, string]): Bilingual {
  return { zh, en };
}

export const rules = {
  file_missing: fault(
    ['缺少必需的文件', 'a required file is missing'],
    ['请放入该文件', 'put the file into the folder'],
  ),
  file_unknown: fault(
    ['文件名不属于数据约定', 'no table of the contract has this name'],
    ['请改名或移走；可用的表：{}', 'rename or remove it; tables are: {}'],
  ),
  file_empty: fault(['文件为空', 'the file is empty'], ['至少要有表头一行', 'write at least the header row']),
  file_unreadable: fault(
    ['文件无法读取', 'the file cannot be read'],
    ['请检查该文件：{}', 'check the file: {}'],
  ),
  not_utf8: fault(
    ['不是 UTF-8 编码', 'not UTF-8'],
    ['请另存为“CSV UTF-8”', 'save the file again as "CSV UTF-8"'],
  ),
  quote: fault(
    ['引号不成对或位置不对', 'a quotation mark is not closed or stands in the wrong place'],
    [
      '含逗号、引号或换行的单元格要整格加引号，格内引号写两次',
      'quote the whole cell and double the marks inside it',
    ],
  ),
  line_break: fault(
    ['换行符不是 LF 或 CRLF', 'a line ends with a bare carriage return'],
    ['请用 LF 或 CRLF 换行重新保存', 'save the file again with LF or CRLF line ends'],
  ),
  header_repeated: fault(
    ['表头列名重复', 'a column stands twice in the header'],
    ['只保留一列', 'keep one of them'],
  ),
  header_unknown: fault(
    ['表头有数据约定之外的列', 'the contract has no such column'],
    ['请改名或删去该列；此表的列：{}', 'rename or remove the column; columns are: {}'],
  ),
  header_missing: fault(['缺少必需的列', 'a required column is missing'], ['请补上该列', 'add the column']),
  ragged: fault(
    ['该行单元格数与表头不同', 'the row has another number of cells than the header'],
    ['该行应有 {} 个单元格', 'the row needs {} cells'],
  ),
  row_blank: fault(['表中有空行', 'a blank row inside the table'], ['请删去空行', 'remove the blank row']),
  empty: fault(['必填单元格为空', 'a required cell is empty'], ['请填写', 'fill it in']),
  type: fault(['类型不对', 'not of the right type'], ['应为{}', 'write {}']),
  domain: fault(['不在允许的取值内', 'not an allowed value'], ['只能是：{}', 'allowed are: {}']),
  min: fault(['小于最小值', 'below the smallest allowed value'], ['不得小于 {}', 'not below {}']),
  range: fault(['坐标超出范围', 'the coordinate is out of range'], ['应在 {} 之间', 'must lie within {}']),
  lon_lat_pair: fault(
    ['经度纬度只填了一个', 'only one of lon and lat is filled in'],
    ['两格都填，或都留空', 'fill in both or neither'],
  ),
  adcode: fault(
    ['行政区划代码位数不对', 'the adcode has the wrong number of digits'],
    ['应为 {} 位数字', 'write {} digits'],
  ),
  space: fault(['首尾有空格', 'begins or ends with a space'], ['请去掉空格', 'remove the space']),
  quarter_end: fault(
    ['不是季度末日', 'not the last day of a quarter'],
    ['应为 03-31、06-30、09-30 或 12-31', 'write a 03-31, 06-30, 09-30 or 12-31'],
  ),
  month_start: fault(
    ['不是每月第一天', 'not the first day of a month'],
    ['应写该月 01 日', 'write day 01 of the month'],
  ),
  month_end: fault(
    ['不是月末日', 'not the last day of a month'],
    ['应写该期最后一天', 'write the last day of the period'],
  ),
  duplicate: fault(
    ['主键重复', 'the key stands twice'],
    ['与第 {} 行相同，只保留一行', 'same as row {}; keep one of them'],
  ),
  reference: fault(
    ['引用的编号不存在', 'refers to something that does not exist'],
    ['请在 {} 中补上，或改正编号', 'add it to {} or correct it'],
  ),
  contract_name: fault(
    ['不是数据约定中的表或列', 'not a table or column of the contract'],
    ['请按数据约定填写', 'write a name of the contract'],
  ),
  masked_value: fault(
    ['列为已遮蔽的单元格仍有数值', 'a cell listed as masked still holds its value'],
    ['请清空 {} 中的该单元格，或删去此行', 'empty the cell in {} or remove this row'],
  ),
  pack: fault(
    ['政策包不能使用（行号为文件行号）', 'the policy pack cannot be used (row = line of the file)'],
    ['请改正：{}', 'correct it: {}'],
  ),
  pack_name: fault(
    ['packs 文件夹中只放政策包', 'only packs lie in the folder packs'],
    ['应为 packs/名称.yaml 或 packs/truth/名称.yaml', 'name it packs/<name>.yaml or packs/truth/<name>.yaml'],
  ),
  truth_alone: fault(
    ['例表没有对应的政策包', 'truth tables without their pack'],
    ['请放入 {}，或移走此文件', 'add {} or remove this file'],
  ),
  about_key: fault(['about.json 的键有误', 'a key of about.json is wrong'], ['应为：{}', 'must be: {}']),
  boundary_shape: fault(['界线要素有误', 'a feature of the outlines is wrong'], ['应为：{}', 'must be: {}']),
  reference_unchecked: doubt(
    ['所引用的表不在文件夹中，未核对', 'the table it refers to is not in the folder, so it was not checked'],
    ['如有请放入 {}', 'add {} if there is one'],
  ),
  exceeds: doubt(
    ['数字大于其总数', 'the part is larger than the whole'],
    ['请核对，不应大于 {}', 'check it against {}'],
  ),
  date_order: doubt(
    ['日期先后颠倒', 'dates are in the wrong order'],
    ['请核对，不应早于 {}', 'check it against {}'],
  ),
  merged_not_closed: doubt(
    ['写了并入安置点但没有关闭日期', 'merged into another site but without a closing day'],
    ['该点在任何一期都不再计入；请补 closed_on', 'it counts in no round at all; fill in closed_on'],
  ),
  merged_into_closed: doubt(
    ['并入的安置点本身已关闭', 'merged into a site that is itself closed'],
    ['其人口不在任何安置点计入；请核对 merged_into', 'its people count at no site; check merged_into'],
  ),
  not_uuid: doubt(['编号不是 UUID', 'the id is not a UUID'], ['建议使用 UUID', 'a UUID is expected']),
  not_a_county: doubt(
    ['所引用的区划不是县级', 'the region referred to is not a county'],
    ['请核对县级代码', 'check the county adcode'],
  ),
  community_unknown: doubt(
    ['没有安置点填写此社区', 'no site names this community'],
    ['请核对社区名称', 'check the name of the community'],
  ),
  outside_county: doubt(
    ['点位不在所属县界内', 'the position lies outside the outline of its county'],
    ['请核对坐标、坐标系和县代码', 'check the position, its datum and the county'],
  ),
  shifted_together: doubt(
    [
      '一县的车间都朝同一方向偏离安置点约 300–600 米，疑似坐标系有误',
      "a county's workshops all lie 300–600 m from their sites in one direction: wrong datum?",
    ],
    [
      '请核对 workshop 与 site 的坐标系（--datum 或 datum 列）',
      'check the datum of workshop and site (--datum or the datum column)',
    ],
  ),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
