import { share } from '@atlas/geo/share'
import type { DataContext } from '../../schema/context.ts'
import type { Area } from '../areas/area.ts'
import { composeFigure } from '../figures/compose-figure.ts'
import type { Ages, ExplanationInput, Figure, Sourced } from '../figures/figure.ts'
import { keptAnswers } from './kept-answers.ts'
import { nearestSites } from './nearest-sites.ts'
import { noteOnReach } from './notes.ts'
import { byDistrict, districtsIn, population, residentsIn } from './population.ts'
import type { Cell, DistrictSum } from './queries.ts'
import { bandsOf, cellAges, type Reach } from './reach.ts'
import { inBoth, peopleOf } from './says.ts'
import { countedSites } from './site-choice.ts'
import { minimumsIn, toldCount, toldPart } from './told-count.ts'
import { farthestOf, waysWithinReach } from './ways-within-reach.ts'

/** Who is reached, by district: answered once for all areas that ask the same. */
const reachedByDistrict = keptAnswers<Reach, ReadonlyMap<number, DistrictSum>>(
  256,
  ({ choice, metres }) => JSON.stringify([choice, metres]),
  async (reach, context) => {
    const sums = new Map<number, DistrictSum>()
    for (const { cell, metres } of await reachedCells(reach, context)) {
      const { districtId } = cell
      const sum = sums.get(districtId) ?? { districtId, AGE_60_TO_79: 0, AGE_80_PLUS: 0 }
      for (const age of cellAges) if (metres <= reach.metres[age]) sum[age] += cell[age]
      sums.set(districtId, sum)
    }
    return byDistrict([...sums.values()])
  },
)

/**
 * Up to here it costs less to look around the sites, beyond to ask every cell for its nearest site; both find the
 * same, as tests show.
 */
const farthestAroundSites = 2_500

async function reachedCells(
  reach: Reach,
  context: DataContext,
): Promise<{ cell: Cell; metres: number }[]> {
  if (farthestOf(reach) > farthestAroundSites) {
    const nearest = await nearestSites(reach.choice, context)
    return nearest.flatMap(({ cell, way }) => (way ? [{ cell, metres: way.metres }] : []))
  }
  const reaching = await waysWithinReach(reach, context)
  return reaching.map(({ cell, ways }) => ({
    cell,
    metres: Math.min(...ways.map(({ metres }) => metres)),
  }))
}

/** The share of an area's residents who live no farther on foot than asked from one of the sites that count. */
export async function coverageFigure(
  area: Area,
  ages: Ages,
  reach: Reach,
  context: DataContext,
): Promise<Figure> {
  const bands = bandsOf(ages)
  const [{ day, sourceId, sums }, reached, sites, districts] = await Promise.all([
    population(context),
    reachedByDistrict(reach, context),
    countedSites(reach.choice, context),
    districtsIn(area, context),
  ])
  const all = residentsIn(districts, bands, sums)
  const minimums = await minimumsIn(area, ages, day, context)
  const covered = all === null ? null : (residentsIn(districts, bands, reached) ?? 0)
  const people = peopleOf(ages)
  const input = (stated: Sourced, de: string, en: string): ExplanationInput => ({
    ...stated,
    name: { de: `${people.de} in ${de}`, en: `${people.en} in ${en}` },
    unit: 'RESIDENTS',
    asOf: day,
  })
  return composeFigure({
    unit: 'SHARE',
    asOf: day,
    basis: 'REGISTER',
    inputs: [
      input(toldPart(covered, all, minimums, sourceId), 'erreichten Zellen', 'cells within reach'),
      input(toldCount(all, minimums, sourceId), 'allen Zellen', 'all cells'),
    ],
    compute: share,
    formula: inBoth((language) =>
      language === 'de'
        ? `${people.de} in Zellen, deren Mitte nah genug an einem Standort liegt ÷ ${people.de} in allen Zellen`
        : `${people.en} in cells whose centre is near enough to a site ÷ ${people.en} in all cells`,
    ),
    note: await noteOnReach({ area, ages, choice: reach.choice, sites }, [reach.told], context),
    isEstimate: true,
  })
}
