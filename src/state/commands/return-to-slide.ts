// From the dashboard back to the slide that was left: the session as it was then, in the language of now.
import type { Session } from '../session.ts';
import { change } from '../store.ts';
import { setSession, type CommandContext } from './context.ts';
import { evaluate, readBeside } from './evaluate.ts';
import { setPack } from './open-extract.ts';
import { readProfile } from './select-site.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** After a reload, or over another extract, nothing is known of what was left: only the workspace changes. */
export async function returnToSlide(context: CommandContext): Promise<void> {
  const { left } = context;
  const { session: now } = context.store.getState();
  context.left = null;
  if (left === null || left.extract !== now.extract) {
    setSession(context, { workspace: 'brief' });
    return;
  }
  const back: Session = { ...left, language: now.language };
  setSession(context, back);
  await readAgain(context, now, back);
}

/** What the dashboard changed of rules, round or parameters is judged again. */
async function readAgain(context: CommandContext, from: Session, to: Session): Promise<void> {
  const { manifest } = context.store.getState();
  change(context.store, { round: to.round ?? manifest?.data_through ?? null });
  if (from.pack !== to.pack) {
    await setPack(context, to.pack);
    return;
  }
  if (from.round !== to.round || !same(from.parameters, to.parameters)) await evaluate(context);
  else if (from.beside !== to.beside) await readBeside(context);
  if (from.site !== to.site || from.round !== to.round) await readProfile(context);
}
