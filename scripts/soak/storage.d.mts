export interface StorageFigures {
  readonly tabs: readonly {
    readonly tabs: number;
    readonly writes: number;
    readonly lost: number;
    /** The most that any tab had not heard of by then. */
    readonly notTold: number;
  }[];
  readonly quotas: readonly {
    readonly quota: number;
    readonly opening: string;
    readonly saved: number;
    readonly refusal: string | null;
    readonly falselySaved: number;
    /** Why nothing could be saved once there was place again; null: it could. */
    readonly savesAgain: string | null;
  }[];
  readonly cleared: { readonly noticed: string; readonly write: string; readonly wasCleared: boolean };
  readonly blocked: {
    readonly upgraded: string;
    readonly noticed: string;
    readonly write: string;
    readonly reopened: string;
  };
  /** After a kill and a changed byte in the store. */
  readonly damaged: { readonly lost: number; readonly sameDevice: boolean };
}

export function storageFaults(
  folder: string,
  options?: {
    readonly tabs?: readonly number[];
    readonly writes?: number;
    /** In megabytes. */
    readonly quotas?: readonly number[];
  },
): Promise<StorageFigures>;
