// What a thread may do when it is asked, in place of the server's own program.

/** @param {{ request: { url: string }, port: import('node:worker_threads').MessagePort }} task */
export default async function answer({ request, port, abandoned }) {
  const made = (text) => ({
    status: 200,
    headers: {},
    body: new TextEncoder().encode(text),
    statements: 0,
  })
  switch (request.url) {
    case '/throws':
      setTimeout(() => {
        throw new Error('nobody catches it')
      })
      return new Promise(() => undefined)
    case '/exits':
      return process.exit(1)
    case '/fills':
      for (const all = []; ;) all.push(new Array(10_000).fill(all.length))
    case '/hangs':
      for (;;);
    case '/waits':
      while (Atomics.load(abandoned, 0) === 0)
        await new Promise((resolve) => setTimeout(resolve, 1))
      return made('abandoned')
    case '/asks':
    case '/asks-newest': {
      port.postMessage(
        request.url === '/asks'
          ? { ask: 'ROWS', id: 1, statement: 'select $1', parameters: [7] }
          : { ask: 'NEWEST', id: 1 },
      )
      return new Promise((resolve) => {
        port.on('message', (reply) => {
          port.close()
          resolve(made(JSON.stringify(reply)))
        })
      })
    }
    default:
      return made(request.url)
  }
}
