// Instants as the ledger writes them: to the second, ISO with +08:00, whatever the zone of the device.

export function shanghaiInstant(milliseconds: number): string {
  return `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
