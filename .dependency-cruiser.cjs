const features = '^api/src/features/([^/]+)/'
/** What nearly all rules are about. */
const basic = ['terms', 'words', 'world']
/** Whoever signs in, and what they write. */
const people = ['accounts', 'audit', 'drafts', 'evaluations', 'network', 'plans', 'reports']
/** The database, with where it is and how. */
const base = ['database', 'environment.ts', 'geo', 'paths.ts']

/**
 * Who may import whom, and nowhere else is it said: each room with all that it may import of its own part (rooms, or
 * files that lie beside them), and `geo` where it may use the rules. What stands on a room stands below it. What lies
 * beside the rooms (programs, hooks) puts them together and may import any; tests may, too.
 */
const rooms = {
  geo: {
    terms: [],
    work: [],
    search: [],
    rights: ['search'],
    layers: ['terms'],
    words: ['terms'],
    projection: [],
    outlines: ['projection'],
    world: ['terms', 'words'],
    figures: ['terms', 'words', 'work', 'world'],
    statistics: ['figures'],
    classes: ['figures'],
    residents: ['figures', 'terms', 'words', 'world'],
    sites: ['terms', 'words', 'world'],
    stops: ['terms', 'words', 'world'],
    counselling: ['figures', 'residents', 'statistics', 'terms', 'words', 'world'],
    staffing: ['figures', 'residents', 'sites', 'statistics', 'terms', 'words', 'world'],
    reach: ['figures', 'residents', 'sites', 'statistics', 'stops', ...basic, 'work'],
    planning: ['figures', 'reach', 'statistics', 'terms', 'work'],
    placement: ['reach', 'sites', 'staffing', 'terms', 'words', 'work', 'world'],
    wayfinding: ['reach', 'terms', 'words'],
    scenarios: ['figures', 'reach', 'sites', 'staffing', 'terms', 'words', 'work', 'world'],
    estimate: ['reach', 'terms', 'world'],
    disclosure: ['counselling', 'estimate', 'reach', 'terms', 'world'],
    indicators: ['figures', 'residents', 'staffing', 'statistics', 'stops', ...basic],
    datasets: ['figures', 'indicators', 'residents', 'sites', 'terms', 'words', 'world'],
    drafts: ['terms', 'world'],
    evaluations: ['counselling', 'figures', 'indicators', 'rights', 'statistics', ...basic],
    network: ['evaluations', 'rights'],
    need: ['figures', 'indicators', 'statistics', 'terms', 'words', 'work'],
    imports: [
      ...['counselling', 'estimate', 'layers', 'outlines', 'projection', 'reach', 'search'],
      ...['statistics', 'terms', 'words', 'world'],
    ],
  },
  api: {
    metrics: [],
    pyramid: [],
    tracing: [],
    database: ['environment.ts', 'geo', 'paths.ts'],
    backup: [...base, 'startup-failure.ts'],
    estimate: ['database', 'geo', 'paths.ts'],
    audit: [],
    accounts: ['audit', 'database', 'environment.ts', 'geo', 'imports', 'startup-failure.ts'],
    evaluations: ['accounts', 'audit', 'geo'],
    network: ['accounts', 'audit', 'geo'],
    plans: ['accounts', 'audit', 'geo'],
    reports: ['accounts', 'audit', 'geo'],
    drafts: ['accounts', 'audit', 'database', 'geo', 'imports', 'plans'],
    streets: ['database', 'environment.ts', 'geo', 'paths.ts', 'pyramid'],
    walking: ['database', 'geo', 'streets'],
    world: ['database', 'geo', 'paths.ts'],
    health: ['world'],
    imports: ['audit', ...base, 'startup-failure.ts', 'work'],
    // A Snapshot is handed on, as shared memory, and never read.
    work: ['database', 'environment.ts', 'tracing', 'world'],
    placement: ['geo', 'work', 'world'],
    schema: ['accounts', 'database', 'geo', 'placement', 'streets', 'walking'],
    features: [...people, 'database', 'geo', 'placement', 'schema', 'streets', 'walking'],
    shapes: ['database', 'features', 'geo'],
    tiles: ['features', 'geo', 'pyramid', 'schema'],
    collections: ['features', 'geo', 'schema', 'shapes', 'tiles'],
    http: [
      ...[...people, ...base, 'collections', 'features', 'health', 'imports', 'metrics', 'work'],
      ...['placement', 'pyramid', 'schema', 'shapes', 'streets', 'tiles', 'tracing', 'walking'],
      'world',
    ],
  },
  web: {
    styles: [],
    appearance: [],
    api: ['geo'],
    words: ['api', 'geo'],
    params: ['words'],
    address: ['api', 'geo'],
    classes: ['api', 'geo', 'words'],
    figures: ['api', 'geo', 'words'],
    ui: ['api', 'appearance', 'words'],
    places: ['address', 'api', 'figures', 'geo', 'words'],
    reach: ['address', 'api', 'figures', 'geo', 'words'],
    drawing: ['api', 'figures', 'places', 'ui', 'words'],
    tables: ['address', 'api', 'figures', 'geo', 'ui', 'words'],
    // An engine that knows no screen.
    map: ['address', 'api', 'appearance', 'classes', 'figures', 'geo', 'styles', 'ui', 'words'],
    screens: [
      ...['address', 'api', 'appearance', 'classes', 'drawing', 'figures', 'geo', 'map'],
      ...['places', 'reach', 'tables', 'ui', 'words'],
    ],
    routes: [
      ...['address', 'api', 'appearance', 'map', 'places', 'screens', 'styles', 'tables', 'ui'],
      'words',
    ],
  },
}

