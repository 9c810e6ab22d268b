// Which folder may import which: the layers and fences of src, as rules of dependency-cruiser.
// Change a layer here and in src/README.md, with a decision page that says why.

/** From the vocabulary up to the shell; a folder imports only from the rows before its own. */
export const layers = [
  ['model', 'service-worker'],
  ['query', 'network', 'siting', 'inspection', 'language'],
  ['compliance', 'intake', 'sample'],
  ['briefing'],
  ['runtime', 'state'],
  ['map', 'charts', 'components'],
  ['panels'],
  ['app'],
];

/** Siblings that may be imported all the same. */
const besides = {
  runtime: ['state/inspect/ports\\.ts$', 'state/ports\\.ts$', 'state/site-table\\.ts$'],
  map: ['components/'],
  charts: ['components/'],
};

/** Libraries that only some folders may import; elsewhere they would spread an engine over the code. */
const fences = [
  { name: 'database', library: '(@duckdb/[^/]+|parquet-wasm|apache-arrow)', folders: ['runtime', 'testing'] },
  { name: 'map', library: '(maplibre-gl|@deck\\.gl/[^/]+|pmtiles)', folders: ['map'] },
  { name: 'charts', library: 'recharts', folders: ['charts'] },
  { name: 'geometry', library: '@turf/[^/]+', folders: ['network', 'siting', 'intake', 'sample', 'map'] },
  { name: 'slide files', library: 'pptxgenjs', folders: ['briefing'] },
  { name: 'worker of the page', library: 'workbox-[^/]+', folders: ['service-worker'] },
  {
    name: 'react',
    library: '(react|react-dom|react-aria-components|@tanstack/react-[^/]+)',
    folders: ['map', 'charts', 'components', 'panels', 'app'],
  },
];

const tests = '\\.(test|spec)\\.tsx?$';

function error(name, comment) {
  return { name, comment, severity: 'error' };
}

function layerRule(folder, below) {
  const own = [folder, ...below].map((name) => `^src/${name}/`);
  const extra = (besides[folder] ?? []).map((path) => `^src/${path}`);
  return {
    ...error(`layer-${folder}`, `src/${folder} may import only what lies below it.`),
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: [...own, ...extra, '^src/testing/'] },
  };
}

const layerRules = layers.flatMap((row, depth) =>
  row.map((folder) => layerRule(folder, layers.slice(0, depth).flat())),
);

const fenceRules = fences.map(({ name, library, folders }) => ({
  ...error(`fence-${name}`, `${library} stays within ${folders.join(', ')}.`),
  from: {
    path: '^src/',
    pathNot: [`^src/(${folders.join('|')})/`, ...(name === 'react' ? ['^src/main\\.tsx$'] : [])],
  },
  to: { path: `(^|node_modules/)${library}(/|$)` },
}));

export const rules = [
  ...layerRules,
  ...fenceRules,
  {
    ...error(
      'workspaces-apart',
      'A workspace imports no other; what they share lies directly in src/panels or in its header.',
    ),
    from: { path: '^src/panels/([^/]+)/' },
    to: { path: '^src/panels/[^/]+/', pathNot: '^src/panels/($1|header)/' },
  },
  {
    ...error('testing-in-tests', 'src/testing is for tests only.'),
    from: { path: '^(src|scripts|e2e)/', pathNot: [tests, '^src/testing/'] },
    to: { path: '^src/testing/' },
  },
  {
    ...error('no-node-in-page', 'src runs in the page; Node belongs to scripts, tests and testing.'),
    from: { path: '^src/', pathNot: [tests, '^src/testing/'] },
    to: { dependencyTypes: ['core'] },
  },
  {
    ...error('src-stands-alone', 'src imports neither scripts nor browser tests.'),
    from: { path: '^src/' },
    to: { path: '^(scripts|e2e)/' },
  },
  {
    ...error('known-folder', 'Every folder of src has a place in the layers.'),
    from: { path: '^src/', pathNot: [`^src/(${[...layers.flat(), 'testing'].join('|')})/`, '^src/[^/]+$'] },
    to: {},
  },
  {
    ...error('no-cycle', 'Modules that import each other cannot be understood apart.'),
    from: {},
    to: { circular: true },
  },
];
