// The words of the call → template, session, paper and file. What cannot be used is a wrong call, never left out.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { shippedTemplates } from '../../src/briefing/shipped-templates.ts';
import type { Template } from '../../src/briefing/template.ts';
import { parseTemplate } from '../../src/briefing/template-text.ts';
import type { Paper } from '../../src/panels/brief/print/paper.ts';
import type { Atlas, LinkReport } from '../../src/state/atlas-state.ts';
import type { Session } from '../../src/state/session.ts';
import { decodeSession } from '../../src/state/url-codec.ts';
import { CallError, type Call } from '../arguments.ts';
import { fileKinds, type FileKind } from './file-input.ts';

export interface Asked {
  readonly extract: string;
  readonly template: Template;
  readonly out: string;
  readonly kind: FileKind;
  readonly session: Session;
  readonly paper: Paper;
}

/** Rejects with CallError; with the Problem template_invalid where the template file has faults. */
export async function askedOf(call: Call, argv: readonly string[]): Promise<Asked> {
  if (argv.filter((word) => word === '--set' || word.startsWith('--set=')).length > 1) {
    fail('--set stands twice; write all parameters after one --set, with commas between');
  }
  const out = call.required('out');
  const kind = kindOf(out);
  const isPaper = kind === 'pdf' || kind === 'html';
  if (!isPaper && (call.given('paper') || call.given('landscape'))) {
    fail(`--paper and --landscape are for .pdf and .html, not for .${kind}`);
  }
  return {
    extract: call.required('extract'),
    out,
    kind,
    session: sessionOf(call),
    template: await templateOf(call.required('template')),
    paper: {
      size: call.text('paper') === 'A3' ? 'A3' : 'A4',
      orientation: call.given('landscape') ? 'landscape' : 'portrait',
    },
  };
}

function kindOf(out: string): FileKind {
  const ending = extname(out).slice(1).toLowerCase();
  const kind = fileKinds.find((known) => known === ending);
  return kind ?? fail(`--out ${out} ends in none of ${fileKinds.map((known) => `.${known}`).join(', ')}`);
}

async function templateOf(name: string): Promise<Template> {
  const shipped = shippedTemplates.find(({ id }) => id === name);
  if (shipped !== undefined) return shipped;
  const text = await readFile(name, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const ids = shippedTemplates.map(({ id }) => id).join(', ');
    if (error.code === 'ENOENT') fail(`--template ${name} is no file, and none of ${ids}`);
    return fail(`--template ${name} cannot be read (${error.code ?? error.message})`);
  });
  return parseTemplate(text, name);
}

/** Flags go before the link: they are written over its parts. */
function sessionOf(call: Call): Session {
  const search = new URLSearchParams(searchOf(call.text('link')));
  const parts = [
    ['round', call.text('round')],
    ['pack', call.text('pack')],
    ['county', call.text('county')],
    ['set', parametersOf(call.text('set'))],
    ['lang', call.text('language')],
  ] as const;
  for (const [part, value] of parts) if (value !== null) search.set(part, value);
  const { session, reports } = decodeSession(`?${search.toString()}`);
  refuse(reports);
  return session;
}

/** The part of a link that holds the session: a whole address is taken as well. */
function searchOf(link: string | null): string {
  if (link === null) return '';
  const start = link.indexOf('?');
  if (start < 0) fail(`--link ${link} has no "?": give the part of the address from it on`);
  return link.slice(start).split('#')[0] ?? '';
}

function parametersOf(text: string | null): string | null {
  if (text === null) return null;
  const pairs = text.split(',').map((pair) => /^(\w+)=([^=:]+)$/.exec(pair));
  return pairs
    .map((pair) =>
      pair === null ? fail(`--set ${text} is not name=value[,name=value…]`) : `${pair[1]}:${pair[2]}`,
    )
    .join(',');
}

/** What of the call the extract does not know. */
export function checkSession(
  { linkReports, rounds, packs, regions, pack, manifest }: Atlas,
  asked: Session,
): void {
  const open = manifest?.extract_id ?? '';
  if (asked.extract !== '' && asked.extract !== open) {
    fail(`--link is for the extract ${asked.extract}, and the folder holds ${open}`);
  }
  const known: Readonly<Record<string, readonly string[]>> = {
    round: rounds,
    pack: packs.map(({ id }) => id),
    county: regions.filter(({ level }) => level === 'county').map(({ adcode }) => adcode),
    set: (pack?.parameters ?? []).map(({ name }) => name),
  };
  refuse(linkReports, known);
}

/** Parts of a link that are flags of the same name. */
const flags = new Set(['round', 'pack', 'county', 'set']);

function refuse(
  reports: readonly LinkReport[],
  known: Readonly<Record<string, readonly string[]>> = {},
): void {
  const [first] = reports;
  if (first === undefined) return;
  const { part, value, reason } = first;
  const why = {
    malformed: 'cannot be read',
    unknown: part === 'set' ? 'is no parameter of the pack' : 'is not in the extract',
    newer: 'was written by a newer page',
  };
  const list = known[part];
  const there =
    list === undefined || list.length === 0
      ? ''
      : `; there ${list.length === 1 ? 'is' : 'are'} ${list.join(', ')}`;
  fail(`${flags.has(part) ? '--' : ''}${part} ${value} ${why[reason]}${there}`);
}

function fail(sentence: string): never {
  throw new CallError(`briefing: ${sentence}. See --help.`);
}
