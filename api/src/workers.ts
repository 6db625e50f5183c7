import cluster, { type Worker } from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Environment } from './environment.ts'
import { newCounts } from './http/limits/address-counts.ts'
import { serverProgram } from './paths.ts'
import { sayWhere } from './serve.ts'
import { StatesTaken, takenByAll, takenState } from './world/told-everywhere.ts'
import { stopMessage } from './stopping.ts'

/** Before another takes the place of one that ended, so that one that cannot start does not keep a core busy. */
const pauseMilliseconds = 500

/** Milliseconds after the limit for what is under way in which a worker that is told to ends itself. */
const beyondLimit = 3000

/**
 * Starts processes that share the port, one for each core or as many as WORKERS says, and starts another for each that
 * ends. The first starts alone: what keeps it from starting would keep all of them, and is said once.
 * SIGINT or SIGTERM stops all, a second one at once.
 */
export async function superviseWorkers(
  environment: Environment,
  say: (message: string) => void,
): Promise<void> {
  cluster.setupPrimary({
    exec: serverProgram,
    args: [],
    execArgv: [...process.execArgv, ...(process.sourceMapsEnabled ? ['--enable-source-maps'] : [])],
  })
  // What one of them counts, the others hear of: see http/limit-requests.ts.
  cluster.on('message', (from, message) => {
    const counts = newCounts.safeParse(message).data
    if (counts) tell(counts, from)
  })
  /** Those that listen to what they are told. */
  const listening = new Set<number>()
  const answering = () => running().filter(({ id }) => listening.has(id))
  tellWhatAllHaveTaken(answering)
  let isSaid = false
  cluster.on('listening', ({ id }) => {
    listening.add(id)
    if (isSaid || answering().length < environment.workers) return
    isSaid = true
    say(`${environment.workers} processes answer`)
  })
  let isStopping = false
  const stop = async () => {
    const workers = running()
    if (isStopping) {
      for (const { process } of workers) process.kill('SIGKILL')
      process.exit(1)
    }
    isStopping = true
    say('Stopping')
    const ended = workers.map(
      (worker) =>
        new Promise<boolean>((resolve) => {
          const hasListened = listening.has(worker.id)
          worker.once('exit', (code) => {
            resolve(code === 0 || !hasListened)
          })
        }),
    )
    for (const worker of workers) {
      if (listening.has(worker.id) && worker.isConnected()) worker.send(stopMessage)
      else worker.process.kill('SIGTERM')
    }
    const hung = setTimeout(
      () => {
        for (const { process } of workers) process.kill('SIGKILL')
      },
      environment.stopSeconds * 1000 + beyondLimit,
    )
    const areWell = await Promise.all(ended)
    clearTimeout(hung)
    process.exit(areWell.every(Boolean) ? 0 : 1)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())

  const replaceWhenEnded = (worker: Worker) => {
    worker.once('exit', (code: number | null, signal: string | null) => {
      if (isStopping) return
      say(`Worker ${worker.id} ended with ${signal ?? code}; another takes its place`)
      void sleep(pauseMilliseconds).then(() => {
        if (!isStopping) replaceWhenEnded(cluster.fork())
      })
    })
  }

  if (environment.metrics) {
    const { metricsOfAll, serveMetrics } = await import('./metrics/serve-metrics.ts')
    await serveMetrics(environment.metrics, metricsOfAll())
  }
  const first = cluster.fork()
  const endedEarly = (code: number) => {
    // It said why itself.
    if (!isStopping) process.exit(code === 0 ? 1 : code)
  }
  first.once('exit', endedEarly)
  const port = await new Promise<number>((resolve) => {
    first.once('listening', (address) => {
      resolve(address.port)
    })
  })
  first.off('exit', endedEarly)
  replaceWhenEnded(first)
  sayWhere(environment, port, say)
  for (let count = 1; count < environment.workers; count += 1) replaceWhenEnded(cluster.fork())
}

/** Once all of them answer from other data, those hear of it whom somebody listens to: see world/told-everywhere.ts. */
function tellWhatAllHaveTaken(answering: () => Worker[]): void {
  const states = new StatesTaken()
  cluster.on('message', ({ id }, message) => {
    const version = takenState.safeParse(message).data?.taken
    if (version === undefined) return
    const all = answering().map((worker) => worker.id)
    if (states.take(id, version, all)) tell(takenByAll(version))
  })
  cluster.on('exit', ({ id }) => {
    states.forget(id)
  })
}

const running = (): Worker[] =>
  Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? [])

/** All of them, but the one that is left out. */
function tell(message: object, leftOut?: Worker): void {
  for (const worker of running()) {
    if (worker !== leftOut && worker.isConnected()) worker.send(message)
  }
}
