// `atlas findings`: every finding of a round as JSON lines, by the same packs and SQL as the page.
import { packByName, packsInForce } from '../src/compliance/binding.ts';
import type { PackInForce } from '../src/compliance/binding.ts';
import { detailedFindings } from '../src/compliance/evaluate.ts';
import type { DetailedFinding } from '../src/compliance/finding.ts';
import type { Manifest } from '../src/model/manifest.ts';
import { Problem } from '../src/model/problem.ts';
import type { Pack } from '../src/model/requirement.ts';
import { CallError, readArguments, usage } from './arguments.ts';
import type { Command } from './arguments.ts';
import { openExtract } from './native-database.ts';
import { packsOfExtract, shippedPacks } from './packs.ts';

const command: Command = {
  name: 'findings',
  help: 'evaluate the packs over an extract; JSON lines on stdout',
  flags: [
    { name: 'extract', value: 'DIR', required: true, help: 'the folder of the extract' },
    { name: 'round', value: 'YYYY-MM-DD', help: 'quarter end; the newest round if not given' },
    { name: 'pack', value: 'P', help: 'one pack; if the extract does not name it, a trial reading' },
    { name: 'requirement', value: 'ID', help: 'one requirement' },
  ],
};

/** 0 done, 1 the extract or one of its packs has faults (the other packs are evaluated), 2 the call was wrong. */
export async function findingsCommand(argv: readonly string[]): Promise<number> {
  const call = readArguments(command, argv);
  if (call === null) {
    process.stdout.write(`${usage(command)}\n`);
    return 0;
  }
  const shipped = await shippedPacks();
  let refused = 0;
  try {
    const opened = await openExtract(call.required('extract'));
    const { database, manifest, close } = opened;
    try {
      const { packs, problems } = await packsOfExtract(opened, shipped);
      for (const { message } of problems) process.stderr.write(`findings: ${message}\n`);
      refused = problems.length;
      const round = roundOf(call.text('round'), manifest);
      const requirement = call.text('requirement');
      const chosen = chosenPacks(call.text('pack'), requirement, manifest, packs);
      const found: DetailedFinding[] = [];
      for (const { pack, trial } of chosen) {
        const only = requirement === null ? {} : { only: [requirement] };
        for (const finding of await detailedFindings(database, pack, {
          round,
          trial,
          parameters: {},
          ...only,
        })) {
          found.push(finding);
        }
      }
      await print(found);
    } finally {
      close();
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`findings: ${error.message}\n`);
    return 1;
  }
  return refused === 0 ? 0 : 1;
}

function roundOf(given: string | null, manifest: Manifest): string {
  const round = given ?? manifest.data_through;
  if (manifest.rounds.includes(round)) return round;
  throw new CallError(`findings: the extract has no round ${round}; it has ${manifest.rounds.join(', ')}.`);
}

function chosenPacks(
  name: string | null,
  requirement: string | null,
  manifest: Manifest,
  packs: readonly Pack[],
): PackInForce[] {
  const inForce =
    name === null ? packsInForce(manifest.packs, packs) : [packByName(name, manifest.packs, packs)];
  const chosen = inForce.flatMap((one) => (one === null ? [] : [one]));
  if (name !== null && chosen.length === 0) {
    const known = packs.map((pack) => pack.id).join(', ');
    throw new CallError(`findings: there is no pack ${name}; there are ${known}.`);
  }
  if (requirement === null) return chosen;
  const having = chosen.filter(({ pack }) => pack.requirements.some((one) => one.id === requirement));
  if (having.length > 0) return having;
  const where = chosen.map(({ pack }) => pack.id).join(', ');
  throw new CallError(
    `findings: no requirement ${requirement} in ${where === '' ? 'any pack in force' : where}.`,
  );
}

/** Sorted by requirement, subject and period; requirement ids are unique across packs. */
async function print(found: readonly DetailedFinding[]): Promise<void> {
  const order = [...found].sort((a, b) =>
    a.requirement < b.requirement ? -1 : a.requirement > b.requirement ? 1 : 0,
  );
  for (let start = 0; start < order.length; start += 1000) {
    const lines = order.slice(start, start + 1000).map((finding) => `${JSON.stringify(finding)}\n`);
    if (!process.stdout.write(lines.join('')))
      await new Promise((done) => process.stdout.once('drain', done));
  }
}
