// What the page and the worker that keeps it say to each other. Old pages meet newer workers: only add to it.

/** take_over: the user agreed to this worker's build. standing: answered on the port that comes with it. */
export type ToWorker = { readonly kind: 'take_over' } | { readonly kind: 'standing' };

export interface WorkerStanding {
  /** The worker's own build. */
  readonly own: string;
  /** The build that the user agreed to last and that every tab is given. */
  readonly agreed: string;
}

export type ToPage =
  | {
      readonly kind: 'progress';
      readonly build: string;
      readonly keptBytes: number;
      readonly totalBytes: number;
    }
  | { readonly kind: 'failed'; readonly reason: 'storage' | 'file'; readonly file: string }
  /** Another build was agreed to: the page's own is no longer given to anybody. */
  | { readonly kind: 'changed' };
