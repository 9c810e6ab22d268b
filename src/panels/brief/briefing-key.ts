// What a briefing depends on, as texts to compare: its facts on the state and on what the sections ask, its cards on all.
import type { Template } from '../../briefing/template.ts';
import type { Atlas } from '../../state/atlas-state.ts';

const numbers = new WeakMap<object, number>();
let given = 0;

/** The same number for the same thing, another for every other. */
function numberOf(thing: object): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  given += 1;
  numbers.set(thing, given);
  return given;
}

/** Sections for which more is read than every briefing counts, and what of them decides it. */
export function askedText({ sections }: Template): string {
  const asked = sections.flatMap(({ kind, counties, requirements, sites }) => {
    switch (kind) {
      case 'county_sheet':
      case 'issues':
        return [JSON.stringify(['records', counties ?? null])];
      case 'movers':
        return [JSON.stringify(['moves', requirements ?? null])];
      case 'site_sheet':
        return [JSON.stringify(['sheets', sites ?? null])];
      case 'data_age':
      case 'employment':
        return [kind];
      default:
        return [];
    }
  });
  return [...new Set(asked)].sort().join();
}

/** Whether a section speaks of whatever site is selected. */
export function readsSelected({ sections }: Template): boolean {
  return sections.some(({ kind, sites }) => kind === 'site_sheet' && sites === undefined);
}

/** Equal texts mean equal facts; null while the state is loaded or judged. */
export function factsKey(atlas: Atlas, asked: string, withSite: boolean): string | null {
  const { manifest, round, pack, session, trial, phase, evaluating } = atlas;
  if (manifest === null || round === null || pack === null) return null;
  if (phase !== 'ready' || evaluating) return null;
  const { extract, since, base, filters, parameters, site } = session;
  const of = [extract, numberOf(manifest), round, numberOf(pack), trial, since, base, filters, parameters];
  return JSON.stringify([...of, withSite ? site : null, asked]);
}
