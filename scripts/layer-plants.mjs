// One planted tree per rule, with which the layer check proves that it can fail; null: a tree that must pass.

const value = 'export const x = 1;\n';

/** A module at `from` that imports `to`; `how` is the import statement's head. */
function planted(rule, from, to, how = 'import { x } from') {
  const local = to.startsWith('src/');
  const use = from.endsWith('.tsx')
    ? 'export const Y = () => <p title="y">{x}</p>;'
    : 'export type Y = typeof x;';
  const path = local ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to;
  return {
    rule,
    files: {
      [from]: `${how} '${path}';\n${use}\n`,
      ...(local ? { [to]: `${value}export type x = number;\n` } : {}),
    },
  };
}

export const plants = [
  planted('layer-model', 'src/model/a.ts', 'src/query/b.ts'),
  planted('layer-compliance', 'src/compliance/a.ts', 'src/intake/b.ts'),
  planted('layer-compliance', 'src/compliance/a.ts', 'src/state/b.ts', 'import type { x } from'),
  planted('layer-compliance', 'src/compliance/a.ts', 'src/briefing/b.ts'),
  planted('layer-briefing', 'src/briefing/a.ts', 'src/state/b.ts'),
  planted('layer-state', 'src/state/a.ts', 'src/runtime/b.ts'),
  planted('layer-runtime', 'src/runtime/a.ts', 'src/state/session.ts', 'import type { x } from'),
  planted('layer-components', 'src/components/a.tsx', 'src/map/b.ts'),
  planted('layer-map', 'src/map/a.tsx', 'src/charts/b.ts'),
  planted('layer-panels', 'src/panels/review/a.tsx', 'src/app/b.ts'),
  planted('layer-model', 'src/model/a.ts', 'src/query/b.ts', 'export { x } from'),
  planted('layer-query', 'src/query/a.test.ts', 'src/compliance/b.ts'),
  planted('workspaces-apart', 'src/panels/review/a.tsx', 'src/panels/inspect/b.ts'),
  planted('testing-in-tests', 'src/query/a.ts', 'src/testing/b.ts'),
  planted('known-folder', 'src/stray/a.ts', 'src/model/b.ts'),
  planted('no-node-in-page', 'src/sample/a.ts', 'node:fs'),
  planted('fence-database', 'src/state/a.ts', '@duckdb/duckdb-wasm'),
  planted('fence-database', 'src/query/a.ts', 'parquet-wasm', 'import type { x } from'),
  planted('fence-map', 'src/panels/review/a.tsx', 'maplibre-gl'),
  planted('fence-slide files', 'src/panels/brief/a.ts', 'pptxgenjs'),
  planted('fence-charts', 'src/panels/review/a.tsx', 'recharts'),
  planted('fence-geometry', 'src/compliance/a.ts', '@turf/turf'),
  planted('fence-react', 'src/state/a.ts', 'react'),
  {
    rule: 'src-stands-alone',
    files: {
      'src/model/a.ts': "import { x } from '../../scripts/b.ts';\nexport const y = x;\n",
      'scripts/b.ts': value,
    },
  },
  {
    rule: 'layer-state',
    files: {
      'src/state/a.ts': "export const later = async () => import('../runtime/b.ts');\n",
      'src/runtime/b.ts': value,
    },
  },
  {
    rule: 'no-cycle',
    files: {
      'src/model/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'src/model/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
    },
  },
  planted(null, 'src/panels/review/a.tsx', 'src/panels/atlas-context.tsx'),
  planted(null, 'src/map/a.tsx', 'src/components/b.tsx'),
  planted(null, 'src/runtime/a.ts', 'src/state/ports.ts', 'import type { x } from'),
  planted(null, 'src/compliance/a.test.ts', 'src/testing/b.ts'),
  planted(null, 'src/main.tsx', 'src/app/b.ts'),
];
