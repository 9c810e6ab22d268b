// Chinese of the draw.

export const zhDraw = {} as const;
