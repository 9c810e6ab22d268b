// One site in full: its people by each base, then every verdict with the figures and dates behind it, theme by theme.
import type { DetailedFinding } from '../../../compliance/finding.ts';
import { populationBases } from '../../../model/size-class.ts';
import { themes, type Theme } from '../../../model/requirement.ts';
import type { Card, Figure, FigureCard, Sentence, TableBlock } from '../../document.ts';
import type { SiteSheet } from '../../facts.ts';
import {
  cardOf,
  drillTo,
  placeName,
  requirementOf,
  type Composer,
  type SectionComposer,
} from '../composer.ts';
import { doubt } from '../doubt.ts';
import { figure } from '../figure.ts';
import { measuredDay, measuredWords } from '../measured-words.ts';
import { sentence } from '../say.ts';

interface Site {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly findings: readonly DetailedFinding[];
}

function siteOf({ facts, words }: Composer, { site, findings }: SiteSheet): Site {
  const { sites } = facts;
  const zh = sites.nameZh[site] ?? '';
  const name = words.pick({ zh, en: sites.nameEn[site] ?? zh });
  return { id: sites.id[site] ?? '', name, position: site, findings };
}

type Part = 'n' | 'fail' | 'unknown' | 'suppressed';

function verdictFigure({ words, facts }: Composer, { id, findings }: Site, part: Part): Figure {
  const judged = findings.filter(({ verdict }) => verdict !== 'not_applicable');
  const value = part === 'n' ? judged.length : judged.filter(({ verdict }) => verdict === part).length;
  return figure(words, {
    id: `${id}/verdicts/${part}`,
    label: [words.t('say.site.verdicts'), words.t(`say.part.${part}`)].join(words.t('say.dot')),
    value,
    unit: 'verdicts',
    asOf: facts.round,
  });
}

function titleOf(composer: Composer, site: Site): Sentence {
  const { words } = composer;
  const of = (part: Part): Figure => verdictFigure(composer, site, part);
  const [n, fail] = [of('n'), of('fail')];
  if (n.value === 0) return sentence(words, 'say.site.nobody', { site: site.name });
  const open = doubt(words, of('unknown'), of('suppressed'));
  return fail.value === 0
    ? sentence(words, 'say.site.noneFails', { site: site.name, n, doubt: open })
    : sentence(words, 'say.site.fails', { site: site.name, n, fail, doubt: open }, fail);
}

function peopleCards({ facts, words }: Composer, { id, position }: Site): FigureCard[] {
  const { sites, round } = facts;
  return populationBases.map((base) => {
    const isHidden = sites.hidden[base][position] === 1;
    const known = sites.population[base][position] ?? NaN;
    const value = Number.isNaN(known) || isHidden ? null : known;
    return {
      figure: figure(words, {
        id: `${id}/peopleBy/${base}`,
        label: words.t(`shell.base.${base}`),
        value,
        unit: 'people',
        asOf: sites.asOf[position] ?? round,
        unknown: value === null && !isHidden ? 1 : 0,
        suppressed: isHidden ? 1 : 0,
        ...(isHidden ? { text: words.t('say.part.suppressed') } : {}),
      }),
      of: '',
      doubt: '',
      change: '',
      drill: drillTo({ site: id }),
    };
  });
}

function headSentences(composer: Composer, { position }: Site): Sentence[] {
  const { facts, words } = composer;
  const { sites } = facts;
  const adcode = sites.county[position] ?? '';
  const county = facts.counties.find(({ id }) => id === adcode);
  const asOf = sites.asOf[position] ?? null;
  const isLocated = !Number.isNaN(sites.lon[position] ?? NaN);
  return [
    sentence(words, 'say.site.in', { county: county === undefined ? adcode : placeName(composer, county) }),
    asOf === null ? sentence(words, 'say.site.noDay') : sentence(words, 'say.site.asOf', { date: asOf }),
    ...(isLocated ? [] : [sentence(words, 'say.site.notLocated')]),
  ];
}

function headCard(composer: Composer, site: Site): Card {
  return cardOf(composer, {
    id: site.id,
    title: titleOf(composer, site),
    layout: 'single',
    blocks: [
      { kind: 'figures', figures: peopleCards(composer, site) },
      { kind: 'sentences', sentences: headSentences(composer, site) },
    ],
    requirements: [],
    drill: drillTo({ site: site.id }),
  });
}

function verdictTable(composer: Composer, site: Site, theme: Theme): TableBlock {
  const { words } = composer;
  const rows = site.findings.flatMap((finding) => {
    const requirement = requirementOf(composer, finding.requirement);
    if (requirement === undefined || requirement.theme !== theme) return [];
    const marks = finding.marks.map((mark) => words.t(`review.mark.${mark}`));
    const verdict = [words.t(`review.verdict.${finding.verdict}`), ...marks].join(words.t('say.comma'));
    const isHidden = finding.verdict === 'suppressed';
    const measured = isHidden
      ? words.t('say.part.suppressed')
      : measuredWords(words, requirement, finding.measured);
    const day = isHidden ? null : measuredDay(finding.measured);
    return [
      {
        cells: [`${requirement.id} ${words.pick(requirement.title)}`, verdict, measured, day ?? ''],
        drill: drillTo({ site: site.id, requirement: requirement.id }),
      },
    ];
  });
  return {
    kind: 'table',
    title: words.t(`review.theme.${theme}`),
    columns: [
      { title: words.t('counties.requirement'), align: 'start', width: 0.26 },
      { title: words.t('counties.verdict'), align: 'start', width: 0.2 },
      { title: words.t('counties.measured'), align: 'start', width: 0.4 },
      { title: words.t('say.sites.asOf'), align: 'start', width: 0.14 },
    ],
    rows,
  };
}

function themeCard(composer: Composer, site: Site, theme: Theme): Card[] {
  const { words } = composer;
  const table = verdictTable(composer, site, theme);
  if (table.rows.length === 0) return [];
  const title = words.t(`review.theme.${theme}`);
  return [
    cardOf(composer, {
      id: `${site.id}:${theme}`,
      title: sentence(words, 'say.site.theme', { site: site.name, theme: title }),
      layout: 'single',
      blocks: [table],
      requirements: [],
      drill: drillTo({ site: site.id }),
    }),
  ];
}

export const siteSheetSection: SectionComposer = (composer) => {
  const { facts, words, section } = composer;
  const { sites } = section;
  const told = facts.sheets
    .map((sheet) => siteOf(composer, sheet))
    .filter(({ id }) => sites === undefined || sites.includes(id));
  if (told.length === 0) return { leftOut: words.t('say.left.siteSheet') };
  return told.flatMap((site) => [
    headCard(composer, site),
    ...themes.flatMap((theme) => themeCard(composer, site, theme)),
  ]);
};
