import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Environment } from '../environment.ts'

/** Asked before the database is opened, so that a taken port is told at once. @throws the system's EADDRINUSE */
export async function requireFreePort({
  port,
  host,
}: Pick<Environment, 'port' | 'host'>): Promise<void> {
  const server = createServer()
  server.listen(port, host)
  await once(server, 'listening')
  server.close()
  await once(server, 'close')
}
