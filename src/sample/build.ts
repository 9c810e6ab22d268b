// From a plan and its places to the registers of one demo jurisdiction. Same plan and places, same rows.
import { quarterEnds } from './calendar.ts';
import { clinics } from './clinic.ts';
import { eventRows, reportRows } from './event.ts';
import type { Places } from './geography.ts';
import { industryRounds, safetyRounds } from './industry-round.ts';
import { inspectionRows } from './inspection.ts';
import { maskedRows, masksOf } from './mask.ts';
import { siteMasks, workshopMasks } from './masked-cells.ts';
import type { Plan } from './plan.ts';
import { provisions } from './provision.ts';
import { lazily, type Registers } from './register.ts';
import { siteRounds } from './site-round.ts';
import { makeSites, siteRow } from './site.ts';
import { teams } from './team.ts';
import { workshopRounds } from './workshop-round.ts';
import { makeWorkshops, workshopRow, workshopSiteRows } from './workshop.ts';

function present<Value>(wanted: boolean, value: () => Value): Value | undefined {
  return wanted ? value() : undefined;
}

/** Drops tables that the plan does not have: a missing table means that nothing is known of it. */
function onlyPresent(tables: { readonly [T in keyof Registers]: Registers[T] | undefined }): Registers {
  return Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows !== undefined));
}

export function buildRegisters(plan: Plan, places: Places): Registers {
  const rounds = quarterEnds(plan.first_round, plan.last_round);
  const sites = makeSites(plan, places);
  const workshops = makeWorkshops(plan, sites);
  const cells = [...siteMasks(plan, rounds, sites), ...workshopMasks(rounds, workshops)];
  const masks = masksOf(cells);
  const some = sites.length > 0;
  const inspection = inspectionRows(plan, sites);
  const events = eventRows(plan, rounds, places.counties, sites);
  return onlyPresent({
    region: places.regionRows,
    site: sites.map(siteRow),
    site_round: present(some, () => lazily(() => siteRounds(plan, rounds, sites, masks))),
    industry_round: present(plan.industry_rounds > 0, () =>
      lazily(() => industryRounds(plan, rounds, sites)),
    ),
    safety_round: present(plan.safety_rounds > 0, () => lazily(() => safetyRounds(plan, rounds, sites))),
    provision: present(some, () => lazily(() => provisions(plan, sites))),
    workshop: present(some, () => workshops.map((each) => workshopRow(plan, each))),
    workshop_round: present(some, () => lazily(() => workshopRounds(plan, rounds, workshops, masks))),
    workshop_site: present(some, () => workshopSiteRows(workshops, masks)),
    team: present(plan.team_rounds > 0, () => lazily(() => teams(plan, rounds, sites))),
    clinic: present(plan.clinics, () => lazily(() => clinics(plan, rounds, sites))),
    event: present(events.length > 0, () => events),
    report: present(plan.monthly_reports !== undefined, () =>
      lazily(() => reportRows(plan, rounds, places.counties)),
    ),
    issue: present(inspection.issue.length > 0, () => inspection.issue),
    visit: present(inspection.visit.length > 0, () => inspection.visit),
    masked: present(some, () => maskedRows(cells)),
  });
}
