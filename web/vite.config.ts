import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    // The map library is an asset of its own and loads beside the program.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 300,
  },
})
