import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import type { Operator } from '@atlas/geo/terms/operator'
import { z } from 'zod'
import { areGuarded, metricsIn, metricsVariables } from './metrics-variables.ts'
import { serverHosts } from './database/server-hosts.ts'
import { loadVariables } from './environment-load.ts'
import { count, isOrigin, minimum, trustedIn } from './environment-fields.ts'
import { importVariables } from './environment-imports.ts'
import { folderVariables } from './environment-folders.ts'
import {
  namesWholeDirectory,
  signsSomebodyIn,
  somebodySignsIn,
  wholeDirectory,
} from './environment-directory.ts'
import { type PeopleEnvironment, peopleIn, peopleVariables } from './environment-people.ts'
import { operatorIn, operatorVariables } from './environment-operator.ts'
import type { ConnectionLimits } from './http/connections/connections.ts'

/** How the process is to run, as told by its environment. */
export interface Environment {
  port: number
  host: string
  /** The origin under which visitors reach it; undefined: where it listens. */
  publicUrl: string | undefined
  /** Whose X-Forwarded-For is believed: so many proxies before us, or those at these addresses; undefined: nobody's. */
  trustedProxies: number | string[] | undefined
  /** Of each process. */
  connections: ConnectionLimits
  /** Where what is measured can be read; undefined: nowhere. */
  metrics: ReturnType<typeof metricsIn>
  /** Whoever shows it may import over HTTP; undefined: nobody may. */
  importToken: string | undefined
  /** The collector that traces are sent to; undefined: nothing is traced. */
  tracesEndpoint: string | undefined
  /** Unset: the embedded database under dataDirectory. */
  databaseUrl: string | undefined
  /** Of the role that migrates and loads, where databaseUrl is of one that may only read. */
  databaseAdminUrl: string | undefined
  /** Of the role that keeps accounts, sessions and the audit, where databaseUrl is of one that may only read. */
  databasePeopleUrl: string | undefined
  signingIn: PeopleEnvironment
  /** How many processes answer on the one port: 1 with the embedded database, else one for each core. */
  workers: number
  dataDirectory: string
  /** The folder of the city's data, and the name by which the database knows them. */
  dataSet: DataSetFolder
  /** Where streets are installed, if any are. */
  streetsDirectory: string
  /** A table of walking distances that goes before any other way of measuring; undefined: none is given. */
  travelCosts: string | undefined
  /** How much longer than the straight line a walk is taken to be where nothing measures it. */
  detourFactor: number
  /** Introspection and GraphiQL. */
  developerTools: boolean
  /** Whether it starts a thread and opens its pages once after its start, so that no visitor waits while they are read. */
  opensPages: boolean
  /** How long a request may take. */
  deadlineSeconds: number
  work: WorkEnvironment
  placement: PlacementEnvironment
  limits: RequestLimits
  /** How long a process that is to end answers what is under way. */
  stopSeconds: number
  operator: Operator
  /** Smaller numbers of residents and of cases are suppressed. */
  minimums: { residents: number; cases: number }
  logLevel: (typeof logLevels)[number]
}

export interface DataSetFolder {
  readonly id: string
  readonly directory: string
}

/** How what takes long is done: workbooks, pictures, pages, reach of new questions. */
export interface WorkEnvironment {
  /** In each process. */
  threads: number
  /** Megabytes of objects in each thread. */
  memoryMegabytes: number
  /** How many pages and how many files may wait, in all processes together. */
  mostWaiting: number
  longestWaitSeconds: number
}

/** How sites are placed: questions of a minute, beside all else. */
export interface PlacementEnvironment {
  /** How many questions may wait, in all processes together, and of one address in each. */
  mostWaiting: number
  mostOfOne: number
  longestWaitSeconds: number
}

/** What is taken on. */
export interface RequestLimits {
  /** From one address in a minute, in all processes together; 0: any number. */
  requestsPerMinute: number
  /** Milliseconds that the event loop may be late, on an average of a second. */
  eventLoopDelay: number
}

export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const port =
  'PORT must be a whole number from 0 to 65535, for example PORT=4000 (0 takes any free port)'
const publicUrl =
  'PUBLIC_URL must be the address under which visitors reach the server, without a path, for example PUBLIC_URL=https://atlas.example.org, or be left out'
