import cluster from 'node:cluster'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { dictionaries } from '@atlas/geo/words/dictionaries'
import type { ServingConnection } from './database/connection.ts'
import { contentHash } from './database/content-hash.ts'
import { statementCounts } from './database/statements.ts'
import type { Environment } from './environment.ts'
import { Tallies } from './metrics/tallies.ts'
import { listensWidely, originWhereListening } from './http/public-origin.ts'
import { readinessOf } from './health/readiness.ts'
import { UnderWay } from './http/connections/under-way.ts'
import { warmUp } from './http/pages/warm-up.ts'
import { measureWays } from './measure-ways.ts'
import { streetsInUse } from './streets-in-use.ts'
import { explainFailure } from './startup-failure.ts'
import { importThread, placementThread, workThread } from './paths.ts'
import { closeDoor, newDoorToken, openDoor } from './imports/hand-over.ts'
import { importsInto, isOneOf, mostImportsAtOnce } from './imports/imports.ts'
import type { Reader } from './imports/read-files.ts'
import { ReadingThreads } from './imports/reading-threads.ts'
import { People } from './accounts/people.ts'
import { openPeople } from './accounts/people-database.ts'
import { Placements } from './placement/placements.ts'
import { PlacementThreads } from './placement/placement-threads.ts'
import { endWithin, onStopSignal } from './stopping.ts'
import { Threads } from './work/threads.ts'
import { Work } from './work/work.ts'
import { type FollowedWorld, followWorld } from './world/current-world.ts'
import { type Processes, toldEverywhere } from './world/told-everywhere.ts'

/** Answers over a database until SIGINT or SIGTERM, in this process alone or as one of several. */
export async function serve(
  environment: Environment,
  opening: Promise<ServingConnection>,
  say: (message: string) => void,
): Promise<void> {
  // The server's libraries are read while the database opens in its thread.
  const streets = await streetsInUse(environment.streetsDirectory, say)
  const [connection, { createServer }, walking] = await Promise.all([
    opening,
    import('./http/server.ts'),
    measureWays(environment, streets, async () => (await opening).queries(), say),
  ])
  // What is suppressed and how ways are measured change answers like another program would.
  const release = contentHash([
    await readFile(fileURLToPath(import.meta.url), 'utf8'),
    JSON.stringify(environment.minimums),
    walking.WALKING.version,
    walking.WHEELCHAIR?.version ?? '',
  ])
  const world = await followWorld(connection, {
    release,
    minimums: environment.minimums,
    databaseUrl: environment.databaseUrl,
    onUnusable: (error) => {
      say(`Other data was loaded that cannot be used: ${explainFailure(error)}`)
    },
    onChange: ({ questions, newData }, error) => {
      if (newData === null) say('The database answers again')
      else if (newData !== 'UNUSABLE') {
        const what =
          questions === null ? 'Other data cannot be read' : 'The database does not answer'
        say(
          `${what} (${newData}), answering from memory: ${error instanceof Error ? error.message : 'silence'}`,
        )
      }
    },
  })
  const threads = threadsOf(environment, connection, world, say)
  const work = workOf(environment, threads)
  const placing = placementsOf(environment, say)
  const reading = readingThreadsOf(environment, say)
  const tallies = environment.metrics && new Tallies()
  const tracing = await tracingOf(environment, say)
  const underWay = new UnderWay()
  const isStarting = () => environment.opensPages && !threads.haveAnswered
  const readiness = async () =>
    readinessOf(
      await world.following(),
      underWay.isStopping ? 'STOPPING' : isStarting() ? 'STARTING' : null,
    )
  // Whoever may read the data directory may import into what lies there.
  const doorToken = connection.isEmbedded ? newDoorToken() : null
  const people = await peopleOf(environment, connection, say)
  const app = await createServer({
    ...environment,
    ...mayWrite(environment, connection, people, doorToken, reading),
    ...(tallies && { tallies }),
    ...(tracing && { tracing }),
    connection,
    world,
    otherData: toldEverywhere(world.current.dataVersion, world.onTaken, otherProcesses()),
    readiness,
    underWay,
    walking,
    streets,
    dictionaries,
    handing: { work, shared: world.shared },
    placing,
  })

  const stopping = new AbortController()
  let warmingUp = Promise.resolve()
  const close = async () => {
    world.stop()
    await warmingUp
    if (doorToken !== null) await closeDoor(environment.dataDirectory)
    await app.close()
    await work.stop()
    await placing.stop()
    await reading.stop()
    await people?.close()
    await connection.close()
    await tracing?.close()
  }
  onStopSignal({
    // Those beside this one go on taking what comes.
    leave: () => {
      app.server.close()
    },
    stop: async () => {
      say('Stopping')
      stopping.abort()
      const endWork = () => {
        // Waited for as all is closed.
        work.stop().catch(() => undefined)
        placing.stop().catch(() => undefined)
        reading.stop().catch(() => undefined)
      }
      await endWithin(environment.stopSeconds * 1000, underWay, { endWork, close, say })
    },
  })
  if (tallies && environment.metrics) {
    const { measure } = await import('./metrics/serve-metrics.ts')
    await measure(environment.metrics, {
      ...app.measured,
      tallies,
      work: () => work,
      placing: () => placing,
      database: () => ({ ...statementCounts, connections: connection.connections }),
      readiness,
      dataVersion: () => world.current.dataVersion,
    })
  }
  const address = await app.listen({ port: environment.port, host: environment.host })
  if (doorToken !== null) {
    await openDoor(environment.dataDirectory, { url: ofThisMachine(address), token: doorToken })
  }
  if (environment.opensPages) void threads.prepare(world.shared(world.current))
  if (cluster.isPrimary) sayWhere(environment, Number(new URL(address).port), say)
  if (!environment.opensPages) return
  // A visitor who comes earlier is answered all the same.
  warmingUp = warmUp(app, stopping.signal).catch((error: unknown) => {
    app.log.warn({ err: error }, 'pages not opened beforehand')
  })
}

