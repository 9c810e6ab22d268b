// What a map of a briefing shows: the colours of its sites and the looks of its legend, those of the live map. Pure.
import type { MapBlock } from '../../briefing/document.ts';
import type { BriefingFacts } from '../../briefing/facts.ts';
import { noCount } from '../../compliance/missing-facilities.ts';
import type { LookTheme } from '../../components/verdict-look.ts';
import type { Words } from '../../language/language.ts';
import { verdictCode, type Verdict } from '../../model/verdict.ts';
import { missingColours, type SiteColours, type SiteLook, verdictColours } from '../site-colours.ts';
import type { LegendInput } from './legend-box.tsx';

export type ColourFacts = Pick<BriefingFacts, 'sites' | 'facilities'>;

/** 1 where a facility of the site was suppressed before export. */
function suppressedOf({ sites, facilities }: ColourFacts): Uint8Array {
  const found = new Uint8Array(sites.count);
  for (const id of facilities) {
    sites.verdicts[id]?.forEach((code, row) => {
      if (code === verdictCode.suppressed) found[row] = 1;
    });
  }
  return found;
}

export function blockColours(block: MapBlock, facts: ColourFacts, theme: LookTheme): SiteColours {
  const { sites } = facts;
  const { colour } = block;
  if (colour.by === 'missing') return missingColours(sites.missing, sites.open, theme, suppressedOf(facts));
  if (colour.by === 'access') return verdictColours(sites.access, theme);
  return verdictColours(sites.verdicts[colour.id] ?? new Uint8Array(sites.count).fill(noCount), theme);
}

function verdictLookOf(verdict: Verdict, theme: LookTheme): SiteLook | undefined {
  const { legend } = verdictColours(new Uint8Array(0), theme);
  const order: readonly Verdict[] = ['pass', 'fail', 'unknown', 'suppressed', 'not_applicable'];
  return legend[order.indexOf(verdict)];
}

function lookOf(state: Verdict | number, theme: LookTheme): SiteLook | undefined {
  if (typeof state !== 'number') return verdictLookOf(state, theme);
  const { legend } = missingColours(new Uint8Array(0), new Uint8Array(0), theme);
  return legend[Math.min(6, Math.max(0, Math.round(state)))];
}

/** The block's own lines with their counts; and the mark of sites that miss at least so many, where one is shown. */
export function blockLegend(
  block: MapBlock,
  facts: ColourFacts,
  words: Words,
  theme: LookTheme,
): LegendInput['entries'] {
  const entries = block.legend.flatMap(({ state, text, count }) => {
    const look = lookOf(state, theme);
    return look === undefined ? [] : [{ look, text: `${text} · ${words.number(count)}` }];
  });
  const { missing, open } = facts.sites;
  const atLeast = [...block.sites].filter((row) => isAtLeast(missing[row] ?? noCount, open[row] ?? 0)).length;
  if (block.colour.by !== 'missing' || atLeast === 0) return entries;
  const look = missingColours(new Uint8Array(0), new Uint8Array(0), theme).legend.find(
    ({ label }) => label === 'map.legend.atLeast',
  );
  if (look === undefined) return entries;
  return [...entries, { look, text: words.t('map.legend.atLeast') }];
}

const isAtLeast = (missing: number, open: number): boolean => missing !== noCount && missing > 0 && open > 0;
