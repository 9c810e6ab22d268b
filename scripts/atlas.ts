// The command line: `npm run -s atlas -- <command>`. Exit 0 done, 1 the input has faults, 2 the call was wrong.
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

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const words = error instanceof CallError ? error.message : (error as Error).stack;
  process.stderr.write(`${words ?? String(error)}\n`);
  process.exitCode = error instanceof CallError ? 2 : 3;
}
