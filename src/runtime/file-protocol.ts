// What the page and the worker that makes one file say to each other: one job, then replies up to `done` or `failed`.
import type { ProblemRecord } from '../model/problem.ts';

/** Takes the share that is done, 0 to 1. */
export type OnShare = (share: number) => void;

export type FileReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly problem: ProblemRecord };
