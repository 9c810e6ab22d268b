// The folder that the page is served from, with its slash: what is kept and locked is named by it, since one host may
// serve several.

export function pageFolder(): string {
  return new URL('./', document.baseURI).href;
}
