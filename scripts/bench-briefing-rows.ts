// What the benchmark prints of briefings: each time as a ratio to a reference of the same run, with size and slides.
import type { BrowserContext } from '@playwright/test';
import { briefingCommands } from './bench-briefing-command.ts';
import type { BriefingCommands, WrittenFile } from './bench-briefing-command.ts';
import { briefingsOnPage } from './bench-briefing.ts';
import type { CancelledFile, TakenFile } from './bench-briefing-files.ts';
import type { BriefingsOnPage } from './bench-briefing.ts';
import { median, row, taskLine } from './bench-rows.ts';
import type { Measured, Result } from './bench-rows.ts';
import { serve } from './static-server.mjs';

const review = 'Review until its verdicts';

function pageRows({ opened, taken, cancelled }: BriefingsOnPage): Result[] {
  const reviewMs = (template: string): number =>
    opened.find((one) => one.template === template)?.reviewMs ?? NaN;
  return [
    ...opened.map((one) => row(`${one.template} on screen`, one.ms, review, one.reviewMs)),
    ...taken.map(({ template, kind, ms, packMs }) =>
      packMs === null
        ? row(`${template} ${kind}`, ms, review, reviewMs(template))
        : row(`${template} ${kind}`, ms, 'packing its parts once more', packMs),
    ),
    ...cancelled.flatMap(({ template, kind, share, goneMs }) =>
      goneMs === null
        ? []
        : [row(`${template} ${kind} cancelled at ${share}`, goneMs, review, reviewMs(template))],
    ),
  ];
}

function commandRows({ files, findingsMs }: BriefingCommands): Result[] {
  const reference = 'atlas findings of the same extract';
  const line = (name: string, ms: number): Result => row(name, ms, reference, median(findingsMs));
  const [whole, each] = [
    files.filter(({ county }) => county === null),
    files.filter(({ county }) => county !== null),
  ];
  return [
    ...whole.map(({ ms }) => line('dossier of all, command', ms)),
    line(`dossiers one by one (${each.length})`, sum(each.map(({ ms }) => ms))),
    line('one of them, median', median(each.map(({ ms }) => ms))),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

function sizeLine({ template, kind, bytes, parts }: TakenFile): string {
  const unit = kind === 'pptx' ? 'slides' : 'sheets';
  return `${`${template} ${kind}`.padEnd(28)} ${kilobytes(bytes)}${parts === null ? '' : `, ${parts} ${unit}`}`;
}

function keyLine({ template, kind, keys }: TakenFile): string {
  const taken = keys.map(({ takenMs }) => takenMs);
  const painted = keys.map(({ paintedMs }) => paintedMs);
  const all = (times: readonly number[]): string =>
    `${median(times).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms`;
  const said = keys.length === 0 ? 'made before the first key' : `${all(taken)}; painted ${all(painted)}`;
  return `${`${template} ${kind}`.padEnd(28)} ${keys.length} keys taken after ${said}`;
}

function cancelLine({ template, kind, share, saidMs, goneMs, files }: CancelledFile): string {
  const name = `${template} ${kind} at ${share}`.padEnd(28);
  if (saidMs === null || goneMs === null) return `${name} made before it could be cancelled`;
  return `${name} said after ${saidMs.toFixed(0)} ms, no worker after ${goneMs.toFixed(0)} ms, files: ${files}`;
}

function writtenLine({ county, ms, bytes, slides }: WrittenFile): string {
  return `${`dossier ${county ?? 'of all'}`.padEnd(28)} ${(ms / 1000).toFixed(1)} s, ${kilobytes(bytes)}, ${slides ?? 0} slides`;
}

/** `folder` is a production build with the extract. */
export async function measureBriefings(context: BrowserContext, folder: string): Promise<Measured> {
  const server = await serve({ folder, port: 4431 });
  try {
    const page = await briefingsOnPage(context, server.address);
    const command = briefingCommands();
    return {
      results: [...pageRows(page), ...commandRows(command)],
      lines: [
        'Briefings, tasks of the main thread in its own processor time:',
        ...page.opened.map((one) => taskLine(`${one.template}, ${one.slides} slides`, one.tasks)),
        ...page.taken.map((one) => taskLine(`${one.template} ${one.kind}`, one.tasks)),
        ...page.taken.flatMap((one) => [sizeLine(one), keyLine(one)]),
        ...page.cancelled.map(cancelLine),
        ...command.files.map(writtenLine),
      ],
      notes: { briefings: { ...page, ...command } },
    };
  } finally {
    server.close();
  }
}
