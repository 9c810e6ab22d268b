/** Built into `out`, an absolute folder. */
export function buildDevicePage(out: string): Promise<void>;
