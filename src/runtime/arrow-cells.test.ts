import * as arrow from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { cellsOf, numbersOf } from './arrow-cells.ts';
import { rowsOf } from './arrow-rows.ts';

function column(type: arrow.DataType, ...values: unknown[]): arrow.Vector {
  return arrow.vectorFromArray(values, type);
}
/** The same values in two chunks, as large results arrive. */
function chunked(type: arrow.DataType, ...values: unknown[]): arrow.Vector {
  const [first, ...rest] = values;
  return column(type, first).concat(column(type, ...rest));
}

describe('cells of a column', () => {
  it.each([
    ['int', new arrow.Int32(), [1, null, -3], [1, null, -3]],
    ['bigint', new arrow.Int64(), [5n, null, -(2n ** 40n)], [5, null, -(2 ** 40)]],
    ['double', new arrow.Float64(), [0.5, null, -1], [0.5, null, -1]],
    ['bool', new arrow.Bool(), [true, null, false], [true, null, false]],
    ['ASCII text', new arrow.Utf8(), ['140802-001', null, ''], ['140802-001', null, '']],
    [
      'Chinese text',
      new arrow.Utf8(),
      ['康祺', null, '\uFEFFa小é', '𠮷野', ''],
      ['康祺', null, '\uFEFFa小é', '𠮷野', ''],
    ],
  ])('%s are plain values', (_name, type, values, expected) => {
    expect(cellsOf(column(type, ...values))).toEqual(expected);
    expect(cellsOf(chunked(type, ...values))).toEqual(expected);
  });

  it('dates are ISO text; a timestamp keeps its time unless it is midnight', () => {
    const days = [new Date('1969-12-31'), new Date('2024-02-29'), null];
    expect(cellsOf(column(new arrow.DateDay(), ...days))).toEqual(['1969-12-31', '2024-02-29', null]);
    const times = [Date.UTC(2024, 1, 29), Date.UTC(2024, 1, 29, 3, 4, 5)];
    expect(cellsOf(column(new arrow.TimestampMillisecond(), ...times))).toEqual([
      '2024-02-29',
      '2024-02-29T03:04:05.000Z',
    ]);
  });

  it('decimals and sums of 128 bits are numbers, also negative ones', () => {
    const words = Uint32Array.of(125, 0, 0, 0, ...Array.from({ length: 4 }, () => 0xffffffff));
    const type = new arrow.Decimal(2, 38, 128);
    const data = arrow.makeData({ type, length: 2, nullCount: 0, data: words });
    expect(cellsOf(new arrow.Vector([data]))).toEqual([1.25, -0.01]);
  });

  it('lists are arrays of text', () => {
    const type = new arrow.List(new arrow.Field('item', new arrow.Utf8(), true));
    expect(cellsOf(column(type, ['a', null], null, []))).toEqual([['a', null], null, []]);
  });

  it('enumerations are their text', () => {
    const type = new arrow.Dictionary(new arrow.Utf8(), new arrow.Int8());
    expect(cellsOf(column(type, 'yes', null, 'yes'))).toEqual(['yes', null, 'yes']);
  });

  it('of a type that the port does not know are refused', () => {
    expect(() => cellsOf(column(new arrow.Binary(), Uint8Array.of(1)))).toThrow(TypeError);
  });
});

describe('numbers of a column', () => {
  it('are the result itself where it is one chunk without empty cells', () => {
    const vector = column(new arrow.Int32(), 1, 2);
    const [data] = vector.data as readonly { readonly values: Int32Array }[];
    const numbers = numbersOf(vector);
    expect(numbers).toBeInstanceOf(Int32Array);
    expect((numbers as Int32Array).buffer).toBe(data?.values.buffer);
  });

  it('are joined from several chunks; wide integers become numbers, empty cells NaN', () => {
    expect(Array.from(numbersOf(chunked(new arrow.Int64(), 1n, 2n, null)))).toEqual([1, 2, NaN]);
    expect(numbersOf(column(new arrow.Int32()))).toHaveLength(0);
  });
});

describe('rows of a result', () => {
  it('name a column that is not there', () => {
    const rows = rowsOf(new arrow.Table({ n: column(new arrow.Int32(), 1) }));
    expect(rows.rowCount).toBe(1);
    expect(rows.column('n')).toEqual([1]);
    expect(() => rows.column('m')).toThrow(expect.objectContaining({ code: 'query_failed' }));
  });
});