/** Those that share the port, where there are any: what is told to the first of them the others hear. */
const otherProcesses = (): Processes | null =>
  cluster.isWorker
    ? {
        tell: (state) => process.send?.(state),
        onMessage: (listener) => process.on('message', listener),
      }
    : null

async function tracingOf({ tracesEndpoint }: Environment, say: (message: string) => void) {
  if (tracesEndpoint === undefined) return undefined
  const { openTelemetry } = await import('./tracing/open-telemetry.ts')
  return openTelemetry(tracesEndpoint, say)
}

/** Who may sign in, where a role may keep them; looks each hour at what need not be kept any longer. */
async function peopleOf(
  environment: Environment,
  connection: ServingConnection,
  say: (message: string) => void,
): Promise<People | null> {
  const database = await openPeople(environment, connection)
  if (!database) return null
  const people = new People(database, environment.signingIn)
  const forget = () => {
    people.forgetOld().catch((error: unknown) => {
      say(`What is old of accounts could not be deleted: ${explainFailure(error)}`)
    })
  }
  if (cluster.isPrimary || cluster.worker?.id === 1) setInterval(forget, hourMilliseconds).unref()
  return people
}

/** Who may write what: whoever is signed in, shows the token for imports, or may read the data directory. */
function mayWrite(
  environment: Environment,
  connection: ServingConnection,
  people: People | null,
  doorToken: string | null,
  reader: Reader,
) {
  const tokens = [environment.importToken, doorToken].filter((token) => typeof token === 'string')
  return {
    ...(people && { people }),
    ...(doorToken !== null && { isDoorToken: isOneOf([doorToken]) }),
    ...((people ?? tokens.length > 0) && {
      imports: importsInto(environment, connection, tokens, reader),
    }),
  }
}

const hourMilliseconds = 3_600_000

/** Threads that answer over this process's connection and from its states of the city. */
function threadsOf(
  environment: Environment,
  connection: ServingConnection,
  { newest, shared }: FollowedWorld,
  say: (message: string) => void,
): Threads {
  const { threads, memoryMegabytes } = environment.work
  return new Threads({
    program: workThread,
    settings: { environment, workerId: cluster.worker?.id },
    threads,
    memoryMegabytes,
    limitSeconds: environment.deadlineSeconds + threadPatienceSeconds,
    rows: async (statement, parameters) => connection.rows(statement, parameters),
    newest: async () => shared(await newest()),
    onDeath: sayOfDeath(say),
  })
}

const sayOfDeath = (say: (message: string) => void) => (error: unknown) => {
  say(
    `A thread ended before it had answered: ${error instanceof Error ? error.message : String(error)}`,
  )
}

function workOf({ work, workers }: Environment, threads: Threads): Work {
  const { threads: atOnce, mostWaiting, longestWaitSeconds } = work
  // Connections are dealt out to the processes in turn, so that each has its share of the queue.
  const share = Math.max(1, Math.ceil(mostWaiting / workers))
  return new Work({ atOnce, mostWaiting: share, longestWaitSeconds }, threads)
}

/** Where sites are placed, in a thread of its own. */
function placementsOf(
  { placement, workers, detourFactor, work }: Environment,
  say: (message: string) => void,
): Placements {
  const { mostWaiting, mostOfOne, longestWaitSeconds } = placement
  const share = Math.max(1, Math.ceil(mostWaiting / workers))
  return new Placements(
    { mostWaiting: share, mostOfOne, longestWaitSeconds },
    new PlacementThreads({
      program: placementThread,
      settings: { detourFactor },
      memoryMegabytes: work.memoryMegabytes,
      onDeath: sayOfDeath(say),
    }),
  )
}

/** Where files that somebody sends are read. */
const readingThreadsOf = ({ work }: Environment, say: (message: string) => void) =>
  new ReadingThreads({
    program: importThread,
    // One more for whoever undoes one meanwhile.
    threads: mostImportsAtOnce + 1,
    memoryMegabytes: work.memoryMegabytes,
    onDeath: sayOfDeath(say),
  })

/** After its deadline, for work that looks at it. */
const threadPatienceSeconds = 2

/** Where it listens, from here: whoever listens everywhere listens here, too. */
function ofThisMachine(address: string): string {
  const url = new URL(address)
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1'
  if (url.hostname === '[::]') url.hostname = '[::1]'
  return url.origin
}

/** Tells people where to look. */
export function sayWhere(
  { host, publicUrl, developerTools }: Pick<Environment, 'host' | 'publicUrl' | 'developerTools'>,
  port: number,
  say: (message: string) => void,
): void {
  say(`Atlas 60+ is at http://${host}:${port}`)
  if (publicUrl === undefined && listensWidely(host)) {
    say(
      `Files and QR codes lead to ${originWhereListening(host, port)}; PUBLIC_URL says where visitors come`,
    )
  }
  if (developerTools) say(`GraphiQL, to try queries: http://${host}:${port}/graphiql`)
}
