// Where the device says it is: the best of the fixes of some seconds, with the accuracy that it claims itself.
import type { Fix } from '../inspection/ledger/records.ts';
import { Problem } from '../model/problem.ts';
import { shanghaiInstant } from './shanghai-instant.ts';

const patience = 10_000;
/** Metres: a fix this good is not waited to improve. */
const goodEnough = 10;

/** Rejects with Problem position_denied or position_unavailable, or with the reason of the signal. */
export function locate(signal: AbortSignal): Promise<Fix> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const { geolocation } = globalThis.navigator;
    // On plain http browsers refuse in the words of a person who said no.
    if (!globalThis.isSecureContext || geolocation === undefined) throw new Problem('position_unavailable');
    let best: Fix | null = null;
    const stop = (): void => {
      geolocation.clearWatch(watching);
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
    };
    const settle = (problem: Problem): void => {
      stop();
      if (best === null) reject(problem);
      else resolve(best);
    };
    const aborted = (): void => {
      stop();
      reject(signal.reason as Error);
    };
    const watching = geolocation.watchPosition(
      (position) => {
        const fix = fixOf(position);
        if (best === null || fix.accuracyM <= best.accuracyM) best = fix;
        if (best.accuracyM <= goodEnough) settle(new Problem('position_unavailable'));
      },
      (error) => {
        // Out of time or without satellites: another fix may still come until patience ends.
        if (error.code === error.PERMISSION_DENIED)
          settle(new Problem('position_denied', {}, new Error(error.message)));
      },
      { enableHighAccuracy: true, maximumAge: 0, timeout: patience },
    );
    const timer = setTimeout(() => settle(new Problem('position_unavailable')), patience);
    signal.addEventListener('abort', aborted, { once: true });
  });
}

function fixOf({ coords, timestamp }: GeolocationPosition): Fix {
  return {
    lon: coords.longitude,
    lat: coords.latitude,
    accuracyM: Math.ceil(coords.accuracy),
    at: shanghaiInstant(timestamp),
  };
}
