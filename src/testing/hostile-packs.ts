// What a pack from outside might try, as changes to a sound pack. Each is refused before an engine sees it.

const met = "item.status = 'present'";
const figure = 'sql: site_round.pop_total }';
const figureOf = (sql: string) => `sql: "${sql}" }`;

export interface HostilePack {
  readonly name: string;
  /** A piece of the sound pack, and what stands in its place. */
  readonly from: string;
  readonly to: string;
  /** A word of the reason. */
  readonly reason: string;
}

const predicate = (name: string, sql: string, reason: string): HostilePack => ({
  name,
  from: met,
  to: `|-\n      ${sql}`,
  reason,
});

const change = (name: string, from: string, to: string, reason: string): HostilePack => ({
  name,
  from,
  to,
  reason,
});

const word = '{ zh: 甲, en: a }';
const parameter = (name: string, rest: string) =>
  `parameters:\n  - { name: ${name}, title: ${word}, source: ${word}, ${rest} }`;
const bomb = Array.from({ length: 9 }, (_, index) => {
  const inner = index === 0 ? 'x' : `*b${index - 1}`;
  return `  b${index}: &b${index} [${Array(9).fill(inner).join(', ')}]`;
}).join('\n');

export const hostilePacks: readonly HostilePack[] = [
  // files and other databases
  predicate('reads a file', "read_text('/etc/passwd') = ''", 'read_text'),
  predicate('reads a table of text', "(SELECT count(*) FROM read_csv('/etc/passwd')) > 0", 'SELECT'),
  predicate('reads Parquet', "parquet_scan('site.parquet') IS NULL", 'parquet_scan'),
  predicate('lists files', "glob('*') = ''", 'glob'),
  predicate('fetches from the network', "read_blob('https://example.org/x') IS NULL", 'read_blob'),
  predicate('names a file as a table', "'/etc/passwd'.content = ''", '.'),
  predicate('copies a table out', "COPY site TO 'x.csv'", 'COPY'),
  predicate('attaches a database', "ATTACH 'x.db' AS x", 'ATTACH'),
  predicate('installs an extension', 'INSTALL httpfs', 'INSTALL'),
  predicate('loads an extension', 'LOAD httpfs', 'LOAD'),
  predicate('exports the database', "EXPORT DATABASE 'x'", 'EXPORT'),
  // settings and surroundings
  predicate('runs a pragma', 'PRAGMA database_list', 'PRAGMA'),
  predicate('changes a setting', "SET memory_limit = '100GB'", 'SET'),
  predicate('reads a setting', "current_setting('temp_directory') = ''", 'current_setting'),
  predicate('reads the environment', "getenv('HOME') = ''", 'getenv'),
  predicate('reads all settings', '(SELECT count(*) FROM duckdb_settings()) > 0', 'SELECT'),
  predicate(
    'reads the catalogue of tables',
    'information_schema.tables IS NULL',
    'information_schema.tables',
  ),
  predicate('reads a variable', "getvariable('x') IS NULL", 'getvariable'),
  predicate('reads the clock', 'now() > item.as_of', 'now'),
  predicate('reads the user', "current_user = 'x'", 'current_user'),
  // more than one expression
  predicate('adds a statement', "item.status = 'present'; DROP TABLE site", ';'),
  predicate('hides the rest in a comment', "item.status = 'present' -- AND", '--'),
  predicate('opens a block comment', "item.status /* = 'absent' */ = 'present'", '/*'),
  predicate('closes the parenthesis it stands in', 'true) OR (1 = 1', ')'),
  predicate('ends the cast it stands in', 'true) AS BOOLEAN), (SELECT 1', ')'),
  predicate('lists two values', 'true, false', ','),
  predicate('is a subquery on a table', '(SELECT max(pop_total) FROM site_round) > 1', 'SELECT'),
  predicate('asks EXISTS', 'EXISTS (SELECT 1 FROM masked)', 'EXISTS'),
  predicate('is a recursive query', 'WITH RECURSIVE t AS (SELECT 1) SELECT 1', 'WITH'),
  predicate('joins all with all', '(FROM site, site_round)', 'FROM'),
  predicate('aggregates', 'count(item.status) > 1', 'count'),
  predicate('opens a window', 'row_number() OVER () = 1', 'row_number'),
  predicate('filters an aggregate', 'max(item.as_of) FILTER (WHERE true) IS NULL', 'max'),
  // texts and quotes
  predicate('breaks out of a text', "item.status = 'x' OR 1=1 --'", '--'),
  predicate('does not close a text', "item.status = 'present", 'not closed'),
  predicate('escapes in a text', "item.status = E'x27'", 'apart'),
  predicate('hides a backslash in a text', "item.status = 'a\\'", 'in a text'),
  predicate('quotes with dollars', 'item.status = $$present$$', '$'),
  predicate('quotes a name', '"item"."status" = 1', '"'),
  predicate('puts a parameter into a text', "item.status = '$limit'", '$'),
  predicate('joins texts across lines', "item.status = 'pre'\n      'sent'", 'sent'),
  // names
  predicate('names a bare column', 'pop_total > 1', 'pop_total'),
  predicate('names a table of the statement', 'parameter.round IS NULL', 'parameter.round'),
  predicate('names the keys of the subject', "subject.id = 'S1'", 'subject.id'),
  predicate('names what the extract has', 'have.event', 'have.event'),
  predicate('reaches through a prototype', 'site_round.__proto__ IS NULL', '_'),
  predicate('reaches for a constructor', 'site_round.constructor IS NULL', 'site_round.constructor'),
  predicate('names a schema', 'main.site.site_id IS NULL', '.'),
  predicate('looks like a fact in another alphabet', 'sitе_round.pop_total > 1', 'U+0435'),
  predicate('hides a zero-width space', 'site_round.pop\u200b_total > 1', 'U+200B'),
  predicate('turns the direction of reading', "item.status = 'a\u202eb'", 'U+202E'),
  predicate('reads a fact of another subject', 'workshop.share > 1', 'not site'),
  // size and memory
  predicate('repeats a text', "repeat('x', 1000000000) = ''", 'repeat'),
  predicate('pads a text', "lpad('x', 1000000000, 'y') = ''", 'lpad'),
  predicate('generates rows', 'generate_series(1, 1000000000) IS NULL', 'generate_series'),
  predicate('makes a list', '[1, 2, 3] IS NULL', '['),
  predicate('maps a list', 'list_transform(range(9), x -> x) IS NULL', 'list_transform'),
  predicate('matches a costly pattern', "regexp_matches(item.status, '(a+)+')", 'regexp_matches'),
  predicate('casts with colons', 'item.status::BLOB IS NULL', ':'),
  predicate('casts to another type', 'CAST(item.status AS JSON) IS NULL', 'JSON'),
  predicate('raises an error with data', 'error(item.source)', 'error'),
  predicate('lies very deep', `${'('.repeat(60)}true${')'.repeat(60)}`, 'deeper'),
  predicate('is very long', `item.status IN (${Array(1200).fill("'x'").join(', ')})`, '4000'),
  predicate('chains very many terms', `1${' + 1'.repeat(400)} > 0`, 'in a row'),
  change('figure with a subquery', figure, figureOf('(SELECT 1)'), 'SELECT'),
  change('figure that reads a file', figure, figureOf("read_text('x')"), 'read_text'),
  change(
    'boundary with a statement',
    'boundary: site_round.$base = $limit',
    "boundary: 'true; DROP TABLE site'",
    ';',
  ),
  change('condition with a comment', 'applies: site_round.$base >= $limit', "applies: 'true /*'", '/*'),
  // other fields that enter SQL
  change(
    'parameter called like the round',
    'parameters:',
    parameter('round', 'type: date, default: 2025-06-30'),
    'reserved',
  ),
  change(
    'parameter called like the subject',
    'parameters:',
    parameter('subject_id', 'type: bool, default: true'),
    'reserved',
  ),
  change(
    'parameter with SQL in its name',
    'parameters:',
    parameter("'x, (SELECT 1) AS y'", 'type: int, default: 1'),
    'a name has',
  ),
  change(
    'parameter called constructor',
    'parameters:',
    parameter('constructor', 'type: int, default: 1'),
    'reserved',
  ),
  change('option with SQL', 'pop_total, pop_registered]', "pop_total, 'pop_total) OR (true']", 'a name has'),
  change(
    'option that is no column',
    'pop_total, pop_registered]',
    'pop_total, password]',
    'site_round.password',
  ),
  change('item code with SQL', 'items: [PL01]', "items: ['PL01'') OR true --']", 'item code'),
  change('item code as a bracket', 'items: [PL02a, PL02b]', "items: ['PL02a]', PL02b]", 'item code'),
  change('binding with a quote', "binds: ['140829']", 'binds: ["14\') OR true --"]', 'binds'),
  change('figure with SQL in its name', 'name: people,', "name: 'a, (SELECT 1)',", 'a name has'),
  change('id with SQL', 'id: PL\n', 'id: "PL\' OR 1=1"\n', 'id'),
  change('path in the id', 'id: PL\n', 'id: ../PL\n', 'id'),
  // YAML
  change('aliases that multiply', 'parameters:', `shared:\n${bomb}\nparameters:`, 'Excessive alias'),
  change('an alias inside itself', 'parameters:', 'shared: { a: &a [*a] }\nparameters:', 'inside itself'),
  change('a tag that makes a function', 'standing: normative', "standing: !!js/function 'x'", 'tag'),
  change('a tag that makes bytes', 'standing: normative', 'standing: !!binary aGk=', 'tag'),
  change(
    'a key of the prototype',
    'parameters:',
    'shared: { __proto__: { a: 1 } }\nparameters:',
    '__proto__',
  ),
  change('a key called constructor', 'parameters:', 'shared: { constructor: 1 }\nparameters:', 'constructor'),
  change('a second document', 'id: PL\n', 'id: PL\n---\nid: PX\n', 'multiple documents'),
  change('lists without end', 'parameters:', `shared: { a: ${'['.repeat(30_000)} }\nparameters:`, ''),
  change('a file without end', 'parameters:', `# ${'x'.repeat(1_000_001)}\nparameters:`, 'larger'),
  change('a key twice', 'id: PL\n', 'id: PL\nid: PX\n', 'unique'),
  change('a clause twice', 'id: PL02\n', 'id: PL01\n', 'twice'),
  change('a parameter twice', 'name: limit\n', 'name: stale_months\n', 'twice'),
  change('an unknown key', 'standing: normative', 'standing: normative\nscript: alert(1)', 'script'),
  change('a number that is none', 'default: 300', 'default: .nan', ''),
  change('a title that hides its end', 'zh: 卫生室', 'zh: "卫生\\u202e室"', 'cannot be seen'),
  change('a title with a null byte', 'zh: 卫生室', 'zh: "卫\\0生"', 'cannot be seen'),
  change('a title without end', 'zh: 卫生室', `zh: ${'长'.repeat(5000)}`, 'longer'),
  change(
    'six hundred clauses',
    'requirements:\n',
    `requirements:\n${'  - {}\n'.repeat(600)}`,
    'more than 500',
  ),
];
