import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

/** While developing, the API is that of a built server: `npm start`. */
const api = 'http://localhost:4000'

export default defineConfig({
  plugins: [sveltekit()],
  server: {
    proxy: {
      '/graphql': api,
      '/shapes': api,
      '/tiles': api,
      // What people see there is a page of ours.
      '^/(en/)?ogc': {
        target: api,
        bypass: ({ url, headers }) => (headers.accept?.includes('text/html') ? url : undefined),
      },
    },
  },
  build: {
    // Read by tasks/licences.mjs, and served by nobody.
    license: { fileName: '.vite/licences.json' },
    // The map library is an asset of its own and loads beside the program.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 300,
  },
})
