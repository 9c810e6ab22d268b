// What sentences on movements claim, decided again site by site.
import type { Claim, Said } from './claim.ts';

/** The set of requirements in a movement's id, with its colon; empty where all are counted. */
function setOf({ sentence, card, template, world }: Said): string {
  const id = sentence.figures.map((one) => one.id).find((one) => one.includes('/movement/'));
  if (id !== undefined) return id.includes(':') ? id.slice(id.indexOf(':')) : '';
  const asked = template.sections[card.sectionIndex]?.requirements;
  if (asked === undefined) return '';
  const told = world.raw.pack.requirements.filter(
    ({ id: one, subject }) => subject === 'site' && asked.includes(one),
  );
  return `:${told.map((one) => one.id).join('+')}`;
}

function moved(said: Said, part: string): number {
  return said.count(`${said.place}/movement/${part}${setOf(said)}`);
}

const anyVerdict = (said: Said): boolean => moved(said, 'newlyMet') + moved(said, 'newlyFailing') > 0;
const anyKnowledge = (said: Said): boolean => moved(said, 'becameKnown') + moved(said, 'becameUnknown') > 0;
const isSince = ({ sentence, world }: Said): boolean =>
  world.raw.since !== null && sentence.names.includes(world.raw.since);

export const moversClaims: Readonly<Record<string, Claim>> = {
  'say.movers.noEarlier': ({ world }) => world.raw.since === null,
  'say.movers.since': (said) => isSince(said) && anyVerdict(said),
  'say.movers.onlyKnowledge': (said) => isSince(said) && !anyVerdict(said) && anyKnowledge(said),
  'say.movers.none': (said) => isSince(said) && !anyVerdict(said) && !anyKnowledge(said),
  'say.movers.knowledge': anyKnowledge,
  'say.movers.other': (said) => moved(said, 'other') > 0,
  'say.movers.most': (said) => {
    const { world, sentence, place, count } = said;
    const own = sentence.figures[0]?.value ?? 0;
    const asked = said.template.sections[said.card.sectionIndex]?.requirements;
    const ids = new Set(world.raw.pack.requirements.map(({ id }) => id));
    const others = world.raw.pack.requirements.filter(({ id, subject, counts }) => {
      const adds = counts.length > 0 && counts.every((one) => ids.has(one));
      const isTold = asked === undefined ? !adds : asked.includes(id);
      return subject === 'site' && isTold && id !== sentence.names[0];
    });
    return own > 0 && others.every(({ id }) => count(`${place}/movement/newlyFailing:${id}`) < own);
  },
  'say.movers.slippedTitle': (said) => {
    const set = setOf(said);
    return isSince(said) && said.count(`${said.place}/slipped/sites${set}`) > 0;
  },
  'say.movers.cut': ({ figure, sentence }) =>
    (figure(sentence.figures[0]?.id ?? '').value ?? 0) < (sentence.figures[1]?.value ?? 0),
};
