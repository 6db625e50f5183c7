import { z } from 'zod'

import { europesGrid } from '../../geo/src/projection/europes-grid.ts'
import type { Place } from '../../geo/src/reach/distance/geodesic.ts'
import { startServer, type RunningServer } from '../support/server.ts'

/** Of which some 6,000 lie in the city: as many as a large one has on a grid of 100 m. */
const generated = 9_000
const sites = 60

const token = 'a-token-for-imports-only'
const said = {
  ...{ source: 'bench', publisher: 'Bench', licence: 'CC0', confirm: 'all' },
  'as-of': '2025-12-31',
}

const places = z.object({
  data: z.object({ cells: z.object({ lon: z.number().array(), lat: z.number().array() }) }),
})

interface ImportedTown {
  readonly server: RunningServer
  readonly cells: number
  readonly sites: readonly Place[]
}

/** A server of the built-in city with more cells and other sites, the same in every run, as a city imports them. */
export async function startImportedTown(): Promise<ImportedTown> {
  const server = await startServer({ environment: { LOG_LEVEL: 'warn', IMPORT_TOKEN: token } })
  try {
    const builtIn = await cellsOf(server.url)
    const among = sitesAmong(builtIn)
    await put(server.url, 'census-grid', gridAround(builtIn))
    await put(server.url, 'service-sites', fileOf(among))
    return { server, cells: (await cellsOf(server.url)).length, sites: among }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function cellsOf(url: string): Promise<Place[]> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ cells { lon lat } }' }),
  })
  const { lon, lat } = places.parse(await answer.json()).data.cells
  return lon.map((east, cell) => ({ lon: east, lat: lat[cell] ?? Number.NaN }))
}

/** Cells of 100 m, those first in which the built-in ones have their middle: no district is without. */
function gridAround(builtIn: readonly Place[]): string {
  const corners = builtIn.map(({ lon, lat }) => {
    const [x, y] = europesGrid.fromDegrees([lon, lat])
    return [Math.floor(x / 100), Math.floor(y / 100)] as const
  })
  const ids = new Set<string>()
  const steps = [-2, -1, 0, 1, 2]
  const around = steps.flatMap((east) => steps.map((north) => [east, north] as const))
  around.sort(([east, north], [x, y]) => Math.hypot(east, north) - Math.hypot(x, y))
  for (const [east, north] of around) {
    for (const [x, y] of corners) {
      if (ids.size < generated) ids.add(`CRS3035RES100mN${(y + north) * 100}E${(x + east) * 100}`)
    }
  }
  const people = (cell: number, most: number) => 3 + ((cell * 37) % most)
  const lines = [...ids].map((id, cell) => `${id};${people(cell, 40)};${people(cell, 17)}`)
  return ['Gitter_ID_100m;60-79;80+', ...lines, ''].join('\n')
}

function sitesAmong(builtIn: readonly Place[]): Place[] {
  const step = Math.floor(builtIn.length / sites)
  return builtIn.filter((_, cell) => cell % step === 0).slice(0, sites)
}

function fileOf(among: readonly Place[]): string {
  const lines = among.map(
    ({ lon, lat }, site) => `Site ${site};Begegnung, Beratung;gefördert;${lon};${lat}`,
  )
  return ['name;kinds;provider;lon;lat', ...lines, ''].join('\n')
}

async function put(url: string, kind: string, file: string): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(said)) form.set(name, value)
  form.append('file', new Blob([file]), `${kind}.csv`)
  const answer = await fetch(`${url}/imports/${kind}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  })
  const told = await answer.text()
  if (!told.includes('"APPLIED"')) throw new Error(`${kind} was not imported: ${told}`)
}
