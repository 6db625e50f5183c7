import { combine } from '../figures/combine.ts'
import { meanWay } from '../reach/access/access-distances.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from '../reach/cells/reach-cells.ts'
import { type AreaReach, statedReach, statedResidents } from '../reach/reached-world.ts'
import { share } from '../statistics/share.ts'
import type { Sourced } from '../terms/certainty.ts'
import { byAge, type CellAge } from '../terms/classifications.ts'
import {
  type CountedPeople,
  metresWalked,
  peopleOf,
  residentsOfThousandths,
} from '../reach/cells/people-of-cells.ts'
import type { ReachedPeople, SinceThen } from './reached-people.ts'
import type { CellsOfArea } from './uneven-ways-of-areas.ts'

/** Of an area, while a hand moves: as the rules of reach tell it when the hand rests, but for what rounding does. */
export interface MovingFigures {
  readonly residents: Sourced
  /** Those within the limit, and their share. */
  readonly covered: Sourced
  readonly share: Sourced
  /** Those who reach a site and did not before, and those who did and no longer do. */
  readonly gained: Sourced
  readonly lost: Sourced
  /** Metres that those with a way walk in the mean. */
  readonly meanMetres: Sourced
}

/** A district of an area, and which part of its people counts. */
interface PlacedDistrict {
  readonly place: number
  readonly part: ByAge<number>
}

/** People of an area who do not change while sites do. */
export interface PeopleOfArea {
  readonly sourceId: string
  readonly districts: readonly PlacedDistrict[]
  /** As the cells have them; null where there are none. */
  readonly residents: (ages: ReachAges) => number | null
  /** In parts of a resident, summed like those who are reached. */
  readonly parts: ByAge<number>
}

/** Which districts, and people, are those of each area. */
export class PeopleOfAreas<Key> {
  readonly #areas: ReadonlyMap<Key, PeopleOfArea>

  constructor(cells: ReachCells, people: CountedPeople, areas: ReadonlyMap<Key, CellsOfArea>) {
    const partsOf = partsOfDistricts(cells, people)
    const placeOf = new Map(cells.districtIds.map((id, place) => [id, place]))
    this.#areas = new Map(
      [...areas].map(([key, area]) => [key, peopleOfArea(cells, area, { partsOf, placeOf })]),
    )
  }

  /** @throws RangeError where there is no such area */
  of(key: Key): PeopleOfArea {
    const area = this.#areas.get(key)
    if (!area) throw new RangeError(`Nobody asked about ${String(key)}`)
    return area
  }
}

function partsOfDistricts(cells: ReachCells, { parts }: CountedPeople): ByAge<Float64Array> {
  return byAge((age) => {
    const sums = new Float64Array(cells.districtIds.length)
    for (const [cell, place] of cells.districtOf.entries()) {
      sums[place] = (sums[place] ?? 0) + (parts[age][cell] ?? 0)
    }
    return sums
  })
}

function peopleOfArea(
  cells: ReachCells,
  { districtIds, parts }: CellsOfArea,
  { partsOf, placeOf }: { partsOf: ByAge<Float64Array>; placeOf: ReadonlyMap<number, number> },
): PeopleOfArea {
  const districts = districtIds.flatMap((id) => {
    const place = placeOf.get(id)
    return place === undefined ? [] : [{ place, part: parts?.get(id) ?? byAge(() => 1) }]
  })
  const residents = new Map<ReachAges, number | null>()
  return {
    sourceId: cells.cells.sourceId,
    districts,
    residents: (ages) => {
      if (!residents.has(ages)) {
        residents.set(ages, cells.sumOver(districtIds, bandsOf(ages), cells.residents, parts))
      }
      return residents.get(ages) ?? null
    },
    parts: byAge((age) => sumOf(districts, [age], (place) => partsOf[age][place] ?? 0)),
  }
}

/** @param of what is known of each district and age */
function sumOf(
  districts: readonly PlacedDistrict[],
  ages: readonly CellAge[],
  of: (place: number, age: CellAge) => number,
): number {
  let sum = 0
  for (const { place, part } of districts) for (const age of ages) sum += of(place, age) * part[age]
  return sum
}

interface AskedFigures {
  readonly reached: ReachedPeople
  readonly since: SinceThen
  readonly known: AreaReach
  readonly ages: ReachAges
}

export function movingFigures(
  area: PeopleOfArea,
  { reached, since, known, ages }: AskedFigures,
): MovingFigures {
  const bands = bandsOf(ages)
  const sum = (of: (place: number, age: CellAge) => number) => sumOf(area.districts, bands, of)
  const all = area.residents(ages)
  const residents = statedResidents(all, known.own)
  const stated = (value: number) => statedReach(value, residents, known, area.sourceId)
  const covered = sum((place, age) => reached.of(place, age).reached)
  const everybody = bands.reduce((parts, age) => parts + area.parts[age], 0)
  // Rounded to parts they differ a little: everybody is all that live there, and nobody is more.
  const isEverybody = covered === everybody
  const coveredPeople = stated(isEverybody ? (all ?? 0) : Math.min(all ?? 0, peopleOf(covered)))
  const walked = sum((place, age) => reached.of(place, age).walked)
  const walkers = sum((place, age) => reached.of(place, age).walkers)
  return {
    residents,
    covered: coveredPeople,
    share: combine([coveredPeople, residents], share),
    gained: stated(peopleOf(sum((place, age) => since.of(place, age).gained))),
    lost: stated(peopleOf(sum((place, age) => since.of(place, age).lost))),
    meanMetres: combine(
      [stated(metresWalked(walked)), stated(residentsOfThousandths(walkers))],
      meanWay,
    ),
  }
}
