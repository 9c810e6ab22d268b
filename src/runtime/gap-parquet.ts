// The gap list as a Parquet file. parquet-wasm must have been started. Says of itself what it is in its metadata.
import { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm/esm/parquet_wasm.js';
import type { GapAbout } from '../briefing/tables/gap-about.ts';
import type { GapColumns } from '../briefing/tables/gap-columns.ts';
import { gapStream } from './gap-arrow.ts';

const rowsInGroup = 122_880;

/** What the file is stands in its metadata under one key: several would be stored in an order that changes. */
export function gapParquet(gaps: GapColumns, about: GapAbout): Uint8Array<ArrayBuffer> {
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(rowsInGroup)
    .setCreatedBy('Anzhi Atlas')
    .setKeyValueMetadata(new Map([['about', JSON.stringify(about)]]))
    .build();
  return writeParquet(Table.fromIPCStream(gapStream(gaps)), properties) as Uint8Array<ArrayBuffer>;
}
