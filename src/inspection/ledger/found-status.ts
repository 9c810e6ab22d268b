// What a check on the spot found to be there of what the registers tell.
import { provisionStatuses } from './records.ts';
import type { ProvisionStatus, SpotCheck } from './records.ts';

/** As answered, or as the registers said where that was confirmed; null: nothing is said about it. */
export function foundStatus({ answer, status, registered }: SpotCheck): ProvisionStatus | null {
  if (status !== null || answer !== 'confirmed') return status;
  return provisionStatuses.find((one) => one === registered) ?? null;
}
