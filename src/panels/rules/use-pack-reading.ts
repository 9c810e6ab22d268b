// The verdicts of the pack whose page is open: those of the store where it is in force, else computed when asked for.
import { useState } from 'react';
import type { FindingSet } from '../../compliance/finding.ts';
import type { Pack } from '../../model/requirement.ts';
import type { Atlas } from '../../state/atlas-state.ts';
import { useAtlas } from '../atlas-context.tsx';
import { useAnswer } from '../use-answer.ts';

export interface PackReading {
  readonly inForce: boolean;
  /** The extract does not name the pack: it binds nobody here. */
  readonly trial: boolean;
  /** not_asked: the pack is not in force, and nobody asked to compute it. */
  readonly status: 'no_extract' | 'not_asked' | 'working' | 'ready' | 'failed';
  readonly findings: FindingSet | null;
  /** All that figures depend on; null while nothing may be computed. */
  readonly key: string | null;
  readonly ask: () => void;
}

/** Extract, round and changed parameters: what an answer rests on. Null before the extract is there. */
function groundOf({ phase, manifest, round, session }: Atlas): string | null {
  if (phase !== 'ready' || manifest === null || round === null) return null;
  return JSON.stringify([manifest.extract_id, round, session.parameters]);
}

export function usePackReading(pack: Pack | null): PackReading {
  const [asked, setAsked] = useState<readonly string[]>([]);
  const ground = useAtlas(groundOf);
  const extract = useAtlas((atlas) => atlas.manifest?.extract_id ?? '');
  const own = useAtlas((atlas) => (atlas.pack?.id === pack?.id ? atlas.findings : null));
  const evaluating = useAtlas((atlas) => atlas.evaluating);
  const inForce = useAtlas((atlas) => atlas.pack !== null && atlas.pack.id === pack?.id);
  const named = useAtlas((atlas) => pack !== null && (atlas.manifest?.packs.includes(pack.id) ?? false));
  const topic = `${extract} ${pack?.id ?? ''}`;
  const key = ground !== null && (inForce || asked.includes(topic)) ? `${topic} ${ground}` : null;
  const answer = useAnswer(topic, inForce ? null : key, (commands) => commands.judge(pack?.id ?? ''));
  const ask = (): void => {
    if (answer.status === 'failed') answer.again();
    else setAsked([...asked, topic]);
  };
  const about = { inForce, trial: !named, key, ask };
  if (ground === null || pack === null) return { ...about, status: 'no_extract', findings: null };
  if (inForce) return { ...about, status: evaluating || own === null ? 'working' : 'ready', findings: own };
  if (answer.status === 'idle') return { ...about, status: 'not_asked', findings: null };
  return { ...about, status: answer.status, findings: answer.value };
}
