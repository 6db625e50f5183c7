import { type Ages, type CellAge, cellAges } from '../terms/classifications.ts'
import type { Published } from './published-world.ts'
import type { Area } from './snapshot.ts'

/** So many times as many people of an age in a planning area. */
export interface ForecastFactor {
  readonly area: Area
  readonly ages: CellAge
  readonly factor: number
}

/** How many people of an age live in an area. */
type PeopleIn = (area: Area, ages: CellAge) => number

/**
 * An assumption, ours: the city is forecast by age, its planning areas in all only. People of an age are taken to grow
 * in each planning area as the area grows, and together as the city's forecast of that age says.
 * @param day yyyy-mm-dd
 * @returns null where the forecast does not know that day, or the day that people are counted on
 */
export function forecastFactors(
  world: Published,
  peopleIn: PeopleIn,
  day: string,
): ForecastFactor[] | null {
  const { city } = world.areas
  const areas = world.areas.atLevel('PLANNING_AREA')
  const growth = areas.map((area) => growthOf(world, area, 'ALL', day))
  if (growth.includes(null)) return null
  const factors = cellAges.flatMap((ages) => {
    const ofCity = growthOf(world, city, ages, day)
    if (ofCity === null) return []
    const people = areas.map((area) => peopleIn(area, ages))
    const before = sum(people)
    const grown = sum(people.map((count, place) => count * (growth[place] ?? 1)))
    return areas.map((area, place) => ({
      area,
      ages,
      factor: grown === 0 ? ofCity : ((growth[place] ?? 1) * ofCity * before) / grown,
    }))
  })
  return factors.length === areas.length * cellAges.length ? factors : null
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

/** How many times as many the forecast expects on a day as on the day of the cells. */
export function growthOf(
  { residents, inhabited }: Pick<Published, 'residents' | 'inhabited'>,
  { id }: Area,
  ageBand: Ages,
  day: string,
): number | null {
  const [before, then] = [inhabited.day, day].map(
    (on) => residents.at(id, { ageBand, trait: 'ALL' }, on, 'FORECAST').value,
  )
  return before == null || then == null || before === 0 ? null : then / before
}
