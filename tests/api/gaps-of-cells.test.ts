import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { reachGaps } from '../../geo/src/reach-gaps.ts'
import { Api } from '../support/api.ts'
import { sharedServer } from '../support/shared.ts'

const figure = z.object({ value: z.number().nullable(), status: z.string() })
const asked = z.object({
  cells: z.object({
    lon: z.array(z.number()),
    lat: z.array(z.number()),
    residents60To79: z.array(z.number().nullable()),
    district: z.array(z.number()),
    districts: z.array(z.object({ socialSpace: z.object({ code: z.string() }) })),
    metres: z.array(z.number().nullable()),
    nearest: z.array(z.number().nullable()),
  }),
  gaps: z.object({
    totalCount: z.number(),
    joinedMetres: z.number(),
    nodes: z.array(
      z.object({ cells: z.array(z.number()), residents: figure, walkingMetres: figure }),
    ),
  }),
})

/** Published ways are rounded to a tenth of a metre. */
const rounding = 0.11

describe('gaps from the published cells', () => {
  const api = new Api()
  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
  })

  it.each(
    ['MEETING', 'COUNSELLING'].flatMap((kind) =>
      [500, 1000, 2750].map((within) => ({ kind, within })),
    ),
  )('are those of the API, $kind within $within m, where nothing is withheld', async (question) => {
    const { kind, within } = question
    const { cells, gaps } = await api.ask(
      asked,
      `{ cells(kind: ${kind}) { lon lat residents60To79 district districts { socialSpace { code } } metres nearest }
         gaps(kind: ${kind}, ages: AGE_60_TO_79, withinMetres: ${within}, first: 100) {
           totalCount joinedMetres
           nodes { cells residents { value status } walkingMetres { value status } } } }`,
    )
    const beyond = cells.lon.flatMap((lon, index) => {
      const metres = cells.metres[index] ?? null
      const residents = cells.residents60To79[index] ?? null
      if ((metres !== null && metres <= within) || residents === 0) return []
      const site = cells.nearest[index] ?? null
      const way = metres === null || site === null ? null : { site, metres }
      const lat = cells.lat[index] ?? 0
      const district = cells.district[index] ?? 0
      const socialSpace = cells.districts[district]?.socialSpace.code ?? ''
      return [{ index, lon, lat, residents, district, socialSpace, way }]
    })
    const found = reachGaps(beyond, gaps.joinedMetres)
    expect(found).toHaveLength(gaps.totalCount)

    const told = new Map(gaps.nodes.map((gap) => [gap.cells.join(), gap]))
    const listed = found.flatMap((gap) => {
      const same = told.get(gap.members.map((member) => beyond[member]?.index).join())
      return same ? [{ gap, same }] : []
    })
    expect(listed).toHaveLength(gaps.nodes.length)
    const known = listed.filter(({ gap }) => gap.withheld === 0)
    expect(known.length).toBeGreaterThan(5)
    for (const { gap, same } of known) {
      expect(same.residents.value).toBeCloseTo(gap.residents, 6)
      const mean = gap.walked.metres / gap.walked.residents
      expect(Math.abs((same.walkingMetres.value ?? Infinity) - mean)).toBeLessThan(rounding)
    }
  })
})
