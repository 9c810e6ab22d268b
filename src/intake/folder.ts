// A folder of registers as intake sees it; who reads it (command line, page) provides the adapter.

export interface RegisterFolder {
  /** Last part of the folder's path: the plain default of id and title. */
  readonly name: string;
  /** Names of the files, sorted; those of the folder `packs` with their path, such as packs/truth/a.yaml. */
  readonly files: readonly string[];
  read(file: string): Promise<Uint8Array>;
  /** What the engine opens for this file. */
  path(file: string): string;
}
