/** A browser that is already on this machine, Playwright's own among them; null where there is none. */
export function presentBrowser(): Promise<string | null>;
