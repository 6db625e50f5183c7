import { once } from 'node:events'
import { createServer } from 'node:net'
import { EnvironmentError, type Environment } from '../../environment.ts'

/**
 * Asked before the database is opened, so that a taken port is told at once.
 * @throws EnvironmentError for a host that is none of this machine's, else the system's error, such as EADDRINUSE
 */
export async function requireFreePort({
  port,
  host,
}: Pick<Environment, 'port' | 'host'>): Promise<void> {
  const server = createServer()
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    // Told apart here: a database's host that nobody knows fails in the same words.
    if (isUnknownHost(error)) {
      throw new EnvironmentError(`HOST cannot be used: ${error.message}`, { cause: error })
    }
    throw error
  }
  server.close()
  await once(server, 'close')
}

const isUnknownHost = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')
