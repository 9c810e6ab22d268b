// The only place where the state's ports meet their implementations.
import { createRuntime } from '../runtime/services.ts';
import type { Services } from '../state/ports.ts';
import { shippedPacks } from './packs.ts';
import { loadPolicyDocuments } from './policy-documents.ts';

export function createServices(): Services {
  return { ...createRuntime(), packs: shippedPacks(), loadPolicyDocuments };
}
