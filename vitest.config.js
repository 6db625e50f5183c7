import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

import svelteConfig from './web/svelte.config.js'

/** @param {string} path */
const inWeb = (path) => fileURLToPath(new URL(`web/${path}`, import.meta.url))

const webAliases = Object.fromEntries(
  Object.entries(svelteConfig.kit.alias).map(([name, path]) => [name, inWeb(path)]),
)

// As Node itself resolves it for the packages that are not bundled: two copies of graphql do not know each other's types.
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: oneGraphql,
        test: {
          name: 'unit',
          include: ['{geo,api}/src/**/*.test.ts', 'tasks/*.test.mjs'],
          provide: { slow: process.env.SLOW === '1' },
        },
      },
      {
        // Not SvelteKit's own configuration: its plugin expects to be run inside web.
        resolve: { alias: webAliases },
        test: {
          name: 'web',
          include: ['web/src/**/*.test.ts'],
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'integration',
          include: ['tests/**/*.test.ts'],
          globalSetup: 'tests/support/shared-servers.ts',
          // Each file may start a database, a server and a browser of its own, and the embedded database they share
          // answers one connection at a time.
          fileParallelism: false,
          testTimeout: 60_000,
          // What comes is waited for; how fast it comes is for npm run bench.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
