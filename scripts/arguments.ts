// Command-line words → values. A wrong call is a CallError with one clear sentence; the dispatcher exits with 2.
import { parseArgs } from 'node:util';

export class CallError extends Error {
  override readonly name = 'CallError';
}

export interface Flag {
  readonly name: string;
  /** What stands after the flag, for the help text; a switch has none. */
  readonly value?: string;
  readonly required?: true;
  readonly oneOf?: readonly string[];
  readonly help: string;
}

export interface Command {
  readonly name: string;
  readonly help: string;
  readonly flags: readonly Flag[];
}

export interface Call {
  /** Value of a flag; null where it was not given. */
  text(name: string): string | null;
  /** Value of a flag that the command requires. */
  required(name: string): string;
  given(name: string): boolean;
}

const json: Flag = { name: 'json', help: 'print the report as JSON on stdout' };

export function usage(command: Command): string {
  const lines = [...command.flags, json].map((flag) => {
    const form = flag.value === undefined ? `--${flag.name}` : `--${flag.name} ${flag.value}`;
    const choices = flag.oneOf === undefined ? '' : ` (${flag.oneOf.join(', ')})`;
    return `  ${form.padEnd(20)} ${flag.help}${choices}${flag.required ? '; required' : ''}`;
  });
  return [`npm run -s atlas -- ${command.name}: ${command.help}`, ...lines].join('\n');
}

/** The call as values; null where only the help text was asked for. */
export function readArguments(command: Command, argv: readonly string[]): Call | null {
  const values = parsed(command, argv);
  if (values['help'] === true) return null;
  for (const flag of command.flags) checkFlag(command, flag, values[flag.name]);
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    text,
    required: (name) => text(name) ?? fail(command, `--${name} is missing`),
    given: (name) => values[name] !== undefined,
  };
}

function parsed(command: Command, argv: readonly string[]): Record<string, string | boolean | undefined> {
  const options: Record<string, { type: 'string' | 'boolean' }> = { help: { type: 'boolean' } };
  for (const flag of [...command.flags, json]) {
    options[flag.name] = { type: flag.value === undefined ? 'boolean' : 'string' };
  }
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false });
    return values;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return fail(command, words.split('. ')[0] ?? words);
  }
}

function checkFlag(command: Command, flag: Flag, value: string | boolean | undefined): void {
  if (value === undefined) {
    if (flag.required) fail(command, `--${flag.name} is missing`);
    return;
  }
  if (value === '') fail(command, `--${flag.name} has no value`);
  if (flag.oneOf !== undefined && !flag.oneOf.includes(String(value))) {
    fail(command, `--${flag.name} ${String(value)} is not one of ${flag.oneOf.join(', ')}`);
  }
}

function fail(command: Command, sentence: string): never {
  throw new CallError(`${command.name}: ${sentence}. See --help.`);
}
