import adapter from '@sveltejs/adapter-node'

/** The rooms of src, each with an alias of its own: `$map/camera`. Tests and import rules read them from here or alike. */
const rooms = [
  'address',
  'api',
  'appearance',
  'classes',
  'drawing',
  'figures',
  'map',
  'places',
  'reach',
  'screens',
  'styles',
  'tables',
  'ui',
  'words',
]

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ precompress: true }),
    alias: Object.fromEntries(rooms.map((room) => [`$${room}`, `src/${room}`])),
    // Bytes. The pages for everyone show their first words without a second round trip; the maps' larger sheets stay
    // files, which browsers keep.
    inlineStyleThreshold: 10_240,
    csp: {
      mode: 'auto',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self'],
        // Bars and swatches carry their size and colour in a style attribute.
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        // MapLibre starts its worker from a blob; certificates are recomputed in one of ours.
        'worker-src': ['self', 'blob:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'frame-ancestors': ['self'],
      },
    },
  },
}
