// Chinese of the itinerary.

export const zhItinerary = {} as const;
