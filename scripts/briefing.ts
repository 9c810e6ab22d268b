// `atlas briefing`: the state of an extract as slides, print, workbook or web page, made without a person.
import { wordsFor } from '../src/language/language.ts';
import { composeBriefing } from '../src/briefing/compose/compose-briefing.ts';
import { Problem } from '../src/model/problem.ts';
import { readArguments, usage } from './arguments.ts';
import type { Command } from './arguments.ts';
import { askedOf, checkSession, type Asked } from './briefing/asked.ts';
import { fileBytes, type MadeFile } from './briefing/file-bytes.ts';
import { fileKinds } from './briefing/file-input.ts';
import { checkTarget, writeWhole } from './briefing/write-whole.ts';
import { openHeadless, type HeadlessAtlas } from './headless-atlas.ts';

const command: Command = {
  name: 'briefing',
  help: 'compose a briefing and write it as slides, print, workbook or web page',
  flags: [
    { name: 'extract', value: 'DIR', required: true, help: 'the folder of the extract' },
    { name: 'template', value: 'T', required: true, help: 'id of a shipped template, or a template file' },
    {
      name: 'out',
      value: 'FILE',
      required: true,
      help: `the file to write: ${fileKinds.map((kind) => `.${kind}`).join(', ')}`,
    },
    { name: 'round', value: 'YYYY-MM-DD', help: 'quarter end; the newest round if not given' },
    { name: 'pack', value: 'P', help: 'one pack; if the extract does not name it, a trial reading' },
    { name: 'county', value: '140802[,…]', help: 'only the sites of these counties' },
    { name: 'set', value: 'NAME=VALUE[,…]', help: 'parameters that differ from their defaults' },
    {
      name: 'link',
      value: "'?…'",
      help: 'a whole session from a link of the page; other flags go before it',
    },
    { name: 'language', value: 'L', oneOf: ['zh-CN', 'en'], help: 'zh-CN if not given' },
    { name: 'paper', value: 'SIZE', oneOf: ['A4', 'A3'], help: 'for pdf and html; A4 if not given' },
    { name: 'landscape', help: 'for pdf and html' },
  ],
};

/** 0 written; 1 the extract, one of its packs or the template has faults; 2 the call was wrong. */
export async function briefingCommand(argv: readonly string[]): Promise<number> {
  const call = readArguments(command, argv);
  if (call === null) {
    process.stdout.write(`${usage(command)}\n`);
    return 0;
  }
  try {
    const asked = await askedOf(call, argv);
    await checkTarget(asked.out);
    const headless = await openHeadless(asked.extract, { session: asked.session });
    try {
      return await make(headless, asked, call.given('json'));
    } finally {
      headless.close();
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`briefing: ${error.message}\n`);
    return 1;
  }
}

async function make(headless: HeadlessAtlas, asked: Asked, json: boolean): Promise<number> {
  checkSession(headless.atlas(), asked.session);
  const { commands } = headless;
  const { template, out } = asked;
  const words = wordsFor(asked.session.language);
  const facts = await commands.briefingFacts(template);
  const document = composeBriefing(facts, template, words);
  const { boundary, rivers } = headless.atlas();
  const gaps = asked.kind === 'xlsx' ? await commands.gapList(words) : [];
  const made = await fileBytes({ ...asked, document, facts, boundary, rivers, gaps, words });
  await writeWhole(out, made.bytes);
  report(made, json, {
    file: out,
    bytes: made.bytes.length,
    slides: made.slides,
    cards: document.cards.length,
    left_out: [...document.leftOut, ...made.leftOut],
    extract: document.extract,
    hash: document.hash,
    round: document.round,
  });
  return packFaults(headless) ? 1 : 0;
}

interface Report {
  readonly file: string;
  readonly bytes: number;
  /** Null: not a file of slides. */
  readonly slides: number | null;
  readonly cards: number;
  /** Sections and maps that the file lacks, and why. */
  readonly left_out: readonly string[];
  readonly extract: string;
  readonly hash: string;
  readonly round: string;
}

function report(made: MadeFile, json: boolean, told: Report): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    return;
  }
  for (const reason of told.left_out) process.stderr.write(`briefing: left out: ${reason}\n`);
  const slides = made.slides === null ? '' : `, ${made.slides} slides`;
  process.stdout.write(
    `briefing: wrote ${told.file}: ${told.bytes} bytes, ${told.cards} cards${slides}, extract ${told.extract} ${told.hash.slice(0, 12)}, round ${told.round}\n`,
  );
}

/** Packs of the extract that were refused: the briefing is made of the others, and says so on stderr. */
function packFaults(headless: HeadlessAtlas): boolean {
  const { notices } = headless.atlas();
  for (const { problem } of notices) {
    process.stderr.write(`briefing: ${problem.code} ${JSON.stringify(problem.detail)}\n`);
  }
  return notices.length > 0;
}
