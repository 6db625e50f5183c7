import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { bodyOf } from './answer-difference.ts'
import { overwritePages } from './damaged-pages.ts'
import { endConnections, lockTables, loseDatabase } from './database-troubles.ts'
import { Random } from './expensive/random.ts'
import { freePort } from './free-port.ts'
import { startPostgresCluster } from './postgres-cluster.ts'
import { type RunningServer, startServer } from './server.ts'

export interface SoakOptions {
  /** The same seed makes the same troubles in the same order. */
  seed: number
  /** How many troubles there are at most. */
  troubles: number
  /** After which no further trouble begins. */
  seconds: number
  /** Milliseconds that each asker rests after an answer; without it none. */
  rest?: number
  /** Without what takes a thread or a drawing, which after each start takes longest. */
  quick?: boolean
}

export interface Soaked {
  /** In their order. */
  troubles: string[]
  right: number
  refused: number
  /** Asked while the server was being ended, killed or started. */
  unreachable: number
  /** What must never be: another answer, another error, no answer at all. */
  wrong: string[]
}

/** What is asked by GraphQL: from memory, from the cache, of threads and of the database. */
const questions = [
  '{ districts { code residents { value status } } }',
  '{ city { name figure(indicator: "change-80-plus") { value } } }',
  '{ serviceSites(first: 100) { totalCount nodes { slug name district { code } } } }',
  '{ districtAt(position: { lon: 13.74, lat: 51.05 }) { code name } }',
  '{ planningAreas { code staffing(kind: MEETING, date: "2025-12-31") { target { value } } } }',
  '{ districts { code coverage(kind: COUNSELLING, ages: AGE_60_PLUS, withinMetres: 777) { value } } }',
  '{ search(text: "Cotta", first: 5) { __typename } }',
]
/** What is asked by its address: pages, files of each form, pictures, tiles and shapes. */
const paths = [
  '/',
  '/bedarf',
  '/standorte?start=district-01&map=yes',
  '/profil/planning-area/7',
  '/tabelle.csv',
  '/erreichbarkeit/tabelle.csv',
  '/standorte/orte.geojson',
  '/bild.svg',
  '/bild.png',
  '/tiles/current/cells/9/275/170.mvt',
  '/shapes/current/areas-overview.json',
]
const all = [...questions, ...paths]
const quick = all.filter((one) => !/coverage|erreichbarkeit|\.png/.test(one))

const askers = 3
/** Long after any limit of the server's own. */
const hangingAfter = 30_000
const patience = 90_000

type Asking = Pick<SoakOptions, 'rest' | 'quick'> & { random: Random }

/** Answers of today's data are always the same bytes: right, or refused, never wrong, never hanging. */
class Soak {
  readonly result: Soaked = { troubles: [], right: 0, refused: 0, unreachable: 0, wrong: [] }
  readonly #start: (port: number) => Promise<RunningServer>
  readonly #random: Random
  readonly #asked: readonly string[]
  readonly #rest: number
  #server: RunningServer
  #expected: string[] = []
  /** Counts ends and starts, so that an asker knows whether there was one while it waited. */
  #comings = 0
  /** Of each, as it was ended. */
  readonly #earlier: string[] = []
  #isAway = false
  #isOver = false

  private constructor(
    start: (port: number) => Promise<RunningServer>,
    server: RunningServer,
    { random, quick: isQuick = false, rest = 0 }: Asking,
  ) {
    this.#start = start
    this.#server = server
    this.#random = random
    this.#asked = isQuick ? quick : all
    this.#rest = rest
  }

  static async begin(
    start: (port: number) => Promise<RunningServer>,
    asking: Asking,
  ): Promise<Soak> {
    const soak = new Soak(start, await start(await freePort()), asking)
    for (const one of soak.#asked) {
      const { status, body } = await soak.#ask(one)
      if (status !== 200) throw new Error(`${one}: ${status} ${body}`)
      soak.#expected.push(body)
    }
    return soak
  }

  get server(): RunningServer {
    return this.#server
  }

