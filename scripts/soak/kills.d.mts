export function killsOfTheLog(
  folder: string,
  kills: number,
): Promise<{
  readonly kills: number;
  readonly acknowledged: number;
  /** Times that the browser had removed the store, which the copy gave back. */
  readonly removed: number;
  readonly lost: readonly string[];
  readonly torn: readonly string[];
}>;
