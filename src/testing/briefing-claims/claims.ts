// Every sentence that a briefing can say, and how its claim is decided again. A key that is missing here fails a test.
import type { Claim } from './claim.ts';
import { overviewClaims } from './overview-claims.ts';
import { themeClaims } from './theme-claims.ts';

export const claims: Readonly<Record<string, Claim>> = { ...overviewClaims, ...themeClaims };
