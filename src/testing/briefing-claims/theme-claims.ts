// What the sentences of the sections by theme claim.
import { saysWhatIsOpen, type Claim, type Said } from './claim.ts';
import { mostClaims } from './most-claims.ts';
import { registerClaims } from './register-claims.ts';

const always: Claim = () => true;
const placeOf = ({ card }: Said): string => card.drill?.county ?? 'all';
const requirementOf = ({ card }: Said): string => card.requirements[0] ?? '';

function requirement(said: Said) {
  return said.world.raw.pack.requirements.find(({ id }) => id === requirementOf(said));
}

/** Counts of the requirement of the card, at its place. */
function tally(said: Said) {
  const of = (part: string): number => said.count(`${placeOf(said)}/${requirementOf(said)}/${part}`);
  return { n: of('n'), fail: of('fail'), pass: of('pass') };
}

function isTitled(said: Said): boolean {
  const own = requirement(said);
  return own !== undefined && said.sentence.names[0] === said.words.pick(own.title);
}

const saysOpen = (said: Said): boolean => saysWhatIsOpen(said, `${placeOf(said)}/${requirementOf(said)}`);

/** Whose people are summed: `failPeople/W03` or `reachPeople/fail`. */
function summed(said: Said) {
  const name = said.card.id.endsWith(':reach') ? 'reachPeople/fail' : `failPeople/${requirementOf(said)}`;
  const of = (part: string): number => said.count(`${placeOf(said)}/${name}${part}`);
  const all = name.startsWith('reach')
    ? said.count(`${placeOf(said)}/reach/fail`)
    : said.count(`${placeOf(said)}/${requirementOf(said)}/fail`);
  return { all, open: of(':unknown') + of(':suppressed') };
}

const moveKinds = ['newlyMet', 'newlyFailing', 'becameKnown', 'becameUnknown', 'other'];
function moved(said: Said): string[] {
  return moveKinds.filter((kind) => said.count(`${placeOf(said)}/moves/${requirementOf(said)}:${kind}`) > 0);
}
const isSince = ({ sentence, world }: Said): boolean =>
  world.raw.since !== null && sentence.names[0] === world.raw.since;

function side(kind: 'up' | 'down', isIncluded: boolean): Claim {
  return (said) => {
    const id = requirementOf(said);
    const isFrom = id === 'C01' || id === 'Z18';
    const given = said.world.raw.changed['limits_included'] ?? true;
    const included = id === 'Z18' || given === true;
    const open = (part: string): boolean =>
      said.has(`threshold/${id}:${part}`) === said.count(`${placeOf(said)}/threshold/${id}:${part}`) > 0;
    return (kind === 'up') === isFrom && included === isIncluded && open('unknown') && open('suppressed');
  };
}

export const themeClaims: Readonly<Record<string, Claim>> = {
  ...mostClaims,
  ...registerClaims,
  'say.found.nobody': (said) => isTitled(said) && tally(said).n === 0,
  'say.found.lacks': (said) =>
    isTitled(said) && tally(said).fail > 0 && saysOpen(said) && requirement(said)?.counts.length === 0,
  'say.found.fails': (said) => isTitled(said) && tally(said).fail > 0 && saysOpen(said),
  'say.found.nothingKnown': (said) =>
    isTitled(said) && tally(said).n > 0 && tally(said).pass + tally(said).fail === 0 && saysOpen(said),
  'say.found.noneFails': (said) =>
    isTitled(said) &&
    tally(said).fail === 0 &&
    tally(said).pass > 0 &&
    tally(said).pass < tally(said).n &&
    saysOpen(said),
  'say.found.allMeet': (said) => isTitled(said) && tally(said).n > 0 && tally(said).pass === tally(said).n,
  'say.sites.lack': (said) => isTitled(said) && tally(said).fail > 0,
  'say.sites.fail': (said) => isTitled(said) && tally(said).fail > 0,
  'say.people.there': (said) => summed(said).open === 0,
  'say.people.thereOpen': (said) => summed(said).open > 0 && summed(said).open < summed(said).all,
  'say.people.noneKnown': (said) => summed(said).open === summed(said).all,
  'say.move.since': (said) =>
    isSince(said) && moved(said).every((kind) => said.has(`:${kind}`)) && moved(said).length > 0,
  'say.move.none': (said) => isSince(said) && moved(said).length === 0,
  'say.modelled.distance': (said) => requirement(said)?.modelled?.includes('workshop_access') === true,
  'say.modelled.proxy': (said) => (requirement(said)?.modelled ?? null) !== null,
  'say.advisory': (said) => requirement(said)?.strength === 'soft',
  'say.facility.all': (said) => saysWhatIsOpen(said, `${placeOf(said)}/F-ALL`),
  'say.facility.requirements': ({ world }) => !world.raw.pack.requirements.some(({ id }) => id === 'F-ALL'),
  'say.facility.nobody': (said) =>
    said.card.requirements.every((id) => said.count(`${placeOf(said)}/${id}/n`) === 0),
  'say.facility.due': ({ sentence }) => {
    const of = (part: string) => sentence.figures.find(({ id }) => id.includes(`/facilities/${part}:`));
    const fail = of('fail');
    return (
      (of('unknown') !== undefined) === (fail?.unknown ?? 0) > 0 &&
      (of('suppressed') !== undefined) === (fail?.suppressed ?? 0) > 0
    );
  },
  'say.facility.howCounted': always,
  'say.threshold.upTo': side('down', true),
  'say.threshold.below': side('down', false),
  'say.threshold.from': side('up', true),
  'say.threshold.above': side('up', false),
  'say.threshold.binds': (said) => requirementOf(said) === 'Z16',
  'say.threshold.asks': (said) =>
    said.sentence.names[0] === said.words.pick(requirement(said)?.reading ?? { zh: '', en: '' }),
  'say.threshold.nobody': (said) => tally(said).n === 0,
  'say.threshold.meet': (said) => tally(said).n > 0 && saysOpen(said),
  'say.workshops.otherTitle': ({ card }) => card.requirements.length > 0,
  'say.reach.title': (said) => said.count(`${placeOf(said)}/reach/unknown`) === 0,
  'say.reach.titleOpen': (said) => said.count(`${placeOf(said)}/reach/unknown`) > 0,
  'say.reach.estimated': always,
  'say.status.title': (said) =>
    ['running', 'idle', 'building', 'planned', 'closed'].every(
      (status) => said.has(`workshops/${status}`) === said.count(`${placeOf(said)}/workshops/${status}`) > 0,
    ),
};
