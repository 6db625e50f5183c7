import {
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type HistogramConfiguration,
  Registry,
} from 'prom-client'
import { classes, type Tallies } from './tallies.ts'

/** The numbers of a process, read when somebody asks for them. */
export interface ProcessNumbers {
  tallies: Tallies
  /** Cached answers, and the bytes they are counted with. */
  cache: () => { answers: number; bytes: number }
  connections: () => { open: number; tooMany: number; slowReaders: number }
  /** What waits for a thread, and what is done in one. */
  work: () => { waiting: number; running: number }
  /** The same of questions where sites should be. */
  placing: () => { waiting: number; running: number }
  /** Statements that the database has not answered yet, or has, and how many connections there are for them at most. */
  database: () => { running: number; answered: number; failed: number; connections: number }
  readiness: () => Promise<{ status: string }>
  dataVersion: () => string
}

const statuses = ['ready', 'degraded', 'not ready']

/** Everything that is measured of a process; of several, most of it adds up. */
export function metricsOf(measured: ProcessNumbers): Registry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  registry.registerMetric(new AnswerTimes(measured.tallies))

  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `atlas_${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  const { cache, connections, work, placing, database } = measured
  gauge('processes', 'Processes that answer', () => 1)
  gauge('cache_answers', 'Cached answers', () => cache().answers)
  gauge('cache_bytes', 'Bytes that cached answers are counted with', () => cache().bytes)
  gauge('connections_open', 'Connections that are open', () => connections().open)
  gauge(
    'connections_refused_total',
    'Connections closed because there were too many',
    () => connections().tooMany,
  )
  gauge(
    'connections_slow_total',
    'Connections closed because an answer was not taken',
    () => connections().slowReaders,
  )
  gauge('work_waiting', 'Requests that wait for a thread', () => work().waiting)
  gauge('work_running', 'Requests that a thread answers', () => work().running)
  gauge('placements_waiting', 'Placement questions that wait', () => placing().waiting)
  gauge('placements_running', 'Placement questions that are worked on', () => placing().running)
  gauge(
    'database_connections',
    'Connections for statements at most: what runs beyond waits for one',
    () => database().connections,
  )
  gauge('database_statements_running', 'Statements under way', () => database().running)
  gauge(
    'database_statements_answered_total',
    'Statements that were answered',
    () => database().answered,
  )
  gauge('database_statements_failed_total', 'Statements that failed', () => database().failed)
  new Gauge({
    name: 'atlas_readiness',
    help: 'How many processes are ready, degraded (they answer from memory) or not ready',
    labelNames: ['status'],
    registers,
    async collect() {
      const { status } = await measured.readiness()
      for (const each of statuses) this.set({ status: each }, each === status ? 1 : 0)
    },
  })
  new Gauge({
    name: 'atlas_data_version',
    help: 'How many processes answer from a version of the data',
    labelNames: ['version'],
    registers,
    collect() {
      this.reset()
      this.set({ version: measured.dataVersion() }, 1)
    },
  })
  return registry
}

const answerTimes: HistogramConfiguration<'operation' | 'status'> = {
  name: 'atlas_answer_seconds',
  help: 'How long answers took, by what was asked and with which status',
  labelNames: ['operation', 'status'],
  buckets: [...classes],
  registers: [],
}

/** Times of answers as a histogram, of what was counted elsewhere. */
class AnswerTimes extends Histogram<'operation' | 'status'> {
  readonly #empty = new Histogram(answerTimes)
  readonly #tallies: Tallies

  constructor(tallies: Tallies) {
    super(answerTimes)
    this.#tallies = tallies
  }

  /** A registry asks for it by this name where it writes text. */
  getForPromString() {
    return this.get()
  }

  override async get() {
    const metric = await this.#empty.get()
    const values = [...this.#tallies.all()].flatMap(({ operation, status, tally }) => {
      const labels = { operation, status }
      let below = 0
      const buckets = [...classes, '+Inf'].map((le, at) => {
        below += tally.inClass[at] ?? 0
        return {
          metricName: 'atlas_answer_seconds_bucket',
          labels: { ...labels, le },
          value: below,
        }
      })
      return [
        ...buckets,
        { metricName: 'atlas_answer_seconds_sum', labels, value: tally.sum },
        { metricName: 'atlas_answer_seconds_count', labels, value: tally.count },
      ]
    })
    return { ...metric, values }
  }
}
