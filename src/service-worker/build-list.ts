// The files of one build, as they are known to the worker that keeps them. Written when the page is built.

export interface KeptFile {
  /** Relative to the page's folder. */
  readonly url: string;
  readonly bytes: number;
  /** `sha384-…` of the built file: other contents are refused, whatever the server calls them. */
  readonly integrity: string;
}

export interface BuildList {
  /** Name of the build: it changes whenever a file does. Also in index.html, as `<meta name="build">`. */
  readonly build: string;
  readonly files: readonly KeptFile[];
}
