// Where the days begin and end: a region's point, typed coordinates, or where this device is.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choice.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useAtlas, useWords } from '../../atlas-context.tsx';
import { useInspect } from '../../inspect-context.tsx';
import { ProblemLine } from '../../problem-line.tsx';
import { regionName } from '../../site-name.ts';
import { useTask } from '../use-task.ts';
import { type Conditions, degreesOf } from './conditions.ts';

export type ChangeConditions = (change: Partial<Conditions>) => void;

interface StartProps {
  readonly conditions: Conditions;
  readonly onChange: ChangeConditions;
}

const typed = 'typed';

function RegionChoice({ conditions, onChange }: StartProps): ReactNode {
  const words = useWords();
  const regions = useAtlas((atlas) => atlas.regions);
  const located = regions.filter(({ lon, lat }) => Number.isFinite(lon) && Number.isFinite(lat));
  const options = located.map(({ adcode }) => ({ id: adcode, label: regionName(words, regions, adcode) }));
  const chosen = located.find(
    ({ lon, lat }) => String(lon) === conditions.lon && String(lat) === conditions.lat,
  );
  const isTyped = chosen === undefined && conditions.lon !== '';
  return (
    <>
      <Choice
        label={words.t('itinerary.start')}
        placeholder={words.t('itinerary.start.choose')}
        value={chosen?.adcode ?? (isTyped ? typed : null)}
        options={[...options, { id: typed, label: words.t('itinerary.start.typed') }]}
        onChoose={(id) => {
          const region = located.find(({ adcode }) => adcode === id);
          if (region === undefined) onChange({ startName: '' });
          else {
            const startName = regionName(words, regions, region.adcode);
            onChange({ startName, lon: String(region.lon), lat: String(region.lat) });
          }
        }}
      />
      {chosen !== undefined && <p className="days__hint">{words.t('itinerary.start.region')}</p>}
    </>
  );
}

function DevicePosition({ onChange }: Pick<StartProps, 'onChange'>): ReactNode {
  const words = useWords();
  const inspect = useInspect();
  const { busy, problem, run } = useTask();
  const [accuracy, setAccuracy] = useState<number | null>(null);
  const waiting = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      waiting.current?.abort();
    },
    [],
  );
  const locate = async (): Promise<void> => {
    waiting.current = new AbortController();
    const fix = await inspect.locate(waiting.current.signal);
    setAccuracy(fix.accuracyM);
    onChange({ startName: '', lon: fix.lon.toFixed(5), lat: fix.lat.toFixed(5) });
  };
  return (
    <>
      <Button
        isDisabled={busy}
        onPress={() => {
          run(locate);
        }}
      >
        {words.t(busy ? 'itinerary.start.locating' : 'itinerary.start.device')}
      </Button>
      <p className="days__hint" role="status">
        {accuracy !== null &&
          words.t('itinerary.start.accuracy', { metres: words.number(Math.round(accuracy)) })}
      </p>
      {problem !== null && <ProblemLine problem={problem} />}
    </>
  );
}

export function StartFields({ conditions, onChange }: StartProps): ReactNode {
  const words = useWords();
  const errorOf = (text: string, most: 90 | 180): string | undefined =>
    text === '' || degreesOf(text, most) !== null
      ? undefined
      : words.t('itinerary.range', { least: -most, most });
  return (
    <>
      <RegionChoice conditions={conditions} onChange={onChange} />
      <div className="days__pair">
        <TextField
          label={words.t('itinerary.start.lon')}
          inputMode="decimal"
          value={conditions.lon}
          error={errorOf(conditions.lon, 180)}
          onChange={(lon) => {
            onChange({ lon, startName: '' });
          }}
        />
        <TextField
          label={words.t('itinerary.start.lat')}
          inputMode="decimal"
          value={conditions.lat}
          error={errorOf(conditions.lat, 90)}
          onChange={(lat) => {
            onChange({ lat, startName: '' });
          }}
        />
      </div>
      <DevicePosition onChange={onChange} />
    </>
  );
}
