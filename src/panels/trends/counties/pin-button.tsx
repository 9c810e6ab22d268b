// Pins a place for the comparison, or lets it go.
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import type { Place } from '../../../state/derive/places.ts';
import { useAtlas, useCommands, useWords } from '../../atlas-context.tsx';
import { mostPins, pinOf, toggled } from './pins.ts';

export function PinButton({ place, name }: { readonly place: Place; readonly name: string }): ReactNode {
  const words = useWords();
  const commands = useCommands();
  const pins = useAtlas((atlas) => atlas.session.pins);
  const pin = pinOf(place);
  if (pin === null) return null;
  const pinned = pins.includes(pin);
  return (
    <Button
      look="quiet"
      aria-pressed={pinned}
      aria-label={words.t(pinned ? 'counties.pin.remove' : 'counties.pin.add', { name })}
      isDisabled={!pinned && pins.length >= mostPins}
      onPress={() => {
        commands.setTrends({ pins: toggled(pins, pin) });
      }}
    >
      <span aria-hidden="true">{pinned ? '◆' : '◇'}</span>
    </Button>
  );
}