const trustedProxies =
  'TRUSTED_PROXIES must say which proxies before the server are believed: their addresses or networks, for example TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8, or how many there are, from 1 to 9, or be left out'
const databaseUrl =
  'DATABASE_URL must look like postgres://user:password@host:5432/database (with several hosts: host:5432,other:5432/database?target_session_attrs=primary), other signs of a password than letters and digits as percent and two digits (%40 for @), or be left out for the embedded database'
const databaseAdminUrl =
  'DATABASE_ADMIN_URL must look like DATABASE_URL, with the role that migrates and loads, or be left out where that of DATABASE_URL does'
const oneRole =
  'DATABASE_ADMIN_URL needs DATABASE_URL beside it, the role that reads: without it the embedded database would be used'

const workers =
  'WORKERS must be a whole number from 1 to 64, for example WORKERS=4: processes that answer; left out, one for each core'
const oneWorker =
  'WORKERS must be 1 or be left out without DATABASE_URL: the embedded database answers one process'

/** Whatever somebody meant to write there, a password may be in it. */
const secret: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'DATABASE_ADMIN_URL',
  'DATABASE_PEOPLE_URL',
  'OIDC_CLIENT_SECRET',
  'METRICS_TOKEN',
  'IMPORT_TOKEN',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
])

const isPostgresUrl = (text: string) => serverHosts(text) !== null

const variables = z.object({
  PORT: z
    .string()
    .default('4000')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, port)
    .transform(Number),
  HOST: z
    .string()
    .default('localhost')
    .refine(
      (text) => /^[A-Za-z0-9.:_-]+$/.test(text),
      'HOST must be a host name or address to listen on, for example HOST=localhost or HOST=0.0.0.0',
    ),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, publicUrl)
    .transform((text) => new URL(text).origin)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => trustedIn(text) !== null, trustedProxies)
    .transform((text) => trustedIn(text) ?? undefined)
    .optional(),
  DATABASE_URL: z.string().refine(isPostgresUrl, databaseUrl).optional(),
  DATABASE_ADMIN_URL: z.string().refine(isPostgresUrl, databaseAdminUrl).optional(),
  WORKERS: z
    .string()
    .refine((text) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 64, workers)
    .transform(Number)
    .optional(),
  ...folderVariables,
  DETOUR_FACTOR: z
    .string()
    .default('1.3')
    .refine(
      (text) => /^\d(\.\d{1,3})?$/.test(text) && Number(text) >= 1 && Number(text) <= 3,
      'DETOUR_FACTOR must be a number from 1 to 3, for example DETOUR_FACTOR=1.3: so much longer than the straight line a walk is taken to be',
    )
    .transform(Number),
  DEADLINE_SECONDS: count(
    'DEADLINE_SECONDS',
    { most: 300, standard: 10 },
    'so long a request may take',
  ),
  ...loadVariables,
  ...metricsVariables,
  ...importVariables,
  ...peopleVariables,
  STOP_SECONDS: count(
    'STOP_SECONDS',
    { most: 300, standard: 15 },
    'so long a server that is told to end answers what is under way',
  ),
  DEVELOPER_TOOLS: z
    .enum(['on', 'off'], { error: 'DEVELOPER_TOOLS must be on or off: introspection and GraphiQL' })
    .default('on'),
  OPEN_PAGES: z
    .enum(['on', 'off'], {
      error: 'OPEN_PAGES must be on or off: pages are opened once after the start',
    })
    .default('on'),
  ...operatorVariables,
  MINIMUM_RESIDENTS: minimum('MINIMUM_RESIDENTS', 3),
  MINIMUM_CASES: minimum('MINIMUM_CASES', 10),
  LOG_LEVEL: z
    .enum(logLevels, { error: `LOG_LEVEL must be one of ${logLevels.join(', ')}` })
    .default('info'),
})

