// Second reading of the Yuncheng plan: teams, visits, projects, and what was in place by the end of 2021.
import { stillOpen, type SecondReading, type Subject } from './decide.ts';
import { Reader } from './reader.ts';
import { numberOf, textOf, truthOf } from './registers.ts';
import { and, compared, or, type Truth } from './truth.ts';

function registered(read: Reader, { id }: Subject): number | null {
  return read.numberOfRound('site_round', id, 'pop_registered');
}

function atNumber(read: Reader, subject: Subject): Truth {
  return compared(registered(read, subject), '=', read.number('min_registered'));
}

/** The team of the site serves no other site in the round; a former site is none. */
function ownTeam(read: Reader, { id }: Subject): Truth {
  const team = textOf(read.ofRound('team', id, 'team_id'));
  if (team === null) return null;
  return !read.about('team', 'team_id', team).some((row) => {
    const other = read.about('site', 'site_id', row['site_id'] ?? null)[0];
    const counts = other !== undefined && stillOpen(other, read.round);
    return counts && row['round'] === read.round && row['site_id'] !== id;
  });
}

function enoughMembers(read: Reader, { id }: Subject): Truth {
  const secretary = truthOf(read.ofRound('team', id, 'first_secretary'));
  const size = numberOf(read.ofRound('team', id, 'team_size'));
  const wanted = read.number('team_size');
  const alone = compared(size, '>=', wanted);
  if (!read.flag('secretary_counts')) return alone;
  return or(alone, and(secretary, compared(size, '>=', wanted - 1)));
}

/** The ISO day so many days later. */
function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function project(read: Reader, { id }: Subject, column: string): string | null {
  const day = textOf(read.about('project', 'project_id', id)[0]?.[column]);
  if (day === null) read.noteHidden('project', id, column);
  return day;
}

/**
 * Finished or accepted by the round. Without a day of completion it is outside until its planned end and not known from
 * that day on.
 */
function finished(read: Reader, subject: Subject): Truth {
  const [on, due] = [project(read, subject, 'finished_on'), project(read, subject, 'planned_end')];
  const accepted = project(read, subject, 'accepted_on');
  if ([on, accepted].some((day) => day !== null && day <= read.round)) return true;
  return [on, due].some((day) => day !== null && day > read.round) ? false : null;
}

function acceptedAndReported(read: Reader, subject: Subject): Truth {
  const [accepted, reported] = [project(read, subject, 'accepted_on'), project(read, subject, 'reported_on')];
  const from = project(read, subject, 'finished_on') ?? accepted;
  if ([accepted, reported].every((day) => day !== null && day <= read.round)) return true;
  return from !== null && daysLater(from, read.number('accept_days')) < read.round ? false : null;
}

/** Of the sites of a city in a month: one unannounced visit is enough; a visit of unknown kind leaves it open. */
function visitedUnannounced(read: Reader, { id, month }: Subject): Truth {
  if (!read.has('visit')) return null;
  const inMonth = read.rows('visit').filter((visit) => {
    const day = textOf(visit['visited_on']);
    const site = read.about('site', 'site_id', visit['site_id'] ?? null)[0];
    const ofCity = String(site?.['county_adcode']).startsWith(id.slice(0, 4));
    return ofCity && day !== null && day.startsWith(month ?? '') && day <= read.round;
  });
  return or(...inMonth.map(({ kind = null }) => (kind === null ? null : kind === 'unannounced')));
}

const yearEnd = '2021-12-31';

/** An item was hidden, and not by a record of a later day. */
function hiddenByYearEnd(read: Reader, site: string, code: string): boolean {
  const own = `site|${site}|${code}`;
  return read.about('masked', 'table_name', 'provision').some((row) => {
    const [key, round] = [String(row['key']), row['round'] ?? read.round];
    const day = key.split('|')[3] ?? yearEnd;
    return key.startsWith(own) && row['column_name'] === 'status' && round === read.round && day <= yearEnd;
  });
}

/** The ten facilities as they stood on record at the end of 2021; of that day no record is too old. */
function stoodAtYearEnd(read: Reader, { id }: Subject): Truth {
  if (read.round < yearEnd) return null;
  const shared = read.flag('count_shared');
  const then = new Reader(read.registers, yearEnd, read.parameters);
  const each = Array.from({ length: 10 }, (_, index): Truth => {
    const code = `F${String(index + 1).padStart(2, '0')}`;
    const { status, source, verifiedOn } = then.item('site', id, code);
    if (status === null) {
      if (hiddenByYearEnd(read, id, code)) read.hidden = true;
      return null;
    }
    if (source === 'self' && (verifiedOn === null || verifiedOn > read.round)) read.selfReported = true;
    return status === 'present' || (status === 'shared' && shared);
  });
  return and(...each);
}

export const governanceReadings: Readonly<Record<string, SecondReading>> = {
  C01: {
    subject: 'site',
    applies: (read, subject) =>
      compared(
        registered(read, subject),
        read.flag('limits_included') ? '>=' : '>',
        read.number('min_registered'),
      ),
    met: (read, subject) =>
      and(
        truthOf(read.ofRound('team', subject.id, 'first_secretary')),
        ownTeam(read, subject),
        enoughMembers(read, subject),
      ),
    boundary: atNumber,
  },
  C02: {
    subject: 'site',
    applies: (read, subject) =>
      compared(
        registered(read, subject),
        read.flag('limits_included') ? '<=' : '<',
        read.number('min_registered'),
      ),
    met: (read, { id }) => truthOf(read.ofRound('team', id, 'county_arranged')),
    boundary: atNumber,
  },
  R05: { subject: 'city', every: 'month', met: visitedUnannounced },
  R06: {
    subject: 'site',
    applies: (read, { id }) => {
      const opened = textOf(read.about('site', 'site_id', id)[0]?.['opened_on']);
      return opened === null || opened <= yearEnd;
    },
    met: stoodAtYearEnd,
  },
  R10: { subject: 'project', applies: finished, met: acceptedAndReported },
};
