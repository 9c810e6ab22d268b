// The tasks of the page's main thread while something runs: each with its time on the clock and its own processor time.
// A busy machine, or a picture drawn in software, lengthens the first; only what the page itself does lengthens the second.
import type { CDPSession, Page } from '@playwright/test';

export interface MainThreadTasks {
  /** Over 50 ms of processor time, and over 50 ms on the clock. */
  readonly over50: number;
  readonly over50OnClock: number;
  readonly longestMs: number;
  readonly longestOnClockMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, and how long the thread worked. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Its `RunTask` holds a task with the promises settled at its end; that of `toplevel` ends before them. */
const taskCategory = 'disabled-by-default-devtools.timeline';

const [begin, end] = ['bench-begin', 'bench-end'];

async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const over = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [taskCategory, 'blink.user_timing'] },
  });
  await work();
  await session.send('Tracing.end');
  await over;
  return events;
}

/** `rest` milliseconds after the work still count: what it set going ends in them. */
export async function mainThreadTasks(
  page: Page,
  work: () => Promise<void>,
  rest = 1_500,
): Promise<MainThreadTasks> {
  const session = await page.context().newCDPSession(page);
  const mark = (name: string): Promise<void> =>
    page.evaluate((text) => {
      performance.mark(text);
    }, name);
  const events = await traced(session, async () => {
    await mark(begin);
    await work();
    await page.waitForTimeout(rest);
    await mark(end);
  });
  await session.detach();
  const first = events.findLast(({ name }) => name === begin);
  const last = events.findLast(({ name }) => name === end);
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' &&
      pid === last?.pid &&
      tid === last.tid &&
      ts < last.ts &&
      (first?.pid !== last.pid || ts > first.ts),
  );
  const own = tasks.map(({ tdur = 0 }) => tdur / 1000);
  const clock = tasks.map(({ dur = 0 }) => dur / 1000);
  return {
    over50: own.filter((took) => took > 50).length,
    over50OnClock: clock.filter((took) => took > 50).length,
    longestMs: Math.round(Math.max(0, ...own)),
    longestOnClockMs: Math.round(Math.max(0, ...clock)),
  };
}
