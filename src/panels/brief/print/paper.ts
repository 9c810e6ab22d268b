// The sheets that a briefing is printed on. Each has a class, whose named page in print.css sets size and margins.

export const paperSizes = ['A4', 'A3'] as const;

export interface Paper {
  readonly size: (typeof paperSizes)[number];
  readonly orientation: 'portrait' | 'landscape';
}

/** Short and long edge in millimetres. */
const edges: Readonly<Record<Paper['size'], readonly [short: number, long: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
};
const marginMm = 12;

/** Millimetres between the margins. */
export function printedWidth({ size, orientation }: Paper): number {
  const [short, long] = edges[size];
  return (orientation === 'portrait' ? short : long) - 2 * marginMm;
}

/** Wide enough for two columns of text. */
export const isWide = (paper: Paper): boolean => printedWidth(paper) > 200;

/** Its sheet, and whether it is wide. */
export function paperClasses(paper: Paper): string {
  const sheet = `print-doc--${paper.size.toLowerCase()}-${paper.orientation}`;
  return isWide(paper) ? `${sheet} print-doc--wide` : sheet;
}
