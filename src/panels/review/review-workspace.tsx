// The Review workspace: figures, filters, map over matrix, and the profile of the selected site.
import type { ReactNode } from 'react';
import { FilterPanel } from './filters/filter-panel.tsx';
import { MapPanel } from './map/map-panel.tsx';
import { GapMatrix } from './matrix/gap-matrix.tsx';

export function ReviewWorkspace(): ReactNode {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '218px 1fr', height: '100%', minHeight: 0 }}>
      <FilterPanel />
      <div style={{ display: 'grid', gridTemplateRows: '1.6fr 1fr', minHeight: 0, minWidth: 0 }}>
        <MapPanel />
        <GapMatrix />
      </div>
    </div>
  );
}
