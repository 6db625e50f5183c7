import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { mapPages } from './map-pages.ts'
import { legendTextures, textureSeen } from './texture-seen.ts'

const cells = z.object({
  cells: z.object({
    lon: z.array(z.number()),
    lat: z.array(z.number()),
    ways: z.object({ metres: z.array(z.number().nullable()) }),
    residents60To79: z.array(z.number()),
    residents80Plus: z.array(z.number()),
  }),
})
const areas = z.object({
  planningAreas: z.array(
    z.object({
      id: z.string(),
      centre: z.object({ lon: z.number(), lat: z.number() }),
      coverage: z.object({ value: z.number() }),
    }),
  ),
})

/** Two other screens may be drawn by the same processors. */
const patient = { timeout: 20_000 }
/** A whole number of every texture's lines. */
const size = 70
/** How much ink the fine hatch of estimates adds, or takes, over every texture. */
const hatches = { cell: 0.06, area: 0.17 }
/** Close up a texture lets through what lies under it, like a colour: so much of it is seen, and so dark is the ground. */
const [cover, ground] = [0.66, 0.05]

describe.skipIf(browserMissing())('textures on the map of reach', () => {
  const on = mapPages({ mapsPainted: true })

  const choose = (textures: boolean) =>
    on.screen.page.getByRole('switch', { name: 'Muster statt Farbe' }).setChecked(textures)
  const move = (metres: number) => on.screen.moveLimit(metres)

  /** Waits until the map shows at a place what the legend shows for a class. */
  async function expectAsInLegend(
    place: { x: number; y: number },
    index: number,
    hatch: number,
  ): Promise<void> {
    const texture = (await legendTextures(on.screen.page))[index]
    if (!texture) throw new Error(`the legend shows class ${String(index)} without a texture`)
    const { gap, level, upright } = texture
    const ink = cover * (1 - (1 - level / gap) * (1 - upright / gap))
    await expect
      .poll(async () => {
        const seen = await textureSeen(on.screen.page, { ...place, size })
        return {
          coloured: seen.coloured,
          level: seen.rows > 0.5 * cover,
          upright: seen.columns > 0.5 * cover,
          inkIsOff: Math.max(0, Math.abs(seen.ink - ink) - hatch - ground),
        }
      }, patient)
      .toEqual({ coloured: false, level: level > 0, upright: upright > 0, inkIsOff: 0 })
  }

  it('gives a cell the texture its class has in the legend, whatever the limit makes of it', async () => {
    const published = (
      await on.api.ask(
        cells,
        '{ cells { lon lat residents60To79 residents80Plus ways(reach: { kind: COUNSELLING }) { metres } } }',
      )
    ).cells
    // Lived in so densely that its square is large, and about as far away as people walk.
    const residents = (cell: number) =>
      (published.residents60To79[cell] ?? 0) + (published.residents80Plus[cell] ?? 0)
    const [cell = -1] = published.ways.metres
      .flatMap((way, index) => (way !== null && Math.abs(way - 1000) < 50 ? [index] : []))
      .sort((a, b) => residents(b) - residents(a))
    const {
      lon: { [cell]: lon = 0 },
      lat: { [cell]: lat = 0 },
      ways: {
        metres: { [cell]: way },
      },
    } = published
    if (way == null) throw new Error('no cell lies 1,000 m from a site')
    await on.screen.open(`/erreichbarkeit?view=16.00/${lat.toFixed(5)}/${lon.toFixed(5)}`)
    const place = await on.screen.pixelOf(lon, lat)
    const seen = () => textureSeen(on.screen.page, { ...place, size })

    // The class of the strongest colour: the map lets a third of the ground through.
    await move(400)
    await expect.poll(async () => (await seen()).coloured, patient).toBe(true)
    const before = await seen()
    expect(await legendTextures(on.screen.page)).toEqual([null, null, null, null, null])

    await choose(true)
    // Within half the limit, within it, and then each farther beyond it.
    for (const [index, limit] of [2500, 1200, 800, 600, 400].entries()) {
      await move(limit)
      await expectAsInLegend(place, index, hatches.cell)
    }
    const legend = await legendTextures(on.screen.page)
    expect(new Set(legend.map((texture) => JSON.stringify(texture))).size).toBe(5)

    await choose(false)
    await expect.poll(seen, patient).toEqual(before)
    expect(await legendTextures(on.screen.page)).toEqual([null, null, null, null, null])
    on.screen.expectQuiet()
  })

  it('gives an area the texture of its share, too', async () => {
    const { planningAreas } = await on.api.ask(
      areas,
      '{ planningAreas { id centre { lon lat } coverage(kind: COUNSELLING, withinMetres: 1000) { value } } }',
    )
    const begins = [0.0005, 0.2, 0.4, 0.6, 0.8]
    const index = (share: number) => begins.filter((bound) => share >= bound).length
    // The highest shares have no texture, the lowest one of lines so dense that a picture blurs them.
    const area = planningAreas.find(({ coverage }) => [2, 3, 4].includes(index(coverage.value)))
    if (!area) throw new Error('no share lies in the middle')
    const { lon, lat } = area.centre
    // Where neither a name nor a sign stands.
    const view = `16.00/${lat.toFixed(5)}/${lon.toFixed(5)}`
    await on.screen.open(`/erreichbarkeit?level=planning-area&view=${view}`)
    const { x, y } = await on.screen.pixelOf(lon, lat)
    const place = { x, y: y + 100 }
    await choose(true)
    await expectAsInLegend(place, index(area.coverage.value), hatches.area)
    await choose(false)
    await expect
      .poll(async () => (await textureSeen(on.screen.page, { ...place, size })).coloured, patient)
      .toBe(true)
    on.screen.expectQuiet()
  })
})