const schema = variables
  .refine(({ DATABASE_URL, WORKERS = 1 }) => DATABASE_URL !== undefined || WORKERS === 1, {
    path: ['WORKERS'],
    error: oneWorker,
  })
  .refine(
    ({ DATABASE_URL, DATABASE_ADMIN_URL }) =>
      DATABASE_URL !== undefined || DATABASE_ADMIN_URL === undefined,
    { path: ['DATABASE_ADMIN_URL'], error: oneRole },
  )
  .refine(namesWholeDirectory, { path: ['OIDC_ISSUER'], error: wholeDirectory })
  .refine(signsSomebodyIn, { path: ['LOCAL_SIGN_IN'], error: somebodySignsIn })
  .refine(areGuarded, {
    path: ['METRICS_HOST'],
    error: 'METRICS_HOST needs METRICS_TOKEN where others than this machine can ask',
  })
  .refine(({ HEADERS_SECONDS, REQUEST_SECONDS }) => HEADERS_SECONDS <= REQUEST_SECONDS, {
    path: ['HEADERS_SECONDS'],
    error: 'HEADERS_SECONDS must not be above REQUEST_SECONDS: headers are a part of the request',
  })

/**
 * Reads the configuration; the only place that does. An empty variable counts as one that is not set: lists of variables
 * name what is left open so.
 * @throws EnvironmentError naming every wrong value and what to write instead.
 */
export function readEnvironment(set: NodeJS.ProcessEnv = process.env): Environment {
  const filled = Object.entries(set).filter(([, text]) => text !== '')
  const result = schema.safeParse(Object.fromEntries(filled))
  if (!result.success) {
    const problems = result.error.issues.map((issue) => {
      const name = String(issue.path[0])
      // What is written ends in logs.
      const shown = secret.has(name)
        ? 'not shown: it may hold what nobody may read'
        : JSON.stringify(set[name])
      return `  ${issue.message} (it is ${shown})`
    })
    throw new EnvironmentError(`The configuration cannot be used:\n${problems.join('\n')}`)
  }
  const { PORT, HOST, DATABASE_URL, DATA_DIR, DEVELOPER_TOOLS, LOG_LEVEL, ...others } = result.data
  const processes = DATABASE_URL === undefined ? 1 : (others.WORKERS ?? availableParallelism())
  return {
    port: PORT,
    host: HOST,
    publicUrl: others.PUBLIC_URL,
    trustedProxies: others.TRUSTED_PROXIES,
    metrics: metricsIn(others),
    importToken: others.IMPORT_TOKEN,
    tracesEndpoint: others.OTEL_EXPORTER_OTLP_ENDPOINT,
    connections: {
      headers: others.HEADERS_SECONDS * 1000,
      request: others.REQUEST_SECONDS * 1000,
      idle: others.IDLE_SECONDS * 1000,
      answer: others.ANSWER_SECONDS * 1000,
      connections: Math.ceil(others.MAX_CONNECTIONS / processes),
    },
    databaseUrl: DATABASE_URL,
    databaseAdminUrl: others.DATABASE_ADMIN_URL,
    databasePeopleUrl: others.DATABASE_PEOPLE_URL,
    signingIn: peopleIn(others),
    workers: processes,
    dataDirectory: DATA_DIR,
    dataSet: { id: basename(others.DATA_SET), directory: others.DATA_SET },
    streetsDirectory: others.STREETS_DIR,
    travelCosts: others.TRAVEL_COSTS,
    detourFactor: others.DETOUR_FACTOR,
    developerTools: DEVELOPER_TOOLS === 'on',
    opensPages: others.OPEN_PAGES === 'on',
    deadlineSeconds: others.DEADLINE_SECONDS,
    work: {
      threads: others.WORK_THREADS,
      memoryMegabytes: others.WORK_MEMORY,
      mostWaiting: others.WORK_QUEUE,
      longestWaitSeconds: others.WORK_WAIT_SECONDS,
    },
    placement: {
      mostWaiting: others.PLACEMENT_QUEUE,
      mostOfOne: others.PLACEMENT_QUEUE_OF_ONE,
      longestWaitSeconds: others.PLACEMENT_WAIT_SECONDS,
    },
    limits: {
      requestsPerMinute: others.RATE_LIMIT,
      eventLoopDelay: others.EVENT_LOOP_DELAY,
    },
    stopSeconds: others.STOP_SECONDS,
    operator: operatorIn(others),
    minimums: { residents: others.MINIMUM_RESIDENTS, cases: others.MINIMUM_CASES },
    logLevel: LOG_LEVEL,
  }
}

/** What whoever sits at the terminal reads, as en_GB.UTF-8. */
export const terminalLanguage = (): string | undefined => process.env.LC_ALL ?? process.env.LANG
