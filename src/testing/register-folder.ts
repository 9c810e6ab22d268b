// A small folder of registers for tests: sound as it stands, then spoilt on purpose. Lives in a temp folder.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RegisterFolder } from '../intake/folder.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const sound: Files = {
  'region.csv': [
    'adcode,name_zh,level,parent_adcode',
    '140800,运城市,prefecture,',
    '140802,盐湖区,county,140800',
    '140821,临猗县,county,140800',
    '140802100,解州镇,township,140802',
  ].join('\n'),
  'site.csv': [
    'site_id,name_zh,county_adcode,township_adcode,community,kind,lon,lat,opened_on',
    'S1,甲安置点,140802,140802100,甲社区,town,111.0,35.0,2019-05-01',
    'S2,乙安置点,140802,,,village,111.01,35.01,',
    'S3,丙安置点,140821,,,,,,',
  ].join('\n'),
  'site_round.csv': [
    'site_id,round,as_of,pop_total,pop_registered,pop_lifted',
    'S1,2025-03-31,2025-03-20,820,800,790',
    'S1,2025-06-30,2025-06-20,830,801,800',
    'S2,2025-06-30,,100,100,',
  ].join('\n'),
  'workshop.csv':
    'workshop_id,county_adcode,lon,lat,status,accepted_on\nW1,140802,111.005,35.0,running,2022-01-01',
  'workshop_site.csv': 'workshop_id,site_id,posts_allocated,walk_minutes\nW1,S1,12,7.5',
  'provision.csv': 'subject_kind,subject_id,item,as_of,source,status\nsite,S1,F01,2025-06-01,county,present',
  'masked.csv': 'table_name,key,round,column_name\nsite_round,S2,2025-06-30,pop_lifted',
};

const ring = [
  [110.9, 34.9],
  [111.2, 34.9],
  [111.2, 35.2],
  [110.9, 35.2],
  [110.9, 34.9],
];

/** One county as GeoJSON, around the sites of the sound folder. */
export const soundBoundary = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { adcode: 140802 }, geometry: { type: 'Polygon', coordinates: [ring] } },
  ],
});

export interface RegisterFolderBuilder {
  with(file: string, content: string | Uint8Array | readonly string[]): RegisterFolderBuilder;
  without(...files: readonly string[]): RegisterFolderBuilder;
  /** The text of one file changed: the first occurrence of a piece, which must be there. */
  changing(file: string, from: string, to: string): RegisterFolderBuilder;
  /** Writes the folder `name` into a new temp folder and returns its path. */
  write(name?: string): string;
}

export function aRegisterFolder(files: Files = sound): RegisterFolderBuilder {
  return {
    with: (file, content) =>
      aRegisterFolder({ ...files, [file]: isLines(content) ? content.join('\n') : content }),
    without: (...names) =>
      aRegisterFolder(Object.fromEntries(Object.entries(files).filter(([file]) => !names.includes(file)))),
    changing: (file, from, to) => {
      const text = files[file];
      if (typeof text !== 'string' || !text.includes(from))
        throw new Error(`${file} does not contain ${from}`);
      return aRegisterFolder({ ...files, [file]: text.replace(from, () => to) });
    },
    write: (name = 'small') => {
      const folder = join(temporaryFolder(), name);
      mkdirSync(folder);
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), content);
      }
      return folder;
    },
  };
}

function isLines(content: string | Uint8Array | readonly string[]): content is readonly string[] {
  return Array.isArray(content);
}

const made: string[] = [];

/** A new empty folder that `removeTemporaryFolders` takes away. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-test-'));
  made.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A written folder as intake sees it. */
export function folderAt(path: string): RegisterFolder {
  return {
    name: path.split('/').at(-1) ?? '',
    files: readdirSync(path).sort(),
    read: (file) => Promise.resolve(readFileSync(join(path, file))),
    path: (file) => join(path, file),
  };
}
