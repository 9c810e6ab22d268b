export interface Served {
  /** Where it answers, with the base and a closing slash. */
  readonly address: string;
  close(): void;
}

export function serve(options: {
  readonly folder: string;
  readonly base?: string;
  readonly port: number;
  readonly strictPort?: boolean;
}): Promise<Served>;
