// The walking time and its straight-line bands, as the parameters in force set them.
import type { Atlas } from '../atlas-state.ts';
import type { Session } from '../session.ts';
import type { Reach } from './workshop-access.ts';

const usual: Reach = { minutes: 20, innerM: 770, outerM: 1333 };

const usualSpeed = 60;

/** Both radii scale with the minutes and the speed: they stand for twenty minutes at 60 m/min. */
export function reachOf(
  atlas: Pick<Atlas, 'pack'> & { readonly session: Pick<Session, 'parameters'> },
): Reach {
  const setting = (name: string, fallback: number): number => {
    const value =
      atlas.session.parameters[name] ?? atlas.pack?.parameters.find((one) => one.name === name)?.default;
    return typeof value === 'number' ? value : fallback;
  };
  const minutes = setting('minutes', usual.minutes);
  const scale = (minutes / usual.minutes) * (setting('speed', usualSpeed) / usualSpeed);
  return {
    minutes,
    innerM: setting('inner_m', usual.innerM) * scale,
    outerM: setting('outer_m', usual.outerM) * scale,
  };
}
