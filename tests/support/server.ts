import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { freePort } from './free-port.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface ServerOptions {
  /** Without it the embedded database in `dataDirectory` is used. */
  databaseUrl?: string
  /** Kept afterwards; without it a temporary one is made and deleted. */
  dataDirectory?: string
  port?: number
  /** Further variables; they win over those made from the other options. */
  environment?: Record<string, string>
  /** Milliseconds until the server must have said that it is ready. */
  patience?: number
  /** Another tree than the project's, in which it is built. */
  installation?: string
  /** A program that starts it, with its options: as somebody else, for example. */
  through?: readonly string[]
  /** Ends it hard as soon as it writes a line like this. */
  killAt?: RegExp
}

export interface RunningServer {
  url: string
  port: number
  dataDirectory: string
  pid: number
  /** What it has written so far, both streams, a line each. */
  log: readonly string[]
  /** Asks it to close (SIGTERM) and returns its exit code. */
  stop(): Promise<number | null>
  /** Ends it at once (SIGKILL); its data directory stays until `stop`. */
  kill(): Promise<void>
}

/** The server ended before it was ready. */
export class ServerRefused extends Error {
  readonly exitCode: number | null
  readonly log: readonly string[]

  constructor(exitCode: number | null, log: readonly string[]) {
    super(`The server ended with ${exitCode}:\n${log.join('\n')}`)
    this.name = 'ServerRefused'
    this.exitCode = exitCode
    this.log = log
  }
}

/**
 * Starts the built server as `npm start` does and waits until it is ready.
 *
 * @throws ServerRefused when it ends instead, with its exit code and words
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'atlas-server-')))

  const flags = process.env.SERVER_FLAGS === undefined ? [] : [process.env.SERVER_FLAGS]
  const command = [...(options.through ?? []), process.execPath, ...flags, 'api/dist/main.js']
  const [program = process.execPath, ...parameters] = command
  const server = spawn(program, parameters, {
    cwd: options.installation ?? root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDirectory,
      // What a process keeps is tested on one; a question to several would meet one or the other.
      WORKERS: '1',
      // However slow the machine is and however much a test asks at once, nothing is refused for that.
      WORK_QUEUE: '10000',
      WORK_WAIT_SECONDS: '60',
      DEADLINE_SECONDS: '60',
      EVENT_LOOP_DELAY: '600000',
      // Off in test files, see vitest.config.js.
      OPEN_PAGES: process.env.OPEN_PAGES,
      ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
      ...options.environment,
    },
  })
  const log: string[] = []
  for (const stream of [server.stdout, server.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.push(line)
      if (options.killAt?.test(line)) server.kill('SIGKILL')
    })
  }
  // 'close' comes after the last line, 'exit' may come before it.
  const ended = new Promise<number | null>((resolve) => server.once('close', resolve))
  const abandon = (): void => {
    server.kill('SIGKILL')
  }
  process.once('exit', abandon)
  void ended.then(() => process.off('exit', abandon))
  server.once('exit', (code, signal) => log.push(`Ended with ${signal ?? `code ${code}`}`))

  const clean = async (): Promise<void> => {
    if (options.dataDirectory === undefined)
      await rm(dataDirectory, { recursive: true, force: true })
  }
  const patience = options.patience ?? 90_000
  const outcome = await Promise.race([
    ended.then((exitCode) => new ServerRefused(exitCode, log)),
    untilReady(url, server, patience).then((ready) =>
      ready ? null : new Error(`Not ready after ${patience} ms:\n${log.join('\n')}`),
    ),
  ])
  if (outcome) {
    server.kill('SIGKILL')
    await ended
    await clean()
    throw outcome
  }

  return {
    url,
    port,
    dataDirectory,
    pid: server.pid ?? Number.NaN,
    log,
    async stop() {
      server.kill('SIGTERM')
      const exitCode = await ended
      await clean()
      return exitCode
    },
    async kill() {
      server.kill('SIGKILL')
      await ended
    },
  }
}

async function untilReady(url: string, server: ChildProcess, patience: number): Promise<boolean> {
  const giveUp = performance.now() + patience
  while (performance.now() < giveUp && server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return true
    await sleep(50)
  }
  return false
}
