// Which kind of job is made by what. A maker is one small file `file-<kind>.ts`, fetched when first asked for.
import type { FileJob } from '../state/ports.ts';
import type { OnShare } from './file-protocol.ts';

/** Makes the file where it is called: in the worker of the page, or without one on the command line. */
export async function makeHere(job: FileJob, onShare: OnShare): Promise<Uint8Array<ArrayBuffer>> {
  switch (job.kind) {
    case 'pptx':
      return (await import('./file-pptx.ts')).makePptx(job, onShare);
    case 'table':
      return (await import('./file-table.ts')).makeTable(job, onShare);
  }
}
