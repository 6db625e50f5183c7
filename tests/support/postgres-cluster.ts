import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import postgres from 'postgres'

import { freePort } from './free-port.ts'
import { reportMissing } from './missing.ts'

export interface PostgresCluster {
  /** Connects to the database `postgres` as a superuser. */
  url: string
  /**
   * Creates a database, named in a-z and _, and returns its URL: empty, or a copy of a template that nobody is
   * connected to.
   */
  createDatabase(name: string, template?: string): Promise<string>
  /** Starts the cluster again after `crash`, on the same port with the same data. */
  start(): Promise<void>
  /** Ends every connection at once without a checkpoint, as a lost machine would. */
  crash(): Promise<void>
  /** Starts a second cluster that holds the same data and follows this one. */
  startStandby(): Promise<PostgresCluster>
  /** Of a standby: makes it one that is written to. */
  promote(): void
  /** Shuts down and deletes the data. */
  stop(): Promise<void>
}

interface Installation {
  bin: string
  /** Who runs the server: PostgreSQL refuses to be run by root. */
  owner: { uid: number; gid: number } | undefined
}

const debianRoot = '/usr/lib/postgresql'

/**
 * Whether PostgreSQL and PostGIS are installed: null when they are, otherwise
 * why not, for `describe.skipIf`. Throws instead when CI=true.
 */
export async function postgresMissing(): Promise<string | null> {
  const found = await findInstallation()
  return typeof found === 'string' ? reportMissing(found) : null
}

/** Starts a PostgreSQL cluster with PostGIS of one's own in a temporary directory. */
export async function startPostgresCluster(): Promise<PostgresCluster> {
  const installation = await findInstallation()
  if (typeof installation === 'string') throw new Error(installation)
  return startCluster(installation, 'initdb', [
    ...['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
  ])
}

/** Starts a cluster whose data a program makes first. */
async function startCluster(
  installation: Installation,
  program: string,
  options: readonly string[],
): Promise<PostgresCluster> {
  const { bin, owner } = installation
  const directory = await mkdtemp(join(tmpdir(), 'atlas-postgres-'))
  if (owner) await chown(directory, owner.uid, owner.gid)
  const data = join(directory, 'data')
  const identity = { ...owner, cwd: directory, env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } }
  const run = (name: string, ...args: string[]) => {
    execFileSync(join(bin, name), ['-D', data, ...args], {
      ...identity,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  }
  run(program, ...options)

  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  let server: ChildProcess | undefined

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = server
    server = undefined
    if (ending?.exitCode !== null || ending.signalCode !== null) return
    const exited = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    await exited
  }
  const abandon = (): void => {
    server?.kill('SIGQUIT')
    rmSync(directory, { recursive: true, force: true })
  }
  process.once('exit', abandon)

  const start = async (): Promise<void> => {
    if (server) throw new Error('The cluster is already running')
    const settings = [
      `listen_addresses=127.0.0.1`,
      `port=${port}`,
      `unix_socket_directories=${directory}`,
      'fsync=off',
      'full_page_writes=off',
      'max_connections=60',
      'shared_buffers=64MB',
      'jit=off',
      // It would look into each of some thirty databases, again and again.
      'autovacuum=off',
    ]
    const child = spawn(
      join(bin, 'postgres'),
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      { ...identity, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    server = child
    await untilReady(child)
  }

  await start()
  return {
    url,
    start,
    crash: () => end('SIGQUIT'),
    startStandby: () =>
      startCluster(installation, 'pg_basebackup', [
        ...['--write-recovery-conf', '--checkpoint=fast', '--no-sync', `--dbname=${url}`],
      ]),
    promote: () => {
      run('pg_ctl', 'promote')
    },
    async stop() {
      await end('SIGINT')
      process.off('exit', abandon)
      await rm(directory, { recursive: true, force: true })
    },
    async createDatabase(name, template = 'template1') {
      const sql = postgres(url, { max: 1 })
      try {
        await sql`CREATE DATABASE ${sql(name)} TEMPLATE ${sql(template)}`
      } finally {
        await sql.end()
      }
      const address = new URL(url)
      address.pathname = `/${name}`
      return address.href
    },
  }
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const log: string[] = []
    if (!server.stderr) throw new Error('The log of the cluster is not connected')
    createInterface({ input: server.stderr }).on('line', (line) => {
      log.push(line)
      if (/ready to accept (read-only )?connections/.test(line)) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => {
      reject(new Error(`PostgreSQL did not start:\n${log.join('\n')}`))
    })
  })
}

/** The newest installation that has PostGIS, or why there is none. */
async function findInstallation(): Promise<Installation | string> {
  const versions = existsSync(debianRoot) ? await readdir(debianRoot) : []
  const installed = versions
    .filter((version) => existsSync(`${debianRoot}/${version}/bin/initdb`))
    .sort((a, b) => Number(b) - Number(a))
  if (installed.length === 0) {
    return 'PostgreSQL is not installed (Debian: apt-get install postgresql)'
  }
  const version = installed.find((candidate) =>
    existsSync(`/usr/share/postgresql/${candidate}/extension/postgis.control`),
  )
  if (version === undefined) {
    const wanted = `postgresql-${installed[0]}-postgis-3`
    return `PostGIS is not installed (Debian: apt-get install ${wanted})`
  }
  const bin = `${debianRoot}/${version}/bin`
  if (process.getuid?.() !== 0) return { bin, owner: undefined }
  try {
    return { bin, owner: { uid: idOf('-u'), gid: idOf('-g') } }
  } catch {
    return 'PostgreSQL refuses to run as root, and there is no user postgres'
  }
}

function idOf(kind: '-u' | '-g'): number {
  return Number(execFileSync('id', [kind, 'postgres'], { stdio: 'pipe' }).toString())
}
