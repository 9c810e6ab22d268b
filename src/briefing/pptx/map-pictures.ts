// Pictures of the maps of a briefing, made before the file is written.

/** A map as it was drawn, with its scale bar, legend and sources. */
export interface MapPicture {
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** By the id of the map's block. */
export type MapPictures = ReadonlyMap<string, MapPicture>;
