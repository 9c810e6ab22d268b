// Colours as written in the design, as four bytes for the graphics card.

export type Rgba = readonly [number, number, number, number];

/** '#rrggbb' and an opacity of 0 to 1 → bytes. */
export function rgba(hex: string, opacity = 1): Rgba {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, Math.round(opacity * 255)];
}
