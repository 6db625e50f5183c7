import fastify from 'fastify'
import { expect, it } from 'vitest'
import { warmUp } from './warm-up.ts'

/** Answers as the API does: JSON, or 406 for whoever takes none. */
function aServer(answer: object) {
  const asked: string[] = []
  const app = fastify()
  app.addHook('onRequest', (request, _reply, done) => {
    asked.push(`${request.method} ${request.url}`)
    done()
  })
  app.post('/graphql', ({ headers }, reply) =>
    headers.accept?.includes('json') === true ? answer : reply.code(406).send({ errors: [] }),
  )
  app.get('/*', ({ headers }, reply) =>
    reply.code(headers.accept === 'text/html' ? 200 : 406).send(),
  )
  return { app, asked }
}

it('opens the list of places around a district of the city, which only the API can name', async () => {
  const { app, asked } = aServer({
    data: { districts: [{ id: 'district-01' }, { id: 'district-02' }] },
  })
  await warmUp(app, new AbortController().signal)
  expect(asked).toEqual([
    'POST /graphql',
    'GET /',
    'GET /standorte?from=district-01&all=yes',
    'GET /bedarf',
    'GET /erreichbarkeit',
    'GET /planen',
  ])
})

it('opens the pages without a place where the API names no district', async () => {
  const { app, asked } = aServer({ data: { districts: [] } })
  await warmUp(app, new AbortController().signal)
  expect(asked).toEqual([
    'POST /graphql',
    'GET /',
    'GET /standorte',
    'GET /bedarf',
    'GET /erreichbarkeit',
    'GET /planen',
  ])
})

it('opens nothing in a server that is stopped before it begins', async () => {
  const { app, asked } = aServer({})
  await warmUp(app, AbortSignal.abort())
  expect(asked).toEqual([])
})
