export function killsOfTheLog(
  folder: string,
  kills: number,
): Promise<{
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly torn: readonly string[];
}>;
