export interface Build {
  readonly folder: string;
  readonly build: string;
}

export interface TwoBuilds {
  readonly A: Build;
  readonly B: Build;
  remove(): void;
}

export function twoBuilds(dist: string): TwoBuilds;

export type Damage = 'missing' | 'short' | 'torn' | 'html';

export interface ServerState {
  build: 'A' | 'B';
  /** Every connection is broken off. */
  cut: boolean;
  /** Nothing is answered. */
  silent: boolean;
  damage: readonly (readonly [RegExp, Damage])[];
  readonly requests: readonly string[];
  dateShiftMs: number;
  /** Requests after which it is cut. */
  stopAfter: number;
}

export function changingServer(
  dist: string,
  builds: TwoBuilds,
  base?: string,
): Promise<{ readonly address: string; readonly state: ServerState; close(): void }>;
