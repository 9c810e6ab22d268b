// A folder of registers as intake sees it; who reads it (command line, page) provides the adapter.

export interface RegisterFolder {
  /** Last part of the folder's path: the plain default of id and title. */
  readonly name: string;
  readonly files: readonly string[];
  read(file: string): Promise<Uint8Array>;
  /** What the engine opens for this file. */
  path(file: string): string;
}
