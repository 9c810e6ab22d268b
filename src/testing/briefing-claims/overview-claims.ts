// What the sentences of the cover, the leading figures, the map, the ranking, the movements and the sheets claim.
import { countyClaims } from './county-claims.ts';
import { saysWhatIsOpen, type Claim, type Said } from './claim.ts';
import { moversClaims } from './movers-claims.ts';

/** Id without its last part: `all/W03`. */
function stem({ sentence }: Said, index = 0): string {
  return (sentence.figures[index]?.id ?? '').split('/').slice(0, 2).join('/');
}

function requirementIn({ sentence, world }: Said): string {
  const [id = ''] = sentence.names;
  return world.raw.pack.requirements.some((one) => one.id === id) ? id : '';
}

/** Counts of the requirement that the sentence names first, at its place. */
function tally(said: Said) {
  const of = (part: string): number => said.count(`${said.place}/${requirementIn(said)}/${part}`);
  return { n: of('n'), fail: of('fail'), pass: of('pass'), open: of('unknown') + of('suppressed') };
}

const isNamed = (said: Said): boolean => stem(said) === `${said.place}/${requirementIn(said)}`;

const inWords = [
  ...[
    ['两', 'two'],
    ['三', 'three'],
    ['四', 'four'],
    ['五', 'five'],
    ['六', 'six'],
  ],
  ...[
    ['七', 'seven'],
    ['八', 'eight'],
    ['九', 'nine'],
    ['十', 'ten'],
  ],
];

function oneIn(said: Said): boolean {
  const { n, fail, open } = tally(said);
  const whole = inWords.findIndex((forms) => forms.includes(said.sentence.names[2] ?? '')) + 2;
  return isNamed(said) && open === 0 && fail > 1 && whole >= 2 && fail * whole === n;
}

/** The named counties hold more than half; for certain only where nothing open could change it. */
function half(isCertain: boolean): Claim {
  return (said) => {
    const id = said.sentence.figures[0]?.id ?? '';
    const [place = '', , list = ''] = id.split('/');
    const [requirement = '', counties = ''] = list.split(':');
    const ids = counties.split('+');
    const sum = (at: readonly string[], part: string): number =>
      at.reduce((total, one) => total + said.count(`${one}/${requirement}/${part}`), 0);
    const fails = sum(ids, 'fail');
    const others = said.count(`${place}/${requirement}/fail`) - fails;
    const open = (at: readonly string[]): number => sum(at, 'unknown') + sum(at, 'suppressed');
    const openElsewhere = open([place]) - open(ids);
    const names = ids.map((one) => {
      const county = said.world.raw.counties.find((other) => other.id === one);
      return county === undefined ? '' : said.words.pick(county.name);
    });
    return (
      fails > others &&
      fails > others + openElsewhere === isCertain &&
      names.every((name) => name === '' || said.sentence.names.includes(name))
    );
  };
}

function missing(said: Said): boolean {
  const of = (part: string): number => said.count(`${said.place}/missing/${part}`);
  const isCounted = of('judged') > 0 && of('any') + of('none') + of('open') === of('judged');
  return isCounted && said.has('missing/open') === of('open') > 0;
}

/** Failed requirements of every ranked county, with the names of those that fail the most. */
function most(said: Said) {
  const judged = said.world.raw.counties.filter(({ id }) => said.count(`${id}/standing/judged`) > 0);
  const failed = judged.map(({ id }) => said.count(`${id}/standing/failed`));
  const top = Math.max(0, ...failed);
  return {
    judged,
    top,
    names: judged.filter((_, index) => failed[index] === top).map(({ name }) => said.words.pick(name)),
  };
}

const isTop = (said: Said): boolean => {
  const { top } = most(said);
  return top > 0 && said.figure('standing/failed').value === top;
};

export const overviewClaims: Readonly<Record<string, Claim>> = {
  ...countyClaims,
  ...moversClaims,
  'say.cover.title': ({ sentence, template, words }) => sentence.text === words.pick(template.title),
  'say.figures.titleSites': ({ has }) => has('all/sites'),
  'say.state.fails': (said) =>
    isNamed(said) && tally(said).fail > 0 && saysWhatIsOpen(said, `${said.place}/${requirementIn(said)}`),
  'say.state.none': (said) =>
    isNamed(said) &&
    tally(said).fail === 0 &&
    tally(said).open > 0 &&
    saysWhatIsOpen(said, `${said.place}/${requirementIn(said)}`),
  'say.state.allMet': (said) => isNamed(said) && tally(said).n > 0 && tally(said).pass === tally(said).n,
  'say.state.nobody': (said) => requirementIn(said) !== '' && tally(said).n === 0,
  'say.oneIn': oneIn,
  'say.hard.open': (said) =>
    saysWhatIsOpen(said, `${said.place}/hard`) &&
    said.count(`${said.place}/hard/unknown`) + said.count(`${said.place}/hard/suppressed`) > 0,
  'say.hard.allKnown': (said) =>
    said.count(`${said.place}/hard/n`) > 0 &&
    said.count(`${said.place}/hard/unknown`) + said.count(`${said.place}/hard/suppressed`) === 0,
  'say.hard.nobody': ({ count, place }) => count(`${place}/hard/n`) === 0,
  'say.map.missing': missing,
  'say.map.inCounty': missing,
  'say.map.nobody': ({ count, card }) => count(`${card.drill?.county ?? 'all'}/missing/judged`) === 0,
  'say.map.allLocated': ({ count, place }) =>
    count(`${place}/sites`) > 0 && count(`${place}/notLocated`) === 0,
  'say.map.notLocated': ({ count, place }) => count(`${place}/notLocated`) > 0,
  'say.half.certain': half(true),
  'say.half.known': half(false),
  'say.rank.first': (said) => {
    const { names } = most(said);
    const applicable = said.figure('standing/applicable');
    const same = applicable.id.split('/')[0] === said.place;
    return isTop(said) && names.length === 1 && names[0] === said.sentence.names[0] && same;
  },
  'say.rank.tied': (said) => {
    const { names } = most(said);
    return (
      isTop(said) && names.length > 1 && names.toSorted().join() === said.sentence.names.toSorted().join()
    );
  },
  'say.rank.manyTied': (said) => isTop(said) && most(said).names.length > 3,
  'say.rank.noneFails': (said) => most(said).judged.length > 1 && most(said).top === 0,
  'say.rank.notApplicable': ({ sentence }) => (sentence.figures[0]?.value ?? 0) > 0,
};
