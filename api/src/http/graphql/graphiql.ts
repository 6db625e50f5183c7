import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const require = createRequire(import.meta.url)

const assets = {
  'react.js': 'react/umd/react.production.min.js',
  'react-dom.js': 'react-dom/umd/react-dom.production.min.js',
  'graphiql.js': 'graphiql/graphiql.min.js',
  'graphql-sse.js': 'graphql-sse/umd/graphql-sse.js',
  'graphiql.css': 'graphiql/graphiql.min.css',
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>GraphiQL · Atlas 60+</title>
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="/graphiql/graphiql.css">
    <style>body { margin: 0 } #graphiql { height: 100dvh }</style>
  </head>
  <body>
    <div id="graphiql">Loading …</div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/graphql-sse.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>`

const start = `ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({
      url: '/graphql',
      // By its interface: a client of subscriptions, whatever carries them.
      wsClient: graphqlSse.createClient({ url: '/graphql/stream' }),
    }),
    defaultQuery: '{\\n  indicatorValues(indicator: "density-60-plus", level: PLANNING_AREA) {\\n    area { code name }\\n    figure { value unit status asOf source { title } }\\n  }\\n}\\n',
  }),
)`

const contentSecurityPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:"

/**
 * A page to try queries on, from its package alone: nothing is fetched from elsewhere. Only in development: what is put
 * together to run in a city has no such package.
 */
export async function graphiqlRoutes(app: FastifyInstance) {
  if (!isInstalled('graphiql/package.json')) {
    app.log.warn('GraphiQL is not installed; DEVELOPER_TOOLS=off says so to visitors, too')
    return
  }
  await app.register(fastifyStatic, {
    root: dirname(require.resolve('graphiql/package.json')),
    serve: false,
  })
  app.get('/graphiql', (_, reply) =>
    reply
      .header('content-security-policy', contentSecurityPolicy)
      .type('text/html; charset=utf-8')
      .send(page),
  )
  app.get('/graphiql/start.js', (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(start),
  )
  for (const [name, file] of Object.entries(assets)) {
    const [packageName = '', ...path] = file.split('/')
    const root = dirname(require.resolve(`${packageName}/package.json`))
    app.get(`/graphiql/${name}`, (_, reply) => reply.sendFile(path.join('/'), root))
  }
}

function isInstalled(file: string): boolean {
  try {
    return require.resolve(file) !== ''
  } catch {
    return false
  }
}
