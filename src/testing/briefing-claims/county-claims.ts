// What the sheets of counties and sites, and the section on method, claim.
import { saysWhatIsOpen, type Claim, type Said } from './claim.ts';

/** The county that the sentence names first. */
function countyOf({ sentence, card, world, words, place }: Said): string {
  const county = world.raw.counties.find(({ id }) => id === (place === 'all' ? card.drill?.county : place));
  return county !== undefined && words.pick(county.name) === sentence.names[0] ? county.id : '';
}

function standing(said: Said, part: string): number {
  return said.count(`${said.place}/standing/${part}`);
}

function siteOf({ sentence, world, card, words }: Said) {
  const id = card.id.split(':').find((part) => world.raw.sites.some((site) => site.id === part));
  const site = world.raw.sites.find((one) => one.id === id);
  if (site === undefined) return undefined;
  const name = words.pick({ zh: site.nameZh, en: site.nameEn ?? site.nameZh });
  return sentence.names.length === 0 || sentence.names.includes(name) || name === '' ? site : undefined;
}

function recordOf(said: Said) {
  return said.world.raw.records.find(({ county }) => county === (said.card.drill?.county ?? ''));
}

const has = (said: Said, table: string): boolean => recordOf(said)?.tables.has(table) === true;

function rank(isTied: boolean): Claim {
  return (said) => {
    const own = said.figure('/standing/rank').id.split('/')[0] ?? '';
    const level = said.world.raw.counties.filter(
      ({ id }) =>
        said.count(`${id}/standing/judged`) > 0 &&
        said.count(`${id}/standing/rank`) === said.count(`${own}/standing/rank`),
    );
    return said.count('all/standing/ranked') > 1 && level.length > 1 === isTied;
  };
}

const verdicts = (said: Said, part: string): number =>
  said.count(`${siteOf(said)?.id ?? ''}/verdicts/${part}`);
const always: Claim = () => true;

export const countyClaims: Readonly<Record<string, Claim>> = {
  'say.county.nobody': (said) => {
    const county = said.card.drill?.county ?? '';
    return said.count(`${county}/standing/judged`) === 0;
  },
  'say.county.fails': (said) => countyOf(said) !== '' && standing(said, 'failed') > 0,
  'say.county.noneFails': (said) =>
    countyOf(said) !== '' && standing(said, 'failed') === 0 && saysWhatIsOpen(said, `${said.place}/standing`),
  'say.county.allMet': (said) =>
    countyOf(said) !== '' &&
    standing(said, 'failed') + standing(said, 'unknown') + standing(said, 'suppressed') === 0 &&
    standing(said, 'applicable') > 0,
  'say.county.rank': rank(false),
  'say.county.rankTied': rank(true),
  'say.county.failingSites': (said) => countyOf(said) !== '' && standing(said, 'failingSites') > 0,
  'say.county.registers': (said) => has(said, 'visit') && has(said, 'issue'),
  'say.county.onlyVisits': (said) => has(said, 'visit') && !has(said, 'issue'),
  'say.county.onlyIssues': (said) => !has(said, 'visit') && has(said, 'issue'),
  'say.county.noRegisters': (said) => !has(said, 'visit') && !has(said, 'issue'),
  'say.county.noVisitTable': (said) => recordOf(said) !== undefined && !has(said, 'visit'),
  'say.county.noIssueTable': (said) => recordOf(said) !== undefined && !has(said, 'issue'),
  'say.county.noFinanceTable': (said) => recordOf(said) !== undefined && !has(said, 'finance'),
  'say.site.fails': (said) =>
    verdicts(said, 'fail') > 0 && saysWhatIsOpen(said, `${siteOf(said)?.id ?? ''}/verdicts`),
  'say.site.noneFails': (said) =>
    verdicts(said, 'fail') === 0 &&
    verdicts(said, 'n') > 0 &&
    saysWhatIsOpen(said, `${siteOf(said)?.id ?? ''}/verdicts`),
  'say.site.nobody': (said) => siteOf(said) !== undefined && verdicts(said, 'n') === 0,
  'say.site.in': (said) => {
    const id = said.card.id.split(':').find((part) => said.world.raw.sites.some((site) => site.id === part));
    const site = said.world.raw.sites.find((one) => one.id === id);
    const county = said.world.raw.counties.find((one) => one.id === site?.county);
    return county !== undefined && said.sentence.text.includes(said.words.pick(county.name));
  },
  'say.site.asOf': (said) => {
    const id = said.card.id.split(':').find((part) => said.world.raw.sites.some((site) => site.id === part));
    return said.world.raw.sites.find((one) => one.id === id)?.asOf === said.sentence.names[0];
  },
  'say.site.noDay': (said) => siteOf(said)?.asOf === null,
  'say.site.notLocated': (said) => siteOf(said)?.at === null,
  'say.site.theme': (said) => siteOf(said) !== undefined,
  'say.method.read': always,
  'say.method.verdicts': always,
  'say.method.bases': always,
  'say.method.parameters': ({ world }) => world.raw.pack.parameters.length > 0,
  'say.method.definitions': always,
  'say.method.gaps': ({ world }) => world.raw.pack.requirements.some(({ notes }) => notes.length > 0),
  'say.method.leftOut': ({ card }) =>
    card.blocks.some((block) => block.kind === 'terms' && block.terms.length > 0),
};