  /** Ended, softly or hard, and started on the same port. */
  async startAnew(end: (server: RunningServer) => Promise<unknown>): Promise<void> {
    this.#isAway = true
    this.#comings += 1
    const { log } = this.#server
    await end(this.#server)
    this.#earlier.push(...log.slice(-20), '– started anew –')
    this.#server = await this.#start(this.#server.port)
    this.#comings += 1
    this.#isAway = false
  }

  /** @param troubles what may happen, by name */
  async run(
    troubles: Record<string, () => Promise<void>>,
    { seed, troubles: most, seconds }: SoakOptions,
  ): Promise<Soaked> {
    // Of their own, for what is asked follows from how fast answers come.
    const random = new Random(seed)
    const begun = performance.now()
    const asking = Promise.all(Array.from({ length: askers }, () => this.#askOn()))
    try {
      let names: string[] = []
      for (let done = 0; done < most && performance.now() - begun < seconds * 1000; done += 1) {
        // Each once before any comes again.
        if (names.length === 0) names = random.shuffled(Object.keys(troubles))
        const name = names.pop() ?? ''
        this.result.troubles.push(name)
        await troubles[name]?.()
        await this.#recovered(name)
      }
    } finally {
      this.#isOver = true
      await asking
    }
    if (this.result.wrong.length > 0)
      this.result.wrong.push(...this.#earlier, ...this.#server.log.slice(-20))
    return this.result
  }

  /** Ready, and as many answers as there are questions. */
  async #recovered(trouble: string): Promise<void> {
    const isReady = async () => {
      const answer = await fetch(`${this.#server.url}/health/ready`).catch(() => null)
      return (await answer?.text())?.includes('"ready"') === true
    }
    const begun = performance.now()
    while (!(await isReady())) {
      if (performance.now() - begun > patience) throw new Error(`not ready again after ${trouble}`)
      await sleep(50)
    }
    const { right } = this.result
    while (this.result.right < right + this.#asked.length && this.result.wrong.length === 0) {
      if (performance.now() - begun > patience) throw new Error(`no answers after ${trouble}`)
      await sleep(20)
    }
  }

  async #askOn(): Promise<void> {
    while (!this.#isOver && this.result.wrong.length === 0) {
      const at = this.#random.below(this.#asked.length)
      const comings = this.#comings
      try {
        const answer = await this.#ask(this.#asked[at] ?? '')
        this.#judge(at, answer)
        if (this.#rest > 0) await sleep(this.#rest)
      } catch (error) {
        const wasAway = this.#isAway || comings !== this.#comings
        const isHanging = error instanceof Error && error.name === 'TimeoutError'
        if (wasAway && !isHanging) this.result.unreachable += 1
        else this.result.wrong.push(`${this.#asked[at]}: ${String(error)}`)
        await sleep(20)
      }
    }
  }

  #judge(at: number, { status, body, isRefusal }: Answer): void {
    if (status === 200 && body === this.#expected[at]) this.result.right += 1
    else if (isRefusal) this.result.refused += 1
    else {
      const trouble = this.result.troubles.at(-1) ?? 'nothing'
      this.result.wrong.push(`${this.#asked[at]}: ${status} ${body.slice(0, 300)} after ${trouble}`)
    }
  }

  async #ask(one: string): Promise<Answer> {
    const { url } = this.#server
    const signal = AbortSignal.timeout(hangingAfter)
    const language = { 'accept-language': 'en' }
    if (one.startsWith('/')) {
      const response = await fetch(url + one, { headers: language, signal })
      const isRefusal = response.status === 503 && response.headers.has('retry-after')
      return { status: response.status, body: await bodyOf(response), isRefusal }
    }
    // Half of them were never asked before, so that no cache hides anything.
    const query = this.#random.happens(0.5) ? one : `# ${this.#random.next()}\n${one}`
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...language, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal,
    })
    const body = await bodyOf(response)
    const isRefusal = response.status === 503 && refusals.test(body)
    return { status: response.status, body, isRefusal }
  }
}

interface Answer {
  status: number
  body: string
  /** One that says that it can be asked again. */
  isRefusal: boolean
}

const refusals = /"code":"(DATABASE_UNAVAILABLE|STOPPING|OVERLOADED)"/

const environment = { LOG_LEVEL: 'warn', RATE_LIMIT: '0' }

/** A server of two processes on PostgreSQL, whose tables are locked and which itself is lost, killed and started anew. */
export async function soakOnPostgres(options: SoakOptions): Promise<Soaked> {
  const random = new Random(options.seed)
  const cluster = await startPostgresCluster()
  const databaseUrl = await cluster.createDatabase('soak')
  const start = (port: number) =>
    startServer({ databaseUrl, port, environment: { ...environment, WORKERS: '2' } })
  const soak = await Soak.begin(start, { ...options, random })
  try {
    return await soak.run(
      {
        ...startsAnew(soak),
        'tables locked': () => lockTables(databaseUrl, random),
        'connections ended': () => endConnections(databaseUrl),
        'database lost': () => loseDatabase(cluster, random),
      },
      options,
    )
  } finally {
    await soak.server.stop()
    await cluster.stop()
  }
}

/** A server on the embedded database, whose pages are overwritten, and which is killed and started anew. */
export async function soakEmbedded(options: SoakOptions): Promise<Soaked> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'atlas-soak-'))
  const start = (port: number) => startServer({ port, environment, dataDirectory })
  const soak = await Soak.begin(start, { ...options, random: new Random(options.seed) })
  try {
    return await soak.run(
      { ...startsAnew(soak), 'pages overwritten': () => breakAndWait(soak.server) },
      options,
    )
  } finally {
    await soak.server.stop()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

/** Until it has seen it and is built anew. */
async function breakAndWait(server: RunningServer): Promise<void> {
  const builtAnew = () =>
    server.log.filter((line) => line.includes('The embedded database is built anew')).length
  const before = builtAnew()
  await overwritePages(server.dataDirectory)
  const begun = performance.now()
  while (builtAnew() === before) {
    if (performance.now() - begun > patience) throw new Error('the damage was not seen')
    await sleep(50)
  }
}

const startsAnew = (soak: Soak) => ({
  'started anew': () => soak.startAnew((server) => server.stop()),
  killed: () => soak.startAnew((server) => server.kill()),
})
