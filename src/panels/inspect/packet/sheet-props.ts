// What every part of a printed packet is drawn of.
import type { VisitPacket } from '../../../inspection/packet/types.ts';
import type { Words } from '../../../language/language.ts';

export interface SheetProps {
  readonly packet: VisitPacket;
  readonly words: Words;
}
