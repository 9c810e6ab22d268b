// The frame of the parameters as they stand: read again a moment after the last change, the older question dropped.
import { startTransition, useEffect, useMemo, useState } from 'react';
import { packHash } from '../../../inspection/draw/pack-hash.ts';
import type { DrawSubject } from '../../../inspection/draw/parse-parameters.ts';
import type { DrawFrame, DrawParameters } from '../../../inspection/draw/types.ts';
import type { Pack } from '../../../model/requirement.ts';
import { recordOf, type ProblemRecord } from '../../../model/problem.ts';
import { useAtlas } from '../../atlas-context.tsx';
import { useInspect } from '../../inspect-context.tsx';

/** Of the values that are set, those of the pack: a draw knows no others. */
function policyOf({ parameters }: Pack, values: DrawSubject['policy']): DrawSubject['policy'] {
  const names = new Set(parameters.map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}

/** Extract, round, pack and its changed values as they are open; null while there is no pack. */
export function useDrawSubject(): DrawSubject | null {
  const inspect = useInspect();
  const extract = useAtlas((atlas) => atlas.manifest?.extract_id ?? null);
  const round = useAtlas((atlas) => atlas.round);
  const pack = useAtlas((atlas) => atlas.pack);
  const policy = useAtlas((atlas) => atlas.session.parameters);
  const day = inspect.today();
  return useMemo(
    () =>
      extract === null || round === null || pack === null
        ? null
        : { extract, round, pack: pack.id, packSha256: packHash(pack), policy: policyOf(pack, policy), day },
    [extract, round, pack, policy, day],
  );
}

const pause = 250;

/** What the frame depends on; sizes and weights change the chances, not who may be drawn. */
function keyOf(parameters: DrawParameters | null): string {
  if (parameters === null) return '';
  const { extract, round, pack, packSha256, policy, day, counties, excluded } = parameters;
  return JSON.stringify({ extract, round, pack, packSha256, policy, day, counties, excluded });
}

export function useFrame(parameters: DrawParameters | null): {
  readonly frame: DrawFrame | null;
  readonly problem: ProblemRecord | null;
} {
  const inspect = useInspect();
  const key = keyOf(parameters);
  const [read, setRead] = useState<{ key: string; frame: DrawFrame | null; problem: ProblemRecord | null }>({
    key: '',
    frame: null,
    problem: null,
  });
  useEffect(() => {
    if (parameters === null) return undefined;
    const asked = new AbortController();
    const timer = setTimeout(() => {
      inspect
        .drawFrame(parameters, asked.signal)
        .then((frame) => {
          if (asked.signal.aborted) return;
          startTransition(() => {
            setRead({ key, frame, problem: null });
          });
        })
        .catch((error: unknown) => {
          if (!asked.signal.aborted) setRead({ key, frame: null, problem: recordOf(error) });
        });
    }, pause);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
    // The key holds all of the parameters that the frame depends on.
  }, [inspect, key]); // oxlint-disable-line react-hooks/exhaustive-deps
  return read.key === key ? read : { frame: null, problem: null };
}
