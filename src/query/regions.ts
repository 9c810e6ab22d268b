// All regions of the extract, counties before townships.
import type { Statement } from './port.ts';

export function regions(): Statement {
  return {
    text: `SELECT adcode, name_zh, name_en, level, parent_adcode,
  coalesce(lon, CAST('NaN' AS DOUBLE)) AS lon, coalesce(lat, CAST('NaN' AS DOUBLE)) AS lat
FROM region ORDER BY length(adcode), adcode`,
    values: [],
  };
}
