// Invented, visibly generic names of sites, communities and workshops: auspicious words plus a number.
import type { Stream } from './stream.ts';

type Syllable = readonly [zh: string, en: string];

const first: readonly Syllable[] = [
  ['安', 'An'],
  ['福', 'Fu'],
  ['惠', 'Hui'],
  ['和', 'He'],
  ['兴', 'Xing'],
  ['康', 'Kang'],
  ['乐', 'Le'],
  ['裕', 'Yu'],
  ['祥', 'Xiang'],
  ['瑞', 'Rui'],
  ['宁', 'Ning'],
  ['泰', 'Tai'],
  ['荣', 'Rong'],
  ['新', 'Xin'],
  ['锦', 'Jin'],
  ['嘉', 'Jia'],
];
const second: readonly Syllable[] = [
  ['民', 'min'],
  ['居', 'ju'],
  ['源', 'yuan'],
  ['盛', 'sheng'],
  ['园', 'yuan'],
  ['顺', 'shun'],
  ['禾', 'he'],
  ['庆', 'qing'],
  ['达', 'da'],
  ['丰', 'feng'],
  ['祺', 'qi'],
  ['馨', 'xin'],
];

export interface Name {
  readonly zh: string;
  readonly en: string;
}

/** Two auspicious words, such as 安民 / Anmin. */
export function stemName(stream: Stream): Name {
  const [firstZh, firstEn] = stream.pick(first);
  const [secondZh, secondEn] = stream.pick(second);
  return { zh: firstZh + secondZh, en: firstEn + secondEn };
}

export type SiteKind = 'urban' | 'town' | 'village';

const suffix: Readonly<Record<SiteKind, Name>> = {
  urban: { zh: '小区', en: 'Estate' },
  town: { zh: '家园', en: 'Homes' },
  village: { zh: '新村', en: 'New Village' },
};

/** 安民12号新村: no real site is numbered in this way. */
export function siteName(stem: Name, number: number, kind: SiteKind): Name {
  const form = suffix[kind];
  return { zh: `${stem.zh}${number}号${form.zh}`, en: `${stem.en} No. ${number} ${form.en}` };
}

const trades: readonly Name[] = [
  { zh: '服装', en: 'garments' },
  { zh: '电子', en: 'electronics' },
  { zh: '箱包', en: 'bags' },
  { zh: '毛绒玩具', en: 'toys' },
  { zh: '农产品加工', en: 'farm produce' },
  { zh: '手工编织', en: 'weaving' },
  { zh: '食品', en: 'food' },
];

export function tradeName(stream: Stream): Name {
  return stream.pick(trades);
}
