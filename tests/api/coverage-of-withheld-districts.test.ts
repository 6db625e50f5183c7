import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { figure, figureFields } from '../support/figure.ts'
import {
  allAreas,
  type AskedReach,
  bandsOf,
  type CellAge,
  coveredIn,
  livingIn,
  type ReachAges,
  type SeedCell,
  Town,
  written,
} from '../support/reach.ts'
import { copySeed, type SeedCopy } from '../support/seed-copy.ts'
import { describeWithDataSets, type ServedDataSet } from '../support/serve-data-set.ts'
import { plant } from '../support/small-numbers.ts'
import { allPoints } from '../support/tiles.ts'

const told = z.object({ value: z.number().nullable(), status: z.string() })
const districts = z.object({
  districts: z.array(z.object({ code: z.string(), AGE_60_TO_79: told, AGE_80_PLUS: told })),
})
const area = z.object({ level: z.string(), code: z.string(), coverage: figure })
const covered = z.object({
  city: area,
  planningAreas: z.array(area),
  socialSpaces: z.array(area),
  districts: z.array(area),
})

// A choice of sites and distances can pick out any cells; what differs by cells of such a district would tell it.
describeWithDataSets('where the number of a district is withheld,', (serve) => {
  let copy: SeedCopy
  let served: ServedDataSet
  let town: Town
  /** By age, the codes of the districts. */
  let withheld: Record<CellAge, Set<string>>

  beforeAll(async () => {
    town = await Town.read()
    copy = await copySeed()
    await plant(copy, [
      { kind: 'eldestOfDistrict', place: 3, count: 2 },
      { kind: 'eldestOfDistrict', place: 40, count: 1 },
    ])
    served = await serve(copy.directory)
    const { districts: all } = await served.api.ask(
      districts,
      `{ districts { code
           AGE_60_TO_79: residents(ages: AGE_60_TO_79, date: "2025-12-31") { value status }
           AGE_80_PLUS: residents(ages: AGE_80_PLUS, date: "2025-12-31") { value status } } }`,
    )
    const withheldOf = (age: CellAge) =>
      new Set(all.flatMap((one) => (one[age].status === 'SUPPRESSED' ? [one.code] : [])))
    withheld = { AGE_60_TO_79: withheldOf('AGE_60_TO_79'), AGE_80_PLUS: withheldOf('AGE_80_PLUS') }
    expect(withheld.AGE_80_PLUS.size).toBeGreaterThan(1)
  })

  afterAll(async () => {
    await served.stop()
    await copy.remove()
  })

  /** The town as far as it is told: nobody lives where the number is withheld. */
  const toldCells = (cells: readonly SeedCell[]) =>
    cells.map((cell) => ({
      ...cell,
      AGE_60_TO_79: withheld.AGE_60_TO_79.has(cell.district) ? 0 : cell.AGE_60_TO_79,
      AGE_80_PLUS: withheld.AGE_80_PLUS.has(cell.district) ? 0 : cell.AGE_80_PLUS,
    }))
  const isWithheld = (cells: readonly SeedCell[], ages: ReachAges) =>
    cells.length > 0 &&
    bandsOf(ages).some((age) => cells.every(({ district }) => withheld[age].has(district)))

  it('its cells are withheld, on the map and in the tiles', async () => {
    const { cells } = await served.api.ask(
      z.object({
        cells: z.object({
          district: z.array(z.int()),
          districts: z.array(z.object({ code: z.string() })),
          residents80Plus: z.array(z.number().nullable()),
        }),
      }),
      '{ cells(kind: MEETING) { district districts { code } residents80Plus } }',
    )
    const hidden = cells.district.flatMap((at, index) =>
      withheld.AGE_80_PLUS.has(cells.districts[at]?.code ?? '')
        ? [cells.residents80Plus[index]]
        : [],
    )
    expect(hidden.length).toBeGreaterThan(0)
    expect(new Set(hidden)).toEqual(new Set([null]))
    const drawn = (await allPoints(served.api, 'cells', 11)).filter(({ properties }) =>
      withheld.AGE_80_PLUS.has(String(properties.district)),
    )
    expect(drawn).toHaveLength(hidden.length)
    for (const { properties } of drawn) {
      expect(properties.status80Plus).toBe('SUPPRESSED')
      expect(properties.residents80Plus ?? null).toBeNull()
    }
  })

  async function expectToTellOnly(asked: AskedReach, ages: ReachAges): Promise<void> {
    const { city, ...levels } = await served.api.ask(
      covered,
      allAreas(`coverage(${written({ ...asked, ages })}) { ${figureFields} }`),
    )
    for (const { coverage, ...place } of [city, ...Object.values(levels).flat()]) {
      const cells = town.cellsIn(place)
      const [reached, all] = coverage.explanation.inputs.map(({ value }) => value)
      if (isWithheld(cells, ages)) {
        expect({ place, status: coverage.status, reached, all }).toEqual({
          place,
          status: 'SUPPRESSED',
          reached: null,
          all: null,
        })
        continue
      }
      const living = livingIn(toldCells(cells), ages)
      if (reached != null) {
        const within = coveredIn(toldCells(cells), town.counted(asked), ages, asked)
        expect(reached).toBeCloseTo(within, 6)
      }
      if (all != null) expect(all).toBeCloseTo(living, 6)
    }
  }

  it('no coverage of any area counts its cells, whatever sites and distances are chosen', async () => {
    const choices = fc.record({
      kind: fc.constantFrom('MEETING' as const, 'COUNSELLING' as const),
      sites: fc.subarray(
        town.sites.map(({ slug }) => slug),
        { minLength: 1, maxLength: 3 },
      ),
      withinMetres: fc.integer({ min: 100, max: 9000 }),
    })
    const ages = fc.constantFrom<ReachAges[]>('AGE_80_PLUS', 'AGE_60_PLUS')
    await fc.assert(fc.asyncProperty(choices, ages, expectToTellOnly), {
      numRuns: 6,
      seed: 11,
      endOnFailure: true,
    })
  })

  it('neither are its people among 80+ who walk at another speed', async () => {
    await expectToTellOnly(
      { kind: 'MEETING', withinMinutes: 20, kmPerHour60To79: 5, kmPerHour80Plus: 2 },
      'AGE_60_PLUS',
    )
  })

  it('the way of its people is not told, nor how many are beyond', async () => {
    const [code = ''] = withheld.AGE_80_PLUS
    const { district } = await served.api.ask(
      z.object({
        district: z.object({
          accessibility: told,
          accessDistance: z.object({
            mean: told,
            median: told,
            beyond: z.array(z.object({ residents: told, share: told })),
          }),
        }),
      }),
      `{ district(code: "${code}") {
           accessibility(kind: MEETING, withinMetres: 2000, ages: AGE_80_PLUS) { value status }
           accessDistance(kind: MEETING, ages: AGE_80_PLUS) { mean { value status } median { value status }
             beyond(metres: [0, 500, 50000]) { residents { value status } share { value status } } } } }`,
    )
    const {
      accessibility,
      accessDistance: { mean, median, beyond },
    } = district
    const figures = [
      accessibility,
      mean,
      median,
      ...beyond.flatMap(({ residents, share }) => [residents, share]),
    ]
    expect(figures).toEqual(figures.map(() => ({ value: null, status: 'SUPPRESSED' })))
  })

  describe('its people are left out of', () => {
    it('every catchment, which says so', async () => {
      const { serviceSites } = await served.api.ask(
        z.object({
          serviceSites: z.object({
            nodes: z.array(
              z.object({ slug: z.string(), catchment: z.object({ withinReach: figure }) }),
            ),
          }),
        }),
        `{ serviceSites(first: 100, filter: { kinds: [MEETING] }) { nodes { slug
             catchment(kind: MEETING, ages: AGE_80_PLUS, withinMetres: 2500) { withinReach { ${figureFields} } } } } }`,
      )
      for (const { slug, catchment } of serviceSites.nodes) {
        const own = town.sites.findIndex((site) => site.slug === slug)
        const asked = { kind: 'MEETING', withinMetres: 2500 } as const
        const within = coveredIn(toldCells(town.cells), [own], 'AGE_80_PLUS', asked)
        const { value, explanation } = catchment.withinReach
        if (value !== null) expect(value).toBeCloseTo(within, 6)
        expect(explanation.note).toContain(
          `Without ${withheld.AGE_80_PLUS.size} districts whose numbers are withheld.`,
        )
      }
    })

    it('every gap', async () => {
      const { gaps, cells } = await served.api.ask(
        z.object({
          cells: z.object({
            district: z.array(z.int()),
            districts: z.array(z.object({ code: z.string() })),
          }),
          gaps: z.object({ nodes: z.array(z.object({ cells: z.array(z.int()) })) }),
        }),
        `{ cells(kind: MEETING) { district districts { code } }
           gaps(kind: MEETING, ages: AGE_80_PLUS, withinMetres: 300, first: 100) { nodes { cells } } }`,
      )
      const touched = gaps.nodes
        .flatMap((gap) => gap.cells)
        .map((cell) => cells.districts[cells.district[cell] ?? -1]?.code ?? '')
      expect(touched.length).toBeGreaterThan(1000)
      expect(touched.filter((code) => withheld.AGE_80_PLUS.has(code))).toEqual([])
    })
  })
})
