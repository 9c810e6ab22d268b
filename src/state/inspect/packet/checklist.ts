// The checklist of a site: what fails, is unknown, stale or the subject's own word, as questions to answer on the spot.
// It reads verdicts and registers and nothing of the draw.
import type { DetailedFinding } from '../../../compliance/finding.ts';
import { becauseOf, type Because } from '../../../inspection/packet/because.ts';
import { dimensionOf } from '../../../inspection/packet/dimension-of.ts';
import { figureWords } from '../../../inspection/packet/figure-words.ts';
import type { ChecklistItem } from '../../../inspection/packet/types.ts';
import type { Bilingual, Measured, Pack, Requirement, SubjectKind } from '../../../model/requirement.ts';
import type { Facts } from './facts.ts';
import type { HiddenCells } from './hidden-cells.ts';
import { askedOf, judge, type AskedCheck, type Judged } from './judged.ts';
import { oldestDay, readRegisters, readsBy, type Entry, type Registers } from './registered.ts';
import type { Reading } from './reading.ts';

/** What is known of one subject of the packet. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly reading: Reading;
  readonly pack: Pack;
  readonly facts: Facts;
  readonly hidden: HiddenCells;
  readonly judged: Judged;
  readonly registers: Registers;
}

export async function subjectOf(
  reading: Reading,
  pack: Pack,
  facts: Facts,
  hidden: HiddenCells,
  { kind, id }: { readonly kind: SubjectKind; readonly id: string },
): Promise<Subject> {
  const judged = await judge(reading, pack, { kind, id });
  const registers = await readRegisters(reading, pack, kind, id);
  return { kind, id, reading, pack, facts, hidden, judged, registers };
}

/** The lines of a site or of its community, in the order of the document. */
export function linesOf(subject: Subject): ChecklistItem[] {
  return askedOf(subject.pack)
    .checks.filter(({ requirement }) => requirement.subject === subject.kind)
    .flatMap((check) => linesOfCheck(subject, check));
}

function linesOfCheck(subject: Subject, { requirement, items }: AskedCheck): ChecklistItem[] {
  const finding = subject.judged.get(requirement.id);
  if (finding === undefined || finding.verdict === 'not_applicable') return [];
  const lines = items.flatMap(({ code, id }) => itemLine(subject, requirement, code, id) ?? []);
  const said = new Set(lines.flatMap(({ because }) => because));
  const left = becauseOf(finding.verdict, finding.marks).filter((because) => !said.has(because));
  return left.length === 0 ? lines : [...lines, ownLine(subject, requirement, finding, left)];
}

/** One item, where it is not well known. */
function itemLine(
  subject: Subject,
  requirement: Requirement,
  code: string,
  id: string,
): ChecklistItem | null {
  const finding = subject.judged.get(id);
  const because = finding === undefined ? [] : becauseOf(finding.verdict, finding.marks);
  if (finding === undefined || because.length === 0) return null;
  return {
    id,
    requirement: requirement.id,
    dimension: dimensionOf(subject.pack.id, requirement, code),
    title: id === requirement.id ? requirement.title : itemTitle(subject.reading, requirement, code),
    clause: requirement.clause,
    because,
    verdict: finding.verdict,
    marks: finding.marks,
    registered: subject.registers.things.get(code) ?? unregistered,
    // Of a facility there may be several; a duty is done or not.
    asks: requirement.theme === 'facility' ? ['status', 'count'] : ['status'],
    target: { table: 'provision', subjectKind: subject.kind, subjectId: subject.id, item: code },
  };
}

const unregistered: Entry = { status: null, text: null, source: null, asOf: null };

function itemTitle({ items }: Reading, requirement: Requirement, code: string): Bilingual {
  const { title } = requirement;
  const item = items.find((one) => one.code === code);
  return item?.title ?? { zh: `${title.zh} ${code}`, en: `${title.en} ${code}` };
}

/** The check itself: what its items do not say already. */
function ownLine(
  subject: Subject,
  requirement: Requirement,
  finding: DetailedFinding,
  because: readonly Because[],
): ChecklistItem {
  return {
    ...checkLine(subject, requirement, finding, because),
    id: requirement.id,
    asks: [],
    target: null,
  };
}

const isCount = ({ type, unit }: Measured): boolean => type === 'int' || (type === 'real' && unit !== null);

export function checkLine(
  subject: Subject,
  requirement: Requirement,
  finding: DetailedFinding,
  because: readonly Because[],
): Omit<ChecklistItem, 'id' | 'asks' | 'target'> {
  return {
    requirement: requirement.id,
    dimension: dimensionOf(subject.pack.id, requirement),
    title: requirement.title,
    clause: requirement.clause,
    because,
    verdict: finding.verdict,
    marks: finding.marks,
    registered: registeredFigures(subject, requirement, finding),
  };
}

function registeredFigures(subject: Subject, requirement: Requirement, finding: DetailedFinding): Entry {
  const { reading, pack, facts, hidden, registers } = subject;
  const reads = readsBy(reading, pack, requirement);
  const figures = requirement.measured.filter(isSaid).map(({ name, title, unit }) => ({
    title,
    unit,
    value: finding.measured[name] ?? null,
  }));
  return {
    status: null,
    text: hidden.standsBehind(reads) ? null : figureWords(figures),
    source: null,
    asOf: oldestDay(reads, facts, registers),
  };
}

/** Counts and yes or no; shares follow from them, and texts are codes. */
function isSaid(measured: Measured): boolean {
  return measured.type === 'bool' || isCount(measured);
}
