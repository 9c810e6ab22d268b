// The way down to the place that Trends is drilled into; every step of it leads back.
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import type { Region } from '../../state/site-table.ts';
import { useAtlas, useCommands, useWords } from '../atlas-context.tsx';
import { regionName } from '../site-name.ts';

/**
 * From the county down to the place itself; what lies above the county is the whole extract. The code of what lies
 * above is shorter, so regions that name each other as parents make no circle.
 */
export function placesAbove(regions: readonly Region[], place: string | null): readonly Region[] {
  const found = regions.find((region) => region.adcode === place);
  if (found === undefined || found.level === 'prefecture' || found.level === 'province') return [];
  const parent = found.parent !== null && found.parent.length < found.adcode.length ? found.parent : null;
  return [...placesAbove(regions, parent), found];
}

export function PlaceTrail(): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const manifest = useAtlas((atlas) => atlas.manifest);
  const regions = useAtlas((atlas) => atlas.regions);
  const place = useAtlas((atlas) => atlas.session.place);
  if (manifest === null) return null;
  const steps = [
    { place: null, name: words.pick(manifest.title) },
    ...placesAbove(regions, place).map(({ adcode }) => ({
      place: adcode,
      name: regionName(words, regions, adcode),
    })),
  ];
  return (
    <nav className="trends__trail" aria-label={words.t('trends.trail')} data-testid="trail">
      <ol>
        {steps.map((step, index) => (
          <li key={step.place ?? ''}>
            {index === steps.length - 1 ? (
              <span aria-current="location">{step.name}</span>
            ) : (
              <Button
                look="link"
                onPress={() => {
                  commands.setTrends({ place: step.place });
                }}
              >
                {step.name}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
