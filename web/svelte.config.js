import adapter from '@sveltejs/adapter-node'

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ precompress: true }),
    alias: { $messages: 'messages' },
    // Bytes. The pages for everyone show their first words without a second round trip; the maps' larger sheets stay
    // files, which browsers keep.
    inlineStyleThreshold: 8192,
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
        // MapLibre starts its worker from a blob.
        'worker-src': ['blob:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'frame-ancestors': ['self'],
      },
    },
  },
}
