// The site under the pointer, shared by map and matrix. Widget state: never in a link, never saved.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const hovered = createStore<{ readonly site: string | null }>(() => ({ site: null }));

export function hoverSite(site: string | null): void {
  if (hovered.getState().site !== site) hovered.setState({ site });
}

export function useHoveredSite(): string | null {
  return useStore(hovered, (state) => state.site);
}
