import fastify from 'fastify'

/** The least a Fastify route can do; run as a process of its own beside the product. */
const app = fastify()
app.get('/', () => ({}))
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`)
