// How the browser keeps what is stored here. Asks once that it be kept; a refusal is an answer, not a failure, and a
// question that a person has not answered yet holds nothing up.
import type { StorageStanding } from '../state/inspect/ports.ts';

let asked: Promise<boolean | null> | null = null;

/** Absent on plain http, where the browser says nothing about its storage. */
function manager(): StorageManager | undefined {
  return globalThis.navigator.storage;
}

async function ask(): Promise<boolean | null> {
  try {
    return (await manager()?.persist()) ?? null;
  } catch {
    return null;
  }
}

/** Milliseconds that an answer is waited for: a browser may ask a person, who looks elsewhere. */
const answerLimit = 1000;

/** null while the question stands. */
function answered(answer: Promise<boolean | null>): Promise<boolean | null> {
  const unanswered = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), answerLimit);
  });
  return Promise.race([answer, unanswered]);
}

export async function storageStanding(): Promise<StorageStanding> {
  asked ??= ask();
  const granted = await answered(asked);
  try {
    const persisted = granted === false ? ((await manager()?.persisted()) ?? null) : granted;
    const { usage = null, quota = null } = (await manager()?.estimate()) ?? {};
    return { persisted, usage, quota };
  } catch {
    return { persisted: granted, usage: null, quota: null };
  }
}
