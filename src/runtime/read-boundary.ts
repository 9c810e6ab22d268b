// boundary.json → outlines. The shape is checked where the map would break on it; coordinates are taken as they are.
import type { ManifestFile } from '../model/manifest.ts';
import { Problem } from '../model/problem.ts';
import type { Boundary } from '../state/ports.ts';

/** Throws `file_unreadable` or `file_rows_wrong` (rows of the manifest are features). */
export function readBoundary(bytes: Uint8Array, file: ManifestFile): Boundary {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Problem('file_unreadable', { file: file.name }, error);
  }
  if (!isBoundary(value)) throw new Problem('file_unreadable', { file: file.name });
  if (value.features.length !== file.rows) {
    const found = String(value.features.length);
    throw new Problem('file_rows_wrong', { file: file.name, expected: String(file.rows), found });
  }
  return value;
}

function isBoundary(value: unknown): value is Boundary {
  if (!isRecord(value) || value['type'] !== 'FeatureCollection' || !Array.isArray(value['features']))
    return false;
  return value['features'].every((feature: unknown) => {
    if (!isRecord(feature) || !isRecord(feature['geometry']) || !isRecord(feature['properties']))
      return false;
    const { type, coordinates } = feature['geometry'] as { type?: unknown; coordinates?: unknown };
    const isArea = type === 'Polygon' || type === 'MultiPolygon';
    return isArea && Array.isArray(coordinates) && typeof feature['properties']['adcode'] === 'string';
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
