// From a plan, its places and the item list to the registers of one demo jurisdiction. Same input, same rows.
import type { Item } from '../model/item.ts';
import { quarterEnds } from './calendar.ts';
import { clinics } from './clinic.ts';
import { eventRows } from './event.ts';
import { assessmentRows, financeRows } from './finance.ts';
import { withFormers } from './former-site.ts';
import type { Places } from './geography.ts';
import { hiddenCells, withheldThings, type World } from './hidden-cells.ts';
import { industryRounds } from './industry-round.ts';
import { issueRows, visitRows } from './inspection.ts';
import { provisionRules } from './item-rule.ts';
import { maskedRows, masksOf, type Masks } from './mask.ts';
import { measures } from './measure.ts';
import type { Plan } from './plan.ts';
import { projectRows } from './project.ts';
import { lazily, type Registers, type Row } from './register.ts';
import { reportRows } from './report.ts';
import { safetyRounds } from './safety-round.ts';
import { siteProvisions } from './site-provision.ts';
import { siteRounds } from './site-round.ts';
import { makeSites, siteRow } from './site.ts';
import { subjectProvisions, writtenProvisions } from './subject-provision.ts';
import { subjectsOf } from './subject.ts';
import { teams } from './team.ts';
import { workshopRounds } from './workshop-round.ts';
import { makeWorkshops, workshopRow, workshopSiteRows } from './workshop.ts';

/** A table that the plan does not have is left out: nothing is known of it then. */
function present<Rows>(wanted: boolean, rows: () => Rows): Rows | undefined {
  return wanted ? rows() : undefined;
}

function filled<Value>(rows: readonly Value[]): readonly Value[] | undefined {
  return rows.length > 0 ? rows : undefined;
}

function onlyPresent(tables: { readonly [T in keyof Registers]: Registers[T] | undefined }): Registers {
  return Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows !== undefined));
}

function* provisions(world: World, withheld: ReadonlySet<string>): Generator<Row<'provision'>> {
  const { plan, items, sites, subjects } = world;
  yield* siteProvisions(plan, provisionRules(plan, items, 'site'), sites, withheld);
  yield* subjectProvisions(plan, items, subjects);
  yield* writtenProvisions(plan);
}

/** Tables that have a row for each site, or workshop, and round. */
function roundTables({ plan, rounds, sites, workshops }: World, masks: Masks): Partial<Registers> {
  const some = sites.length > 0;
  return onlyPresent({
    site_round: present(some, () => lazily(() => siteRounds(plan, rounds, sites, masks))),
    industry_round: present(plan.industry_rounds > 0, () =>
      lazily(() => industryRounds(plan, rounds, sites, masks)),
    ),
    safety_round: present(plan.safety_rounds > 0, () =>
      lazily(() => safetyRounds(plan, rounds, sites, masks)),
    ),
    workshop: present(some, () => workshops.map((each) => workshopRow(plan, each))),
    workshop_round: present(some, () => lazily(() => workshopRounds(plan, rounds, workshops, masks))),
    workshop_site: present(some, () => workshopSiteRows(workshops, masks)),
    team: present(plan.team_rounds > 0, () => lazily(() => teams(plan, rounds, sites, masks))),
    clinic: present(plan.clinics, () => lazily(() => clinics(plan, rounds, sites, masks))),
  });
}

export function buildRegisters(plan: Plan, places: Places, items: readonly Item[]): Registers {
  const rounds = quarterEnds(plan.first_round, plan.last_round);
  const sites = withFormers(plan, makeSites(plan, places));
  const workshops = makeWorkshops(plan, sites);
  const subjects = subjectsOf(plan, places, sites, workshops);
  const world: World = { plan, items, rounds, sites, workshops, subjects };
  const cells = hiddenCells(world);
  const masks = masksOf(cells);
  const withheld = withheldThings(cells);
  const counted = plan.series.length > 0;
  return onlyPresent({
    region: places.regionRows,
    site: sites.map(siteRow),
    ...roundTables(world, masks),
    provision: present(counted || sites.length > 0, () => lazily(() => provisions(world, withheld))),
    event: filled(eventRows(plan, rounds, sites, subjects)),
    report: present(plan.monthly_reports !== undefined, () =>
      lazily(() => reportRows(plan, rounds, places.counties)),
    ),
    finance: filled(financeRows(plan, places.counties)),
    assessment: filled([...assessmentRows(plan, places.counties)]),
    project: filled(projectRows(plan, sites)),
    issue: filled(issueRows(plan, sites)),
    visit: filled([...visitRows(plan, rounds, sites)]),
    measure: present(counted, () => lazily(() => measures(plan, items, rounds, sites, subjects, masks))),
    masked: present(cells.length > 0, () => maskedRows(cells)),
  });
}
