// What leaves the page: files that any map program reads, and paper. Neither is encrypted, so it asks first.
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { toGeoJson } from '../../../inspection/itinerary/to-geo-json.ts';
import { toGpx } from '../../../inspection/itinerary/to-gpx.ts';
import type { Itinerary } from '../../../inspection/itinerary/types.ts';
import { useAtlasReader, useWords } from '../../atlas-context.tsx';
import { download } from '../../download.ts';
import type { SiteFinder } from './list-row.ts';
import { routeFileOf } from './route-file.ts';

const kinds = {
  gpx: { write: toGpx, type: 'application/gpx+xml', label: 'itinerary.take.gpx' },
  geojson: { write: toGeoJson, type: 'application/geo+json', label: 'itinerary.take.geojson' },
} as const;
type Kind = keyof typeof kinds;

export interface TakeProps {
  readonly itinerary: Itinerary;
  readonly find: SiteFinder;
  readonly leaveAt: number;
}

export function TakeDays(props: TakeProps): ReactNode {
  const words = useWords();
  const readAtlas = useAtlasReader();
  const [understood, setUnderstood] = useState(false);
  const [said, setSaid] = useState('');
  const take = (kind: Kind): void => {
    const { write, type } = kinds[kind];
    const atlas = readAtlas();
    const synthetic = atlas.manifest?.synthetic === true ? '-synthetic' : '';
    const name = `anzhi-days${synthetic}.${kind}`;
    download(name, write(routeFileOf(words, atlas, props)), type);
    setSaid(words.t('itinerary.take.done', { name }));
  };
  return (
    <section className="days__take" aria-label={words.t('itinerary.take')}>
      <h2>{words.t('itinerary.take')}</h2>
      <p className="days__warning">{words.t('itinerary.take.warning')}</p>
      <label className="days__tick">
        <input
          type="checkbox"
          checked={understood}
          onChange={(event) => {
            setUnderstood(event.target.checked);
          }}
        />
        {words.t('itinerary.take.understood')}
      </label>
      <div className="days__act">
        {(['gpx', 'geojson'] as const).map((kind) => (
          <Button
            key={kind}
            isDisabled={!understood}
            data-testid={`days-${kind}`}
            onPress={() => {
              take(kind);
            }}
          >
            {words.t(kinds[kind].label)}
          </Button>
        ))}
        <Button
          data-testid="days-print"
          onPress={() => {
            globalThis.print();
          }}
        >
          {words.t('itinerary.take.print')}
        </Button>
      </div>
      <p role="status" className="days__hint">
        {said}
      </p>
    </section>
  );
}
