// How the browser keeps what is stored here. Asks once that it be kept; a refusal is an answer, not a failure.
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

export async function storageStanding(): Promise<StorageStanding> {
  asked ??= ask();
  const granted = await asked;
  try {
    const persisted = granted === false ? ((await manager()?.persisted()) ?? null) : granted;
    const { usage = null, quota = null } = (await manager()?.estimate()) ?? {};
    return { persisted, usage, quota };
  } catch {
    return { persisted: granted, usage: null, quota: null };
  }
}
