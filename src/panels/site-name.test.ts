import { expect, it } from 'vitest';
import { wordsFor } from '../language/language.ts';
import type { SubjectKind } from '../model/requirement.ts';
import { smallAtlas } from '../testing/small-atlas.ts';
import { subjectName } from './site-name.ts';

const { sites } = smallAtlas([{ name: '甲村', county: '140829' }]);
const regions = [
  { adcode: '140829', nameZh: '平陆县', nameEn: null, level: 'county', parent: null, lon: 111, lat: 35 },
];

it.each<[SubjectKind, string, string]>([
  ['site', 'S0', '甲村'],
  ['site', 'GONE', 'GONE'],
  ['county', '140829', '平陆县'],
  ['township', '140829101', '140829101'],
  ['workshop', 'W1', 'W1'],
  ['community', '140829', '140829'],
])('a %s %s is called %s', (kind, id, name) => {
  expect(subjectName(wordsFor('zh-CN'), { sites, regions }, kind, id)).toBe(name);
});
