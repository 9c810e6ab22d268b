// The verdicts of one round alone, without marks or evidence, small enough to keep for every round of an extract.
import { subjectKinds } from '../model/requirement.ts';
import type { Pack, Requirement, SubjectKind } from '../model/requirement.ts';
import type { Database } from '../query/port.ts';
import { chosen, compilePack, type EvaluationOptions } from './compile.ts';
import { evaluatePack } from './evaluate.ts';
import { defaultParameters } from './parameters.ts';

/** Verdicts of one requirement on subjects that are not sites; the lists stand beside each other. */
export interface OtherVerdicts {
  readonly kind: SubjectKind;
  readonly ids: readonly string[];
  /** County of the subject, six digits. */
  readonly counties: readonly string[];
  /** Codes of model/verdict. */
  readonly verdicts: Uint8Array;
}

export interface RoundVerdicts {
  readonly round: string;
  /** By requirement; one code of model/verdict or `noFinding` a site, in the row order of the table `site`. */
  readonly sites: ReadonlyMap<string, Uint8Array>;
  readonly others: ReadonlyMap<string, OtherVerdicts>;
}

/** So many requirements are asked at once: other questions get their turn in between. */
const askedAtOnce = 20;

/** The requirements of one kind of subject, in portions. */
function portions(requirements: readonly Requirement[]): readonly string[][] {
  const ids = requirements.map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / askedAtOnce) }, (_, index) =>
    ids.slice(index * askedAtOnce, (index + 1) * askedAtOnce),
  );
}

/** `goOn` is asked between the portions; null where it said no. */
export async function roundVerdicts(
  database: Database,
  pack: Pack,
  options: Omit<EvaluationOptions, 'only' | 'subject'>,
  goOn: () => boolean = () => true,
): Promise<RoundVerdicts | null> {
  const sites = new Map<string, Uint8Array>();
  const others = new Map<string, OtherVerdicts>();
  for (const only of portions(pack.requirements.filter(({ subject }) => subject === 'site'))) {
    if (!goOn()) return null;
    const found = await evaluatePack(database, pack, { ...options, only });
    for (const [id, { verdicts }] of found.sites) sites.set(id, verdicts);
  }
  for (const only of portions(pack.requirements.filter(({ subject }) => subject !== 'site'))) {
    if (!goOn()) return null;
    for (const [id, found] of await otherVerdicts(database, pack, { ...options, only }))
      others.set(id, found);
  }
  return { round: options.round, sites, others };
}

interface Growing {
  readonly kind: SubjectKind;
  readonly ids: string[];
  readonly counties: string[];
  readonly codes: number[];
}

async function otherVerdicts(
  database: Database,
  pack: Pack,
  options: EvaluationOptions,
): Promise<Map<string, OtherVerdicts>> {
  const parameters = defaultParameters(pack, options.parameters);
  const rows = await database.query(compilePack(pack, { ...options, parameters, detail: false }));
  const asked = chosen(pack, options);
  const growing = asked.map(({ subject }): Growing => ({ kind: subject, ids: [], counties: [], codes: [] }));
  const [requirement, kind, verdict] = [
    rows.numbers('requirement'),
    rows.numbers('kind'),
    rows.numbers('verdict'),
  ];
  const [subject, county] = [rows.column('subject_id'), rows.column('county')];
  for (let index = 0; index < rows.rowCount; index += 1) {
    const one = growing[requirement[index] ?? -1];
    if (one === undefined || subjectKinds[kind[index] ?? -1] !== one.kind) continue;
    one.ids.push(String(subject[index]));
    one.counties.push(String(county[index]));
    one.codes.push(verdict[index] ?? 0);
  }
  return new Map(
    growing.map(({ kind: of, ids, counties, codes }, index) => [
      asked[index]?.id ?? '',
      { kind: of, ids, counties, verdicts: Uint8Array.from(codes) },
    ]),
  );
}
