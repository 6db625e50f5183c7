import { createWriteStream, openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { tilesOfBox } from '../../api/src/pyramid/tile-address.ts'
import { europesGrid } from '../../geo/src/projection/europes-grid.ts'
import { freePort } from '../support/free-port.ts'
import { authorization, eventsOf, importToken, versionOf } from '../support/importing.ts'
import { inventCity } from '../support/invented-city.ts'
import type { Box } from '../support/invented-quarters.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { type Load, sent } from './load.ts'
import { askedByWeb, type Operation, operations } from './operations.ts'
import { uncachedRequest } from './requests.ts'
import { megabytesOf } from './starts.ts'
import { summary } from './summary.ts'

/** Around so many cells of 100 m: with three million of them a city is as large as a state. */
function boxOf(cells: number): Box {
  const part = Math.sqrt(cells / 3_000_000)
  return { west: 8, south: 50, east: 8 + 2.5 * part, north: 50 + 1.6 * part }
}

/** What the map asks for when another indicator is chosen, each time anew. */
export const figuresOfMap: Operation = {
  ...operations.map,
  query: await askedByWeb('MapFigures'),
  variables: (asked) => ({
    ...{ indicator: 'density-60-plus', level: 'DISTRICT', basis: 'REGISTER' },
    ...{ withCity: true, withRanges: true, withReasons: true, asked },
  }),
}

/** Milliseconds of the map's operation, asked in turns, and the longest that the process held all others meanwhile. */
interface Phase {
  readonly runs: Load[]
  longestHold: number
}

/**
 * A grid of so many cells sent to a process that answers: what the map's operation takes and how long the event loop is
 * held, without an import, while it is read and loaded, while the new state takes its place, and by the first questions
 * after.
 * @param databaseUrl left out: the embedded database
 */
export async function measureImportServed(cells: number, databaseUrl?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-bench-served-'))
  const box = boxOf(cells)
  const city = await inventCity({ box, cells: true, people: Math.ceil(cells / 60) })
  const metricsPort = await freePort()
  const server = await startServer({
    ...(databaseUrl !== undefined && { databaseUrl }),
    environment: {
      ...{ LOG_LEVEL: 'warn', IMPORT_TOKEN: importToken, DATA_SET: city.directory },
      ...{ METRICS_PORT: String(metricsPort), METRICS_TOKEN: token },
    },
  })
  try {
    const file = join(folder, 'grid.csv')
    await pipeline(Readable.from(linesOf(cells, box)), createWriteStream(file))
    const lookers = { connections: 2, seconds: 4 }
    const map = sent(server.url, [uncachedRequest(figuresOfMap)], '2xx', lookers)
    await map.warmUp()
    const hold = () => longestHold(metricsPort)
    const phase = async (going: () => boolean, pause: number): Promise<Phase> => {
      await hold()
      const found: Phase = { runs: [], longestHold: 0 }
      do {
        found.runs.push(await map.run())
        found.longestHold = Math.max(found.longestHold, await hold())
        await sleep(pause)
      } while (going())
      return found
    }
    let turns = 3
    const alone = await phase(() => (turns -= 1) > 0, 0)
    const before = await versionOf(server.url)
    const begun = performance.now()
    const over = new AbortController()
    const importing = send(server, file).finally(() => {
      over.abort()
    })
    const [beside] = await Promise.all([phase(() => !over.signal.aborted, 1000), importing])
    const seconds = (performance.now() - begun) / 1000
    const mostMegabytes = await megabytesOf(server.pid, 'VmHWM')
    const taken = new AbortController()
    const following = followed(server, before).finally(() => {
      taken.abort()
    })
    const [switching, untilFollowed] = await Promise.all([
      phase(() => !taken.signal.aborted, 0),
      following,
    ])
    const first = await firstQuestions(server, box, hold)
    return {
      ...{ cells, seconds, untilFollowed },
      ...{ alone: told(alone), beside: told(beside), switching: told(switching), first },
      p99ToAlone: told(beside).p99.median / told(alone).p99.median,
      mostMegabytes: {
        withImport: mostMegabytes,
        withFirstQuestions: await megabytesOf(server.pid, 'VmHWM'),
      },
    }
  } finally {
    await server.stop()
    await city.remove()
    await rm(folder, { recursive: true })
  }
}

const told = ({ runs, longestHold: hold }: Phase) => ({
  p99: summary(runs.map(({ p99 }) => p99)),
  p50: summary(runs.map(({ p50 }) => p50)),
  longestHoldMilliseconds: hold,
})

const token = 'a-token-to-read-metrics'

/** Milliseconds since it was asked last. */
async function longestHold(port: number): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const found = /^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(await answer.text())
  return Number(found?.[1]) * 1000
}

