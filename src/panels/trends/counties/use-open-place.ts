// Goes down one step: a county or township opens in Trends, a site opens its profile in Review.
import type { Place } from '../../../state/derive/places.ts';
import { useCommands } from '../../atlas-context.tsx';

export function useOpenPlace(): (place: Place) => void {
  const commands = useCommands();
  return (place) => {
    if (place.level !== 'site') {
      commands.setTrends({ place: place.id });
      return;
    }
    commands.setWorkspace('review');
    void commands.selectSite(place.id);
  };
}
