// Requirements about things that are there or not: the predicate and the figures that follow from the items.
import type { Bilingual } from '../model/requirement.ts';
import type { CheckText } from './pack-text.ts';

type MeasuredText = CheckText['measured'][number];

const itemWord = /\bitem\./g;
const countedWord = /\bcounted\b/g;

/** `met` written out, and the figures: those of the items first, then those of the pack. */
export function withItems(text: CheckText): { met: string; measured: MeasuredText[] } {
  const { items, item_met: itemMet = 'false' } = text;
  const each = items.map((code) => `(${itemMet.replaceAll(itemWord, `${code}.`)})`);
  const counted = each.join(' AND ');
  const met = text.met === undefined ? counted : text.met.replaceAll(countedWord, `(${counted})`);
  return { met, measured: [...figuresOf(items, text.claimed), ...text.measured] };
}

function figuresOf(items: readonly string[], claimed: number | undefined): MeasuredText[] {
  const [only] = items;
  if (only === undefined) return [];
  if (items.length === 1) {
    return [
      figure('status', 'text', `${only}.status`, '状态', 'Status'),
      figure('as_of', 'date', `${only}.as_of`, '数据日期', 'As of'),
      figure('source', 'text', `${only}.source`, '来源', 'Source'),
    ];
  }
  const among = (...states: string[]) =>
    items
      .map(
        (code) =>
          `CAST(coalesce(${code}.status, 'unknown') IN (${states.map((s) => `'${s}'`).join(', ')}) AS INTEGER)`,
      )
      .join(' + ');
  return [
    figure('present', 'int', among('present'), '具备', 'Present'),
    figure('shared', 'int', among('shared'), '共享', 'Shared'),
    figure(
      'absent',
      'int',
      among('absent', 'planned'),
      '不具备（含在建、计划）',
      'Absent (planned counted here)',
    ),
    figure('unknown', 'int', among('unknown'), '未知', 'Unknown'),
    figure('of', 'int', String(items.length), '所列项数', 'Items listed'),
    ...(claimed === undefined
      ? []
      : [figure('claimed', 'int', String(claimed), '原文所称项数', 'Items the text claims')]),
  ];
}

function figure(name: string, type: MeasuredText['type'], sql: string, zh: string, en: string): MeasuredText {
  const title: Bilingual = { zh, en };
  return { name, type, sql, title };
}
