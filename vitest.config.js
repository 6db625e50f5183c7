import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

import svelteConfig from './web/svelte.config.js'

/** @param {string} path */
const inWeb = (path) => fileURLToPath(new URL(`web/${path}`, import.meta.url))

const webAliases = Object.entries(svelteConfig.kit.alias).map(([find, path]) => ({
  find,
  replacement: inWeb(path),
}))

/** What SvelteKit says of where a module runs: not in a browser. */
const onServer = 'data:text/javascript,export const browser = false'

/**
 * The files that take longest, in this order, as `npm test` prints them on two processors; between those that keep the
 * processors busy, those that mostly wait for what they start and end.
 */
const longest = [
  'api/returning-data.test.ts',
  'process/imports.test.ts',
  'web/accessibility.test.ts',
  'process/soak.test.ts',
  'process/accounts.test.ts',
  'web/accessibility-of-translations.test.ts',
  'api/small-numbers.test.ts',
  'process/data-directory.test.ts',
  'process/full-disk.test.ts',
  'process/other-data.test.ts',
  'process/workers.test.ts',
  'web/reach.test.ts',
  'database/seed.test.ts',
  'api/hostile-texts.test.ts',
  'web/pseudo-locale.test.ts',
  'process/production.test.ts',
  'web/planning-proof.test.ts',
  'api/two-level-city.test.ts',
  'web/planning.test.ts',
  'web/reach-walk.test.ts',
  'web/map-screen.test.ts',
  'process/importing-page.test.ts',
  'web/translated.test.ts',
  'web/demand.test.ts',
  'process/evaluations.test.ts',
  'process/months.test.ts',
  'web/webgl-lost.test.ts',
  'web/reach-textures.test.ts',
  'process/failover.test.ts',
]

/** Files that put others in place of modules: what the files of a worker share would be those, too. */
const replaceModules = ['geo/src/outlines/sweep.test.ts', 'api/src/http/imports.test.ts']

/** Begins with the longest files, so that none of them ends alone; a fresh clone does not know yet which they are. */
class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const place = ({ moduleId }) => {
      const found = longest.findIndex((path) => moduleId.endsWith(`tests/${path}`))
      return found === -1 ? longest.length : found
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  // As Node itself resolves it for the packages that are not bundled: two copies of graphql do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Three more than processors: a file that waits for a server or a browser leaves its processor to another.
    maxWorkers: availableParallelism() + 3,
    sequence: { sequencer: LongestFirst },
    // Files of a worker share what they import: reading it anew took longer than most files need. No file changes what
    // another sees; what several use at once lies in support/shared.ts.
    isolate: false,
    // Long proofs whole, not as a sample.
    provide: { slow: process.env.SLOW === '1' },
    projects: [
      {
        extends: true,
        // Not SvelteKit's own configuration: its plugin expects to be run inside web.
        resolve: { alias: webAliases },
        test: {
          name: 'unit',
          include: ['{geo,api,web}/src/**/*.test.ts', 'tasks/*.test.mjs'],
          exclude: replaceModules,
          // How fast a rule is, npm run bench says; here it may wait for its turn.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'isolated', include: replaceModules, isolate: true, testTimeout: 60_000 },
      },
      {
        extends: true,
        // The web's own code asks the API as its server does.
        resolve: { alias: [...webAliases, { find: '$app/environment', replacement: onServer }] },
        test: {
          name: 'integration',
          include: ['tests/**/*.test.ts', 'web/tests/**/*.test.ts'],
          globalSetup: 'tests/support/shared-servers.ts',
          env: {
            // The shared servers do, and are asked for it; those that a file starts would, too, each for itself.
            OPEN_PAGES: 'off',
            // None of those lasts so long that optimising the embedded database's WebAssembly pays off.
            SERVER_FLAGS: '--liftoff-only',
            // As api/src/main.ts has it: graphql-js otherwise looks twice at the class of every value.
            NODE_ENV: 'production',
          },
          testTimeout: 120_000,
          // What comes is waited for; how fast it comes is for npm run bench.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
