// The lines about the workshops of a site: the checks that judge workshops, and the walk to each that was never measured.
import { referencesIn } from '../../../compliance/decision.ts';
import { becauseOf, type Because } from '../../../inspection/packet/because.ts';
import type { Dimension } from '../../../inspection/dimension.ts';
import type { ChecklistItem, PacketWorkshop } from '../../../inspection/packet/types.ts';
import type { Bilingual, Pack, Requirement } from '../../../model/requirement.ts';
import { checkLine, type Subject } from './checklist.ts';

/** Stands for the check where the pack has none about the way to a workshop. */
export const walkCheck = 'walk';
const walkTitle: Bilingual = { zh: '步行到车间工坊的时间', en: 'Walking time to the workshop' };
const walkDimension: Dimension = 'industry_jobs';

/** The check of a pack that judges the way to a workshop; null where it has none. */
export function accessCheck(pack: Pack): Requirement | null {
  const judgesWay = ({ met }: Requirement): boolean =>
    referencesIn(met).some(({ fact }) => fact.name === 'workshop_access');
  return pack.requirements.find((one) => one.subject === 'workshop' && judgesWay(one)) ?? null;
}

/** The lines of one workshop, in the order of the document; the way to it is asked for wherever nobody has walked it. */
export function workshopLines(subject: Subject, workshop: PacketWorkshop): ChecklistItem[] {
  const access = accessCheck(subject.pack);
  const lines = subject.pack.requirements
    .filter((one) => one.subject === 'workshop')
    .flatMap((one) => lineOf(subject, workshop, one, one.id === access?.id) ?? []);
  return access === null && neverWalked(workshop) ? [...lines, walkLine(subject, workshop)] : lines;
}

function neverWalked({ walkMinutes, hidden, status }: PacketWorkshop): boolean {
  return walkMinutes === null && !hidden && status !== 'closed';
}

function lineOf(
  subject: Subject,
  workshop: PacketWorkshop,
  requirement: Requirement,
  asksWalk: boolean,
): ChecklistItem | null {
  const finding = subject.judged.get(requirement.id);
  if (finding === undefined) return null;
  const found = becauseOf(finding.verdict, finding.marks);
  const because: readonly Because[] =
    found.length === 0 && asksWalk && neverWalked(workshop) ? ['unknown'] : found;
  if (because.length === 0) return null;
  const line = checkLine(subject, requirement, finding, because);
  return {
    ...line,
    id: `${requirement.id}:${workshop.workshop}`,
    title: ofWorkshop(workshop, requirement.title),
    registered: asksWalk && neverWalked(workshop) ? neverMeasured(line.registered) : line.registered,
    asks: asksWalk ? ['minutes'] : [],
    target: asksWalk ? targetOf(subject, workshop) : null,
  };
}

const never: Bilingual = { zh: '步行时间：未实测', en: 'Walking time: never measured' };

/** That nobody has walked it stands before what else is on record. */
function neverMeasured(registered: ChecklistItem['registered']): ChecklistItem['registered'] {
  const { text } = registered;
  const said = text === null ? never : { zh: `${never.zh}；${text.zh}`, en: `${never.en}; ${text.en}` };
  return { ...registered, text: said };
}

function ofWorkshop({ name }: PacketWorkshop, title: Bilingual): Bilingual {
  return { zh: `${name.zh}：${title.zh}`, en: `${name.en}: ${title.en}` };
}

function targetOf({ reading }: Subject, { workshop }: PacketWorkshop): ChecklistItem['target'] {
  return { table: 'workshop_site', workshop, site: reading.site };
}

function walkLine(subject: Subject, workshop: PacketWorkshop): ChecklistItem {
  return {
    id: `${walkCheck}:${workshop.workshop}`,
    requirement: walkCheck,
    dimension: walkDimension,
    title: ofWorkshop(workshop, walkTitle),
    clause: '',
    because: ['unknown'],
    verdict: 'unknown',
    marks: [],
    registered: { status: null, text: never, source: null, asOf: null },
    asks: ['minutes'],
    target: targetOf(subject, workshop),
  };
}
