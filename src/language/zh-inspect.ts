// Chinese of the inspect workspace, its vault and its device.

export const zhInspect = {} as const;