const placeIn = (part, imported) =>
  imported === 'geo'
    ? '^geo/src/'
    : `^${part}/src/${imported.endsWith('.ts') ? imported.replace('.', '\\.') + '$' : imported + '/'}`

const placesIn = (part, imported) => imported.map((name) => placeIn(part, name))

const roomRules = Object.entries(rooms).flatMap(([part, lists]) => [
  ...Object.entries(lists).map(([room, imported]) => ({
    name: `room-${part}/${room}`,
    comment: 'It imports what its list names, at the head of .dependency-cruiser.cjs.',
    severity: 'error',
    from: { path: `^${part}/src/${room}/`, pathNot: ['\\.test\\.ts$', '/testing/'] },
    to: {
      path: ['^geo/src/', `^${part}/src/`],
      pathNot: placesIn(part, [room, ...imported]),
    },
  })),
  {
    name: `room-without-a-list-in-${part}`,
    comment: 'What a room may import is said when it is made, at the head of this file.',
    severity: 'error',
    from: { path: `^${part}/src/[^/]+/`, pathNot: placesIn(part, Object.keys(lists)) },
    to: {},
  },
])

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'no-circle',
      comment: 'Files that import each other can only be understood together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders',
      comment: 'Rooms that import each other are one room. A folder is part of the one it lies in.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(geo|api|web)/src' },
      to: { circular: true },
    },
    {
      name: 'metrics-alone-know-their-library',
      comment: 'Other rooms have plain numbers, which metrics read when somebody asks.',
      severity: 'error',
      from: { pathNot: '^api/src/metrics/' },
      to: { path: 'prom-client' },
    },
    {
      name: 'tracing-alone-knows-its-library',
      comment: 'It is loaded where a collector is configured; other rooms have spans of our own.',
      severity: 'error',
      from: { pathNot: '^api/src/tracing/open-telemetry' },
      to: { path: '/node_modules/@opentelemetry/' },
    },
    {
      name: 'screens-stand-alone',
      comment:
        'What two screens need lies in a room below them; a screen leads to another by an address.',
      severity: 'error',
      from: { path: '^web/src/screens/([^/]+)/' },
      to: { path: '^web/src/screens/', pathNot: '^web/src/screens/$1/' },
    },
    {
      name: 'no-orphan',
      comment: 'A file nobody imports is dead, unless something else starts or reads it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.test\\.ts$',
          '(^|/)[^/]+\\.config\\.[cm]?[jt]s$',
          '^web/src/(routes|params|hooks)',
          // Named by .oxlintrc.json and eslint.config.js.
          '^tasks/wording-rule\\.mjs$',
          '^api/(build\\.mjs|src/main\\.ts|src/(work|placement)/testing/thread\\.mjs)$',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import must lead to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\$app|\\$env|\\$service-worker)|^\\./\\$types' },
    },
    {
      name: 'geo-is-pure',
      comment: 'geo computes on its arguments: nothing of Node and nothing of the other rooms.',
      severity: 'error',
      from: { path: '^geo/src/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^(api|web|migrations|tests|tasks)/'] },
    },
    {
      name: 'geo-without-node',
      comment: 'geo runs in the browser, too.',
      severity: 'error',
      from: { path: '^geo/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'disclosure-control-is-behind-the-world',
      comment: 'Who is given a Published cannot make one: only what loads a Snapshot publishes it.',
      severity: 'error',
      from: {
        path: '^(geo|api|web)/src/',
        pathNot: ['^geo/src/(world|disclosure)/', '^api/src/world/', '\\.test\\.ts$'],
      },
      to: {
        path: [
          '^geo/src/disclosure/',
          '^geo/src/world/published-(cells|residents|world)\\.ts$',
          '^api/src/world/load-',
        ],
      },
    },
    {
      name: 'api-receives-no-cells',
      comment: 'Where they are published nobody needs to trust that they were.',
      severity: 'error',
      from: { path: '^api/src/' },
      to: { path: '^geo/src/world/receive-published-cells\\.ts$' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'Oracles and made-up cities are no part of the product.',
      severity: 'error',
      from: { path: '^(geo|api|web)/src/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { path: '/testing/' },
    },
    {
      name: 'fixtures-are-for-tests',
      comment: 'What tests make up, and laws they hold things against.',
      severity: 'error',
      from: {
        path: '^(geo|api|web)/src/',
        pathNot: ['\\.test\\.ts$', '/testing/', '-(fixture|laws)\\.ts$'],
      },
      to: { path: '-(fixture|laws)\\.ts$' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^(web/)?tests/' },
      to: { path: '^(web/)?tests/' },
    },
    {
      name: 'web-asks-over-http',
      comment: 'The web knows the printed schema, not the code or the tables behind it.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(api|migrations|tasks)/' },
    },
    {
      name: 'server-knows-no-web',
      comment: 'The server is handed the build of the web, it does not import its source.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(web|tasks)/' },
    },
    {
      name: 'features-are-gathered-above-them',
      comment: 'What features build on lies in schema, and nothing of it puts them together.',
      severity: 'error',
      from: { path: features },
      to: { path: '^api/src/features/index\\.ts$' },
    },
    {
      name: 'queries-stay-at-home',
      comment: 'A feature asks by its own queries; from another it takes types and rules.',
      severity: 'error',
      from: { path: features },
      to: { path: '^api/src/features/[^/]+/queries\\.ts$', pathNot: '^api/src/features/$1/' },
    },
    {
      name: 'declared-packages',
      comment: 'A package that a room imports stands in its own package.json.',
      severity: 'error',
      from: { path: '^(api|geo|web|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/(dist|build|\\.svelte-kit)/'] },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    // The paths of the web alone: those SvelteKit generates are relative to a place not looked for here.
    tsConfig: { fileName: '.dependency-cruiser.tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
