// Projects of the counties with planned and real dates: in time, late, on the last day, not begun, accepted and not reported.
import { addDays } from './calendar.ts';
import type { Plan } from './plan.ts';
import type { Row } from './register.ts';
import type { SampleSite } from './site.ts';
import { Stream } from './stream.ts';

type Project = Row<'project'>;

const kinds = [
  { kind: 'road', zh: '道路硬化' },
  { kind: 'water', zh: '供水管网' },
  { kind: 'public_service', zh: '公共服务用房' },
  { kind: 'industry', zh: '配套产业设施' },
  { kind: 'workshop', zh: '车间工坊' },
  { kind: 'fire', zh: '消防设施' },
] as const;

/** States that occur in every region with projects, before chance decides. */
const states = [
  'on_the_day',
  'late',
  'accepted_not_reported',
  'finished_not_accepted',
  'under_way',
  'not_begun',
  'dates_unknown',
  'whole_county',
  'reported',
] as const;
type State = (typeof states)[number];

function drawnState(stream: Stream): State {
  const roll = stream.unit();
  if (roll < 0.55) return 'reported';
  return roll < 0.7 ? 'late' : stream.pick(states);
}

/** Days after the planned end. */
function delay(state: State, stream: Stream): number {
  if (state === 'on_the_day') return 0;
  return state === 'late' ? stream.int(20, 260) : -stream.int(1, 40);
}

function datesOf(plan: Plan, state: State, stream: Stream): Project {
  const begin = addDays('2021-10-08', stream.int(0, 1100));
  const end = addDays(begin, stream.int(90, 420));
  const planned = { planned_start: begin, planned_end: end };
  if (state === 'dates_unknown') return {};
  if (state === 'not_begun') return planned;
  const started = { ...planned, started_on: addDays(begin, stream.int(0, 45)) };
  if (state === 'under_way') return started;
  const finished = addDays(end, delay(state, stream));
  const accepted = addDays(finished, stream.int(7, 80));
  const reported = addDays(accepted, stream.int(3, 45));
  const known = (day: string) => (day <= plan.last_round ? day : null);
  if (state === 'finished_not_accepted') return { ...started, finished_on: known(finished) };
  return {
    ...started,
    finished_on: known(finished),
    accepted_on: known(accepted),
    reported_on: state === 'accepted_not_reported' ? null : known(reported),
  };
}

export function projectRows(plan: Plan, sites: readonly SampleSite[]): Project[] {
  const stream = new Stream(plan.seed, 'projects');
  const open = sites.filter(({ closedOn }) => closedOn === null);
  if (open.length === 0) return [];
  return Array.from({ length: plan.projects }, (_, index): Project => {
    const state = states[index] ?? drawnState(stream);
    const site = stream.pick(open);
    const { kind, zh } = stream.pick(kinds);
    const place = state === 'whole_county' ? site.county.nameZh : site.name.zh;
    return {
      project_id: `P-${site.county.adcode}-${String(index + 1).padStart(3, '0')}`,
      site_id: state === 'whole_county' ? null : site.id,
      county_adcode: site.county.adcode,
      name_zh: `${place}${zh}项目`,
      kind,
      budget_yuan: stream.chance(0.05) ? null : stream.int(8, 320) * 10_000,
      ...datesOf(plan, state === 'whole_county' ? 'reported' : state, stream),
    };
  });
}
