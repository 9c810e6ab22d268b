// Why no picture came about. The panel that asked makes words of it.

export type PictureFault = 'cancelled' | 'too_large' | 'too_slow' | 'blank' | 'no_webgl';

export class PictureError extends Error {
  readonly fault: PictureFault;
  /** Largest factor that this machine can draw, where the fault is `too_large`; else 0. */
  readonly most: number;

  constructor(fault: PictureFault, most = 0) {
    super(`no picture: ${fault}`);
    this.name = 'PictureError';
    this.fault = fault;
    this.most = most;
  }
}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new PictureError('cancelled');
}
