// English of the itinerary.
import type { zhItinerary } from './zh-itinerary.ts';

type Key = keyof typeof zhItinerary;

export const enItinerary: Readonly<Record<Key, string>> = {};
