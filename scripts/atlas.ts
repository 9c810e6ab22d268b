// The command line: `npm run -s atlas -- <command>`. Exit 0 done, 1 the input has faults, 2 the call was wrong.
import { Problem } from '../src/model/problem.ts';
import { CallError } from './arguments.ts';

type Run = (argv: string[]) => Promise<number>;

const commands: Readonly<Record<string, { readonly help: string; readonly load: () => Promise<Run> }>> = {
  sample: {
    help: 'write the synthetic registers (CSV) of a demo region',
    load: async () => (await import('./sample.ts')).sampleCommand,
  },
  extract: {
    help: 'check registers and turn them into an extract',
    load: async () => (await import('./extract.ts')).extractCommand,
  },
  findings: {
    help: 'evaluate the packs over an extract',
    load: async () => (await import('./findings.ts')).findingsCommand,
  },
  briefing: {
    help: 'write a briefing as slides, print, workbook or web page',
    load: async () => (await import('./briefing.ts')).briefingCommand,
  },
  draw: {
    help: 'draw visits again from a seed, or verify a draw that was revealed',
    load: async () => (await import('./draw.ts')).drawCommand,
  },
  ledger: {
    help: 'look into a ledger of inspections, or write its registers',
    load: async () => (await import('./ledger.ts')).ledgerCommand,
  },
  pack: {
    help: 'check a policy pack and run its truth tables',
    load: async () => (await import('./pack.ts')).packCommand,
  },
  catalogue: {
    help: 'list every clause of the packs',
    load: async () => (await import('./catalogue.ts')).catalogueCommand,
  },
};

function help(): string {
  const lines = Object.entries(commands).map(([name, command]) => `  ${name.padEnd(10)} ${command.help}`);
  return ['npm run -s atlas -- <command> [flags]', ...lines, '  --help after a command lists its flags'].join(
    '\n',
  );
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === 'help') {
    process.stdout.write(`${help()}\n`);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const said = name === undefined ? 'No command was given' : `There is no command "${name}"`;
    process.stderr.write(`${said}.\n${help()}\n`);
    return 2;
  }
  return (await command.load())(rest);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** A failure as exit code and words: what the caller can mend is told in a sentence, a defect keeps its stack. */
function failure(error: unknown): { code: number; words: string } {
  if (error instanceof CallError) return { code: 2, words: error.message };
  if (error instanceof Problem) return { code: 1, words: error.message };
  if (!(error instanceof Error)) return { code: 3, words: String(error) };
  if ('syscall' in error) return { code: 2, words: error.message };
  return { code: 3, words: error.stack ?? error.message };
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { code, words } = failure(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = code;
}
