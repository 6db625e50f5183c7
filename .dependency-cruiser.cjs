const features = '^api/src/features/([^/]+)/'
const inApi = (...rooms) => rooms.map((room) => `^api/src/${room}/`)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
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
      comment:
        'Other rooms have plain numbers, which the metrics read when somebody asks for them.',
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
      name: 'rooms-know-no-screen',
      comment: 'Screens stand on the rooms: the map, the words and all others know none of them.',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '^web/src/((screens|routes)/|app\\.d\\.ts$)' },
      to: { path: '^web/src/(screens|routes)/' },
    },
    {
      name: 'routes-are-the-top',
      comment: 'A route loads and mounts a screen; nothing imports it.',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '^web/src/routes/' },
      to: { path: '^web/src/routes/' },
    },
    {
      name: 'words-say-what-the-api-calls',
      comment: 'Sentences know the names of the API and nothing that is built from them.',
      severity: 'error',
      from: { path: '^web/src/words/', pathNot: '\\.test\\.ts$' },
      to: { path: '^web/src/', pathNot: '^web/src/(words|api)/' },
    },
    {
      name: 'api-stands-alone',
      comment: 'Asking the API needs no other room of the web.',
      severity: 'error',
      from: { path: '^web/src/api/', pathNot: '\\.test\\.ts$' },
      to: { path: '^web/src/', pathNot: '^web/src/api/' },
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
          '^api/(build\\.mjs|src/main\\.ts|src/work/testing/thread\\.mjs)$',
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
      comment:
        'Who is given a Published cannot make one, nor see what it was made from: only what loads a Snapshot publishes it.',
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
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
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
      name: 'database-asks-nobody',
      comment: 'http → features → schema → database, never back.',
      severity: 'error',
      from: { path: inApi('database') },
      to: { path: inApi('http', 'schema', 'features') },
    },
    {
      name: 'features-know-no-http',
      comment:
        'http → features → schema → database. What features build on (builder, scalars, context, …) lies in schema; what puts them together does not concern them.',
      severity: 'error',
      from: { path: inApi('features') },
      to: { path: [...inApi('http'), '^api/src/(features/index|print-schema)\\.ts$'] },
    },
    {
      name: 'builder-knows-no-feature',
      comment: 'The builder is what features build on; only features/index names them all.',
      severity: 'error',
      from: { path: inApi('schema') },
      to: { path: inApi('features') },
    },
    {
      name: 'schema-knows-no-http',
      comment: 'http → features → schema → database, never back.',
      severity: 'error',
      from: { path: inApi('schema') },
      to: { path: inApi('http') },
    },
    {
      name: 'queries-stay-at-home',
      comment:
        'A feature asks the database by its own queries; from another it takes types and rules.',
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
