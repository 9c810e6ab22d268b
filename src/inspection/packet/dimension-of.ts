// Under which of the six headings a check or one of its items stands. The table is data/inspection/dimensions.json.
import table from '../../../data/inspection/dimensions.json';
import type { Theme } from '../../model/requirement.ts';
import { dimensions, type Dimension } from '../dimension.ts';

function isDimension(text: string | undefined): text is Dimension {
  return dimensions.some((dimension) => dimension === text);
}

const packs: Readonly<Record<string, Readonly<Record<string, string>>>> = table.packs;

function listed(pack: string, id: string): Dimension | null {
  const own = Object.hasOwn(packs, pack) ? packs[pack] : undefined;
  const dimension = own !== undefined && Object.hasOwn(own, id) ? own[id] : undefined;
  return isDimension(dimension) ? dimension : null;
}

function byTheme(theme: Theme): Dimension {
  const dimension: string = table.themes[theme];
  return isDimension(dimension) ? dimension : 'governance';
}

/** `item` is the code of a counted item, null for the requirement itself. A pack from elsewhere goes by its themes. */
export function dimensionOf(
  pack: string,
  requirement: { readonly id: string; readonly theme: Theme },
  item: string | null = null,
): Dimension {
  const ofItem = item === null ? null : listed(pack, item);
  return ofItem ?? listed(pack, requirement.id) ?? byTheme(requirement.theme);
}

/** Whether the table names the requirement itself. */
export function isListed(pack: string, id: string): boolean {
  return listed(pack, id) !== null;
}
