import type { ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import { sitesOf } from '@atlas/geo/reach/reach-question'
import { beforeAll, expect, it } from 'vitest'

import { ask, type Asker } from '$api/ask'
import { type Catalogue, loadCatalogue } from '$api/catalogue'
import { graphql } from '$api/graphql'
import type { ServiceKind } from '$api/sites'
import type { ReachLimit } from '$reach/reach-choices'
import { questionOf } from '$reach/reach-question'
import { metresOf } from '$reach/walk-limit'
import { areaReaches } from '$reach/cells/area-reaches'
import { coverageOfCells, withinLimit } from '$screens/reach/cells/coverage-of-cells'
import { type CellsAnswer, loadCells } from '$reach/cells/load-cells'
import { drawnSites, estimatedWays } from '$reach/cells/shown-reach'
import {
  type Curve,
  type CurveFigure,
  curveOfAnswer,
  curveOfCells,
} from '$screens/reach/curve/curve-points'
import { loadGaps } from '$screens/reach/gaps/gaps-data'
import {
  gapsOfAnswer,
  gapsOfCells,
  type ListedGaps,
  listedGaps,
} from '$screens/reach/gaps/gaps-listed'

import { describeOnBothDatabases } from '../../tests/support/both-databases.ts'
import { differences } from '../../tests/support/differences.ts'

const numberFields = graphql(`
  fragment ReachNumber on Figure {
    value
    status
    missingReason
    asOf
    source {
      id
    }
    range {
      low
      high
    }
  }
`)

const areaFields = graphql(
  `
    fragment ReachOfArea on Area {
      id
      withinReach(reach: $reach) {
        share {
          ...ReachNumber
        }
        covered {
          ...ReachNumber
        }
        residents {
          ...ReachNumber
        }
      }
      accessDistance(reach: $reach) {
        mean {
          ...ReachNumber
        }
        median {
          ...ReachNumber
        }
        ninetiethPercentile {
          ...ReachNumber
        }
        residents {
          ...ReachNumber
        }
        beyond(metres: $metres) {
          metres
          residents {
            ...ReachNumber
          }
          share {
            ...ReachNumber
          }
        }
      }
    }
  `,
  [numberFields],
)

const everywhere = graphql(
  `
    query ReachEverywhere($reach: ReachInput!, $metres: [Float!]!) {
      city {
        ...ReachOfArea
      }
      planningAreas {
        ...ReachOfArea
      }
      socialSpaces {
        ...ReachOfArea
      }
      districts {
        ...ReachOfArea
      }
    }
  `,
  [areaFields],
)

const waysQuery = graphql(`
  query WaysOfCells($reach: ReachInput!) {
    cells {
      ways(reach: $reach) {
        metres
        nearest
        sites {
          slug
        }
      }
    }
  }
`)

interface AskedReach {
  kind: ServiceKind
  ages: ReachAges
  limit: ReachLimit
}

const speeds = { AGE_60_TO_79: 4, AGE_80_PLUS: 3 }
const metres = (value: number): ReachLimit => ({ unit: 'METRES', value, speeds })
const asked: readonly AskedReach[] = [
  { kind: 'MEETING', ages: 'AGE_60_PLUS', limit: metres(1000) },
  { kind: 'MEETING', ages: 'AGE_60_TO_79', limit: { unit: 'MINUTES', value: 8, speeds } },
  { kind: 'COUNSELLING', ages: 'AGE_80_PLUS', limit: metres(2750) },
]
const cases = asked.map(
  (one) => [`${one.kind} ${one.ages} ${one.limit.value} ${one.limit.unit}`, one] as const,
)

/** The least that the sums of two orders of adding may differ by, of tens of thousands of people. */
const exactly = 1e-6

/** A number with all that is said of it, whether or not what is not there is named. */
const numberOf = ({ value, status, missingReason, range }: CurveFigure) => ({
  value,
  status,
  missingReason: missingReason ?? null,
  range: range ?? null,
})

/** A number of people with its range, where it has one. */
const countOf = ({ value, status, range }: CurveFigure) => ({
  value,
  status,
  ...(range && { range }),
})

const numbersOf = ({ points, everybody, mean, median, ninetieth, asOf, source }: Curve) => ({
  points: points.map(({ metres: at, residents, share }) => ({
    at,
    residents: numberOf(residents),
    share: numberOf(share),
  })),
  // Of how many they are is told without a range.
  figures: [{ ...everybody, range: null }, mean, median, ninetieth].map(numberOf),
  asOf,
  source,
})

const listOf = ({ count, gaps }: ListedGaps) => ({
  count,
  gaps: gaps.map(({ residents, metres: way, ...gap }) => ({
    ...gap,
    residents: numberOf(residents),
    way: numberOf(way),
  })),
})

describeOnBothDatabases('reach as the page computes it from cells', (api) => {
  const asker: Asker = {
    fetch: (input, init) =>
      api.fetch(input instanceof Request ? input.url : input.toString(), init),
    language: 'de',
  }
  let catalogue: Catalogue
  let answer: CellsAnswer

  beforeAll(async () => {
    ;[catalogue, answer] = await Promise.all([loadCatalogue(asker), loadCells(asker, null)])
  })

  /** As the page has it of a kind, whose ranges it leaves to the API. */
  function shownOf(kind: ServiceKind) {
    const { cells, walking } = answer
    const counted = sitesOf(catalogue.sites, { kinds: [kind], provider: null })
    const ways = estimatedWays(cells, counted, walking.detourFactor ?? Number.NaN)
    return { ways, drawn: drawnSites(cells, counted) }
  }

  it.each(['MEETING', 'COUNSELLING'] as const)(
    'leads from every cell to the nearest site that the API names, %s',
    async (kind) => {
      const reach = questionOf({ ages: 'AGE_60_PLUS', provider: null, limit: metres(1000) }, kind)
      const { ways } = (await ask(asker, waysQuery, { reach })).cells
      const own = shownOf(kind).ways
      const nearest = (place: number | null | undefined) => ways.sites[place ?? -1]?.slug ?? null
      expect(Array.from(own.site, (place) => own.sites[place] ?? null)).toEqual(
        ways.nearest.map(nearest),
      )
      expect(differences([...own.metres], ways.metres, exactly)).toEqual([])
    },
  )

  it.each(cases)('is what the API answers of every area, %s', async (_, one) => {
    const { ages, limit, kind } = one
    const { cells } = answer
    const distances = [250, 1000, 3000]
    const reach = questionOf({ ages, provider: null, limit }, kind)
    const answered = await ask(asker, everywhere, { reach, metres: distances })
    const { ways, drawn } = shownOf(kind)
    const within = withinLimit(cells, { ways })(limit)
    const reaches = areaReaches(cells, catalogue, kind, ages)
    const { city, planningAreas, socialSpaces, districts } = answered
    const areas = [city, ...planningAreas, ...socialSpaces, ...districts]
    expect(areas).toHaveLength(92)
    const found = areas.map(({ id, withinReach, accessDistance }) => {
      const area = reaches.get(id === catalogue.city.id ? null : id)
      if (!area) throw new Error(`no area ${id}`)
      const { share, covered, residents } = withinReach
      const own = coverageOfCells(cells, within, area, { ages, limit, drawn })
      const curve = curveOfCells(cells, { ways, drawn }, area, { ages, distances })
      const coverage = {
        share: share.value,
        status: share.status,
        missingReason: share.missingReason ?? undefined,
        range: share.range ?? null,
        covered: countOf(covered),
        // The estimate's own range is no part of the cells; the page leaves it to the API.
        residents: { value: residents.value, status: residents.status },
      }
      return {
        id,
        different: [
          ...differences(own, coverage, exactly),
          ...differences(numbersOf(curve), numbersOf(curveOfAnswer(accessDistance)), exactly),
        ],
      }
    })
    expect(found.filter(({ different }) => different.length > 0)).toEqual([])
  })

  it.each(cases)('lists the gaps that the API answers, %s', async (_, one) => {
    const { ages, limit, kind } = one
    const reach = questionOf({ ages, provider: null, limit }, kind)
    const answered = gapsOfAnswer(await loadGaps(asker, { reach, first: listedGaps }), catalogue)
    const own = gapsOfCells(
      {
        ...{ cells: answer.cells, kinds: kind, ages, ...shownOf(kind) },
        limit: (age) => metresOf(limit, age),
      },
      catalogue,
    )
    expect(differences(listOf(own), listOf(answered), exactly)).toEqual([])
    expect(answered.gaps.length).toBeGreaterThan(3)
  })
})
