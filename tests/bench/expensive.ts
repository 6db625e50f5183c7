import { readFile } from 'node:fs/promises'

import { buildSchema } from 'graphql'
import { Api } from '../support/api.ts'
import {
  type AskedQuery,
  QueryMaker,
  scenarioOf,
  textOf,
} from '../support/expensive/asked-query.ts'
import { climb, type Climbed } from '../support/expensive/climb.ts'
import { knownExpensive } from '../support/expensive/known-expensive.ts'
import { namesIn, namesQuery } from '../support/expensive/names.ts'
import { Random } from '../support/expensive/random.ts'
import { type RunningServer, startServer } from '../support/server.ts'

/** No query may take more processor. */
const mostSeconds = 1
const minutes = Number(process.env.EXPENSIVE_MINUTES ?? 3)
const seed = Number(process.env.EXPENSIVE_SEED ?? 1)

/**
 * Looks for the most expensive queries there are, those that the limits let through and those that they refuse, on the
 * built-in data: from shapes that were found before and from random ones it climbs by the processor time that each takes.
 * No two questions are alike, so that nothing is known of any.
 */
export async function measureExpensive() {
  const server = await startServer({ environment: { LOG_LEVEL: 'error' } })
  try {
    return await search(server)
  } finally {
    await server.stop()
  }
}

async function search(server: RunningServer) {
  const api = new Api(server.url)
  const schema = buildSchema(await readFile('api/schema.graphql', 'utf8'))
  const random = new Random(seed)
  const { data } = await api.answer({ query: namesQuery })
  const maker = new QueryMaker(schema, namesIn(data), random)
  const asking = new Asking(api, server.pid)
  // What is compiled and loaded once is nobody's price.
  for (const query of Object.values(knownExpensive)) await asking.secondsFor(query)
  asking.reset()

  const end = performance.now() + minutes * 60_000
  const isOver = () => performance.now() > end
  const costOf = (query: AskedQuery) => (isOver() ? Promise.resolve(0) : asking.secondsFor(query))
  const tops: Climbed[] = []
  const starts = Object.values(knownExpensive)
  while (!isOver()) {
    const start = starts.shift() ?? maker.small()
    tops.push(await climb(start, maker, costOf, { steps: 60, patience: 20 }))
  }
  tops.sort((one, other) => other.cost - one.cost)
  const outcome = asking.outcome()
  const worst: Measured[] = []
  for (const query of [...tops.slice(0, 5).map((top) => top.query), ...asking.worst()]) {
    // Once more: what the machine did besides is not the query's.
    const again = [await asking.ask(query), await asking.ask(query)]
    worst.push({
      seconds: Math.min(...again.map(({ seconds }) => seconds)),
      isRefused: again.some(({ isRefused }) => isRefused),
      opened: query.opened,
      query: textOf(query, 0).slice(0, 2_000),
    })
  }
  const most = (of: readonly Measured[]) => Math.max(0, ...of.map(({ seconds }) => seconds))
  return {
    seed,
    ...outcome,
    mostSeconds: most(worst),
    mostSecondsOfRefused: most(worst.filter(({ isRefused }) => isRefused)),
    isWithin: most(worst) <= mostSeconds,
    worst: worst.sort((one, other) => other.seconds - one.seconds),
  }
}

interface Measured {
  seconds: number
  isRefused: boolean
  opened: number
  query: string
}

/** Asks queries one after the other, and measures the processor time of each. */
class Asking {
  readonly #api: Api
  readonly #pid: number
  #asked = 0
  #refused = 0
  /** The most expensive one of those that were answered, and of those that were refused. */
  readonly #worst = new Map<boolean, Climbed>()
  readonly #failed: string[] = []

  constructor(api: Api, pid: number) {
    this.#api = api
    this.#pid = pid
  }

  reset(): void {
    this.#refused = 0
    this.#failed.length = 0
    this.#worst.clear()
  }

  worst(): AskedQuery[] {
    return [...this.#worst.values()].map(({ query }) => query)
  }

  async secondsFor(query: AskedQuery): Promise<number> {
    const { seconds, isRefused } = await this.ask(query)
    if (seconds > (this.#worst.get(isRefused)?.cost ?? 0))
      this.#worst.set(isRefused, { query, cost: seconds })
    return seconds
  }

  async ask(query: AskedQuery): Promise<{ seconds: number; isRefused: boolean }> {
    this.#asked += 1
    const before = await processorSeconds(this.#pid)
    const { status, errors } = await this.#api.answer({
      query: textOf(query, this.#asked),
      extensions: scenarioOf(query, this.#asked),
    })
    const seconds = (await processorSeconds(this.#pid)) - before
    const codes = errors.map(({ extensions }) => extensions.code)
    const isRefused = codes.includes('QUERY_TOO_LARGE')
    if (isRefused) this.#refused += 1
    if (status >= 500) this.#failed.push(`${status} ${codes.join(' ')}: ${textOf(query, 0)}`)
    return { seconds, isRefused }
  }

  outcome() {
    return { asked: this.#asked, refused: this.#refused, failed: this.#failed.slice(0, 5) }
  }
}

/** Of all threads of a process, in hundredths: Linux says it of every process. */
async function processorSeconds(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8')
  const after = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(after[11]) + Number(after[12])) / 100
}
