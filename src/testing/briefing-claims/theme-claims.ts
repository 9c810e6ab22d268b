// What the sentences of the sections by theme claim.
import type { Claim } from './claim.ts';

export const themeClaims: Readonly<Record<string, Claim>> = {};
