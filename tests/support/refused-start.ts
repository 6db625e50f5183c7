import { ServerRefused, startServer, type ServerOptions } from './server.ts'

export interface RefusedStart {
  exitCode: number | null
  /** What it said, without the lines that tell its progress. */
  words: string
}

/** Starts a server that is expected to end by itself, and returns how. */
export async function refusedStart(options: ServerOptions): Promise<RefusedStart> {
  try {
    const server = await startServer(options)
    await server.stop()
  } catch (error) {
    if (!(error instanceof ServerRefused)) throw error
    const said = error.log.filter((line) => !line.startsWith('▸') && !line.startsWith('Ended'))
    return { exitCode: error.exitCode, words: said.join('\n') }
  }
  throw new Error('The server started')
}
