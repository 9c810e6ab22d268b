// The loop of a hall screen: when the next slide is due. Pure.

export const usualSeconds = 15;
const choices = [5, 10, 15, 20, 30, 45, 60, 90, 120] as const;
/** Milliseconds without input until the loop goes on. */
export const restAfterInput = 60_000;

export interface KioskTimes {
  /** When the present slide came on; milliseconds. */
  readonly turnedAt: number;
  /** When somebody last did something; null: not since the loop began. */
  readonly inputAt: number | null;
  readonly seconds: number;
}

/** Milliseconds until the next slide is due; 0 or less: now. */
export function dueIn({ turnedAt, inputAt, seconds }: KioskTimes, now: number): number {
  const turn = turnedAt + seconds * 1000;
  return Math.max(turn, inputAt === null ? turn : inputAt + restAfterInput) - now;
}

export const isResting = ({ inputAt }: Pick<KioskTimes, 'inputAt'>, now: number): boolean =>
  inputAt !== null && now - inputAt < restAfterInput;

export function otherSeconds(seconds: number, way: 'faster' | 'slower'): number {
  const others = choices.filter((choice) => (way === 'faster' ? choice < seconds : choice > seconds));
  return (way === 'faster' ? others.at(-1) : others[0]) ?? seconds;
}
