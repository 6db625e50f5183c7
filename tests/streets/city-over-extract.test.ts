import { rm } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { cityOfDataSet } from '../../api/src/streets/city.ts'
import { installStreets } from '../../api/src/streets/install-streets.ts'
import { openStreets, type Streets } from '../../api/src/streets/open-streets.ts'
import { geodesicMetres } from '../support/geodesic.ts'
import { inventCity, type InventedCity } from '../support/invented-city.ts'
import { serveOnEmbedded, type ServedDataSet } from '../support/serve-data-set.ts'
import { sharedMissing, sharedPath } from '../support/shared-files.ts'
import { directoryWithEngine, missingEngine } from './engine.ts'
import { realExtracts } from './real-extracts.ts'

const missing = sharedMissing('data/osm') ?? (await missingEngine())

const { file, city: placed } = realExtracts['north-bayreuth']
const box = { west: 11.55, south: 49.97, east: 11.62, north: 50.04 }

/** Its streets are real; its quarters, people and places are invented, and made while the test runs. */
describe.skipIf(missing)('an invented city of two levels, laid over real streets', () => {
  const sites = placed.inhabited.map(({ lon, lat }) => ({ lon, lat }))
  let directory: string
  let city: InventedCity
  let streets: Streets
  let served: ServedDataSet

  beforeAll(async () => {
    city = await inventCity({ box, sites, cells: true })
    directory = await directoryWithEngine()
    await installStreets({
      extract: sharedPath(file),
      directory,
      city: await cityOfDataSet(city.directory),
      day: '2014-06-01',
      progress: () => undefined,
    })
    const opened = await openStreets(directory)
    if (!opened) throw new Error('nothing was put into use')
    streets = opened
    served = await serveOnEmbedded(city.directory, streets)
  })
  afterAll(async () => {
    await served.stop()
    await city.remove()
    await rm(directory, { recursive: true, force: true })
  })

  it('answers ways along its streets', async () => {
    const [to, from] = sites
    if (!from || !to) throw new Error('the city has no places')
    const { serviceSite } = await served.api.ask(
      z.object({
        serviceSite: z.object({
          walkingMetres: z.number(),
          walkingRoute: z.object({ route: z.object({ steps: z.array(z.unknown()) }) }),
        }),
      }),
      `query ($from: PositionInput!) { serviceSite(slug: "treff-0") {
        walkingMetres(from: $from) walkingRoute(from: $from) { route { steps { inWords } } } } }`,
      { from },
    )
    const straight = geodesicMetres(from, to)
    expect(serviceSite.walkingMetres).toBeGreaterThan(straight)
    expect(serviceSite.walkingMetres).toBeLessThan(3 * straight)
    expect(serviceSite.walkingRoute.route.steps.length).toBeGreaterThan(3)
  })

  it('finds its streets', async () => {
    const { streets: named } = await streets.places()
    const name = named.at(Math.floor(named.length / 2)).name
    const { search } = await served.api.ask(
      z.object({ search: z.array(z.object({ __typename: z.string() })) }),
      'query ($text: String!) { search(text: $text) { __typename } }',
      { text: name },
    )
    expect(search.map(({ __typename }) => __typename)).toContain('Street')
    const page = await served.api.fetch(`/standorte?q=${encodeURIComponent(name)}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(name)
  })
})
