// The only place where the state's ports meet their implementations.
import { createInspectRuntime } from '../runtime/inspect-services.ts';
import { createRuntime } from '../runtime/services.ts';
import type { InspectServices } from '../state/inspect/ports.ts';
import type { Services } from '../state/ports.ts';
import { shippedPacks } from './packs.ts';
import { loadPolicyDocuments } from './policy-documents.ts';

export function createServices(): Services {
  return { ...createRuntime(), packs: shippedPacks(), loadPolicyDocuments };
}

export function createInspectServices(): InspectServices {
  return createInspectRuntime();
}