/** In blocks, so that three million lines are not as many pieces. */
function* linesOf(cells: number, box: Box): Generator<string> {
  const margin = (box.east - box.west) / 125
  const [west, south] = europesGrid.fromDegrees([box.west, box.south])
  const [east, north] = europesGrid.fromDegrees([box.east, box.north])
  let block = 'Gitter_ID_100m;60-79;80+\n'
  let cell = 0
  for (let x = Math.ceil(west / 100) * 100; x < east && cell < cells; x += 100) {
    for (let y = Math.ceil(south / 100) * 100; y < north && cell < cells; y += 100) {
      const [lon, lat] = europesGrid.toDegrees([x, y])
      // Edges are straight in degrees there, and in metres here.
      if (lon < box.west + margin || lon > box.east - margin) continue
      if (lat < box.south + margin || lat > box.north - margin) continue
      cell += 1
      block += `CRS3035RES100mN${y}E${x};${3 + ((cell * 37) % 40)};${3 + ((cell * 11) % 17)}\n`
    }
    yield block
    block = ''
  }
}

async function send({ url }: RunningServer, file: string): Promise<void> {
  const form = new FormData()
  const said = { source: 'bench', publisher: 'Bench', licence: 'CC0', confirm: 'all' }
  for (const [name, value] of Object.entries(said)) form.set(name, value)
  form.set('as-of', '2025-12-31')
  form.append('file', await openAsBlob(file), 'grid.csv')
  const events = await eventsOf(
    await fetch(`${url}/imports/census-grid`, {
      ...{ method: 'POST', headers: authorization, body: form },
    }),
  )
  if (events.at(-1)?.code !== 'APPLIED') throw new Error(JSON.stringify(events.slice(-3)))
}

async function followed({ url }: RunningServer, before: string): Promise<number> {
  const begun = performance.now()
  while ((await versionOf(url)) === before) await sleep(100)
  return (performance.now() - begun) / 1000
}

/** What is asked of a state for the first time: milliseconds of each answer, and of the longest hold meanwhile. */
async function firstQuestions({ url }: RunningServer, box: Box, hold: () => Promise<number>) {
  const version = await versionOf(url)
  const [lon, lat] = [(box.west + box.east) / 2, (box.south + box.north) / 2]
  const [tile] = tilesOfBox({ west: lon, south: lat, east: lon, north: lat }, 14)
  const paths = {
    tile: `/tiles/${version}/cells/14/${tile?.x}/${tile?.y}.mvt`,
    map: '/',
    reach: '/erreichbarkeit',
    planning: '/planen',
    collection: '/ogc/collections/cells/items?limit=10',
    data: '/daten',
  }
  const answers: Record<string, { status: number; milliseconds: number; longestHold: number }> = {}
  for (const [name, path] of Object.entries(paths)) {
    await hold()
    const begun = performance.now()
    const answer = await fetch(url + path)
    await answer.arrayBuffer()
    const milliseconds = performance.now() - begun
    answers[name] = { status: answer.status, milliseconds, longestHold: await hold() }
  }
  return answers
}
