import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { pointsOf } from '../../geo/src/reach/geodesic.ts'
import { nearestSites } from '../../geo/src/reach/nearest-sites.ts'
import { ReachCells } from '../../geo/src/reach/reach-cells.ts'
import { reachGaps } from '../../geo/src/reach/reach-gaps.ts'
import { receivePublishedCells } from '../../geo/src/world/receive-published-cells.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'
import { Town } from '../support/reach.ts'

const figure = z.object({ value: z.number().nullable(), status: z.string() })
const asked = z.object({
  gaps: z.object({
    totalCount: z.number(),
    joinedMetres: z.number(),
    nodes: z.array(
      z.object({
        cells: z.array(z.number()),
        centre: z.object({ lon: z.number(), lat: z.number() }),
        residents: figure,
        walkingMetres: figure,
      }),
    ),
  }),
})

describeOnBothDatabases('gaps from the published cells', (api) => {
  let town: Town
  beforeAll(async () => {
    town = await Town.read(api)
  })

  it.each(
    (['MEETING', 'COUNSELLING'] as const).flatMap((kind) =>
      [500, 1000, 2750].map((within) => ({ kind, within })),
    ),
  )('are those of the API by the rule of geo, $kind within $within m', async ({ kind, within }) => {
    const { gaps } = await api.ask(
      asked,
      `{ gaps(reach: { kind: ${kind}, ages: AGE_60_TO_79, withinMetres: ${within} }, first: 100) {
           totalCount joinedMetres
           nodes { cells centre { lon lat } residents { value status } walkingMetres { value status } } } }`,
    )
    const spaces = [...new Set(town.cells.map(({ socialSpace }) => socialSpace))]
    const cells = new ReachCells(
      receivePublishedCells({
        day: '2025-12-31',
        sourceId: '',
        lon: Float64Array.from(town.cells, ({ lon }) => lon),
        lat: Float64Array.from(town.cells, ({ lat }) => lat),
        // A gap ends where its social space does, so that it may stand for the district.
        district: Int32Array.from(town.cells, ({ socialSpace }) => spaces.indexOf(socialSpace)),
        residents: {
          AGE_60_TO_79: Float64Array.from(town.cells, (cell) => cell.AGE_60_TO_79),
          AGE_80_PLUS: Float64Array.from(town.cells, (cell) => cell.AGE_80_PLUS),
        },
      }),
    )
    const sites = town.counted({ kind }).flatMap((site) => town.sites[site] ?? [])
    const points = pointsOf({ lon: sites.map(({ lon }) => lon), lat: sites.map(({ lat }) => lat) })
    const found = reachGaps(cells, nearestSites(cells.points, points, 1.3), {
      ages: 'AGE_60_TO_79',
      limits: { AGE_60_TO_79: within, AGE_80_PLUS: within },
      step: gaps.joinedMetres,
      socialSpaceOf: (space) => space,
    })
    expect(found).toHaveLength(gaps.totalCount)
    expect(gaps.nodes.map((gap) => [gap.cells, gap.centre])).toEqual(
      found.slice(0, 100).map((gap) => [gap.cells, gap.centre]),
    )
    gaps.nodes.forEach(({ residents, walkingMetres }, index) => {
      if (residents.value === null) return
      const { residents: people = -1, walked = { metres: 0, residents: 1 } } = found[index] ?? {}
      expect(residents.value).toBeCloseTo(people, 6)
      expect(walkingMetres.value).toBeCloseTo(walked.metres / walked.residents, 6)
    })
    expect(gaps.nodes.filter(({ residents }) => residents.value !== null).length).toBeGreaterThan(3)
  })
})
