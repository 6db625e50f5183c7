import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = `
  import fastify from 'fastify'
  const app = fastify()
  app.get('/', () => ({}))
  console.log(await app.listen({ port: 0, host: '127.0.0.1' }))`

/** The least a Fastify route can do, in a process of its own beside the product. */
export async function startEmptyRoute(): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve)
  })
  return { url, stop: () => child.kill() }
}
