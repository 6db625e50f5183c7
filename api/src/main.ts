// graphql-js checks the class of every value twice unless this says production: a fifth of an answer's time. It looks
// when it is loaded, so everything else is loaded after.
process.env.NODE_ENV ??= 'production'
await import('./run.ts')
