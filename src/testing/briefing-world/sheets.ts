// Findings with made-up figures for the sites of a made-up world that are told in full.
import type { DetailedFinding, MeasuredValue } from '../../compliance/finding.ts';
import type { SiteSheet } from '../../briefing/facts.ts';
import type { Measured } from '../../model/requirement.ts';
import { marksOf, verdictOf } from '../../model/verdict.ts';
import { Chance } from './chance.ts';
import type { RawSite, RawWorld } from './raw.ts';

function measuredOf(chance: Chance, { name, type }: Measured, round: string): MeasuredValue {
  if (chance.is(0.15)) return null;
  switch (type) {
    case 'int':
      return chance.whole(0, 500);
    case 'real':
      return chance.whole(0, 1000) / 1000;
    case 'date':
      return round;
    case 'bool':
      return chance.is(0.5);
    case 'text':
      if (name === 'status') return chance.pick(['present', 'absent', 'planned', 'shared']);
      return name === 'source' ? chance.pick(['self', 'county', 'visit', 'document']) : 'X1';
  }
}

function findingsOf(raw: RawWorld, site: RawSite): DetailedFinding[] {
  const chance = new Chance(raw.seed * 131 + Number(site.id.slice(1)));
  return raw.pack.requirements.flatMap((requirement): DetailedFinding[] => {
    const code = site.codes[requirement.id] ?? 255;
    if (requirement.subject !== 'site' || code === 255) return [];
    const verdict = verdictOf(code);
    const measured = requirement.measured.map((one): [string, MeasuredValue] => [
      one.name,
      verdict === 'suppressed' ? null : measuredOf(chance, one, raw.round),
    ]);
    return [
      {
        requirement: requirement.id,
        pack: raw.pack.id,
        subject_kind: 'site',
        subject_id: site.id,
        round: raw.round,
        period: null,
        verdict,
        marks: marksOf(site.marks[requirement.id] ?? 0),
        measured: Object.fromEntries(measured),
        parameters: {},
      },
    ];
  });
}

export function sheetsOf(raw: RawWorld): SiteSheet[] {
  const now = raw.sites.filter((site) => site.isNow);
  return raw.sheets.flatMap((id) => {
    const position = now.findIndex((site) => site.id === id);
    const site = now[position];
    return site === undefined ? [] : [{ site: position, findings: findingsOf(raw, site) }];
  });
}
