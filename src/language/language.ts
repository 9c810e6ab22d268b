// Words and number formats of the page. Keys are typed by the Chinese catalogue; the English one must match it.
import { createInstance } from 'i18next';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type MessageKey = keyof typeof zh;
export type MessageValues = Readonly<Record<string, string | number>>;

export interface Words {
  readonly language: 'zh-CN' | 'en';
  t(key: MessageKey, values?: MessageValues): string;
  /** The text of the current language of a bilingual value. */
  pick(text: { readonly zh: string; readonly en: string }): string;
  number(value: number): string;
  /** A ratio as a percentage with one decimal: 0.931 → 93.1%. */
  percent(ratio: number): string;
  /** A probability as a percentage with at least two digits that say something: 0.00043 → 0.043%, 0.5 → 50.0%. */
  chance(probability: number): string;
}

export function wordsFor(language: 'zh-CN' | 'en'): Words {
  const catalogue = createInstance();
  void catalogue.init({
    lng: language,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
  });
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const chance = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    maximumSignificantDigits: 2,
    roundingPriority: 'morePrecision',
  });
  return {
    language,
    t: (key, values) => catalogue.t(key, { ...values }),
    pick: (text) => (language === 'en' ? text.en : text.zh),
    number: (value) => number.format(value),
    percent: (ratio) => percent.format(ratio),
    chance: (probability) => chance.format(probability),
  };
}
