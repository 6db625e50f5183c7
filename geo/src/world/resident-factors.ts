import {
  type Ages,
  byAge,
  type CellAge,
  cellAges,
  statedAges,
  traits,
} from '../terms/classifications.ts'
import type { Sourced } from '../terms/certainty.ts'
import { PublishedCells } from './published-cells.ts'
import type { ChangedCount, PublishedResidents } from './published-residents.ts'
import type { Published } from './published-world.ts'
import { scenarioSourceId } from './scenario-source.ts'
import { sharedDistricts } from './shared-districts.ts'
import type { Area } from './snapshot.ts'

type ByAge = Readonly<Record<CellAge, number>>

/** A smaller part of the people of today is nobody: not one of a million. */
const leastFactor = 1e-6

/** A district, or the part of one that lies in one of several social spaces, with its people of today. */
interface Piece {
  readonly district: Area
  readonly socialSpaceId: number | null
  readonly people: ByAge
  /** How many times as many they are in the scenario. */
  readonly factor: ByAge
}

/**
 * How many times as many people of an age live somewhere than today: in each part of a district alike, so that cells,
 * districts, social spaces, planning areas and the city add up as they did.
 */
export class ResidentFactors {
  readonly #world: Published
  readonly #pieces: readonly Piece[]

  private constructor(world: Published, pieces: readonly Piece[]) {
    this.#world = world
    this.#pieces = pieces
  }

  static of(world: Published): ResidentFactors {
    return new ResidentFactors(world, piecesOf(world))
  }

  /** Whether anybody of known age lives there today. */
  isKnownIn(area: Area): boolean {
    return this.#in(area).some(({ people }) => cellAges.some((age) => people[age] > 0))
  }

  /** How many people of an age live there after the changes so far. */
  countIn(area: Area, ages: CellAge): number {
    return sum(this.#in(area), [ages], (factor) => factor)
  }

  /** How many times as many as today live wherever in an area they grew most. */
  mostGrowthIn(area: Area): number {
    return Math.max(0, ...this.#in(area).flatMap(({ factor }) => Object.values(factor)))
  }

  /** After one more change. */
  times(area: Area, ages: CellAge | 'AGE_60_PLUS', by: number): ResidentFactors {
    const changed = new Set(this.#in(area))
    const pieces = this.#pieces.map((piece) =>
      changed.has(piece)
        ? {
            ...piece,
            factor: byAge((age) =>
              ages === 'AGE_60_PLUS' || ages === age
                ? someOrNone(piece.factor[age] * by)
                : piece.factor[age],
            ),
          }
        : piece,
    )
    return new ResidentFactors(this.#world, pieces)
  }

  /** Where they live then: each cell has so many times as many as its district. */
  cells(): PublishedCells | null {
    const { cells, areas } = this.#world
    if (!cells) return null
    const ofDistrict = new Map(
      areas.atLevel('DISTRICT').map((district) => {
        const own = this.#pieces.filter((piece) => piece.district === district)
        return [district.id, byAge((age) => meanFactor(own, [age]))] as const
      }),
    )
    const residents = byAge((age) =>
      cells.residents[age].map(
        (count, cell) => count * (ofDistrict.get(cells.district[cell] ?? -1)?.[age] ?? 1),
      ),
    )
    const { day, sourceId, lon, lat, district, generalised, countedWith } = cells
    const people = { day, sourceId, lon, lat, district, residents, generalised }
    return new PublishedCells(people, countedWith)
  }

  /** How many they are then, on the day of the cells; of people with a trait as large a part as today. */
  residents(): PublishedResidents {
    const { areas, residents, inhabited } = this.#world
    const all = (['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const).flatMap((level) =>
      areas.atLevel(level),
    )
    return residents.with(
      inhabited.day,
      'REGISTER',
      all.flatMap((area) => this.#countsOf(area)),
    )
  }

  #countsOf(area: Area): ChangedCount[] {
    const pieces = this.#in(area)
    const { residents, inhabited } = this.#world
    const today = (group: ChangedCount['group']) =>
      residents.at(area.id, group, inhabited.day, 'REGISTER')
    const countOf = (ageBand: Ages) => today({ ageBand, trait: 'ALL' }).value
    const then = countsThen(countOf, pieces)
    return statedAges.flatMap((ageBand) => {
      const [count, changed] = [countOf(ageBand), then[ageBand]]
      return traits.flatMap((trait): ChangedCount[] => {
        const group = { ageBand, trait }
        const { value } = today(group)
        if (value === null || count === null || changed === null || changed === count) return []
        const now = trait === 'ALL' ? changed : count === 0 ? value : (value / count) * changed
        return [{ areaId: area.id, level: area.level, group, stated: assumed(now) }]
      })
    })
  }

  #in(area: Area): readonly Piece[] {
    return this.#pieces.filter(({ district, socialSpaceId }) => {
      switch (area.level) {
        case 'CITY':
          return true
        case 'PLANNING_AREA':
          return district.planningAreaId === area.id
        case 'SOCIAL_SPACE':
          return socialSpaceId === area.id
        case 'DISTRICT':
          return (district.reportedWithId ?? district.id) === area.id
      }
    })
  }
}

const someOrNone = (factor: number) => (factor < leastFactor ? 0 : factor)

const assumed = (value: number): Extract<Sourced, { value: number }> => ({
  value,
  status: 'ESTIMATED',
  sourceId: scenarioSourceId,
})

/** As cells know them; where nobody knows where people live, as districts do. */
function piecesOf(world: Published): Piece[] {
  const { areas, cells } = world
  const sums = cells && sumsOf(cells)
  const shared = sharedDistricts(world)
  const factor = byAge(() => 1)
  return areas.atLevel('DISTRICT').flatMap((district): Piece[] => {
    const people = sums ? (sums.get(district.id) ?? byAge(() => 0)) : registered(world, district)
    const parts = shared.filter(({ districtId }) => districtId === district.id)
    if (parts.length === 0) {
      const [space] = areas.socialSpacesOf(district)
      return [{ district, socialSpaceId: space?.area.id ?? null, people, factor }]
    }
    return parts.map(({ socialSpaceId, part }) => ({
      district,
      socialSpaceId,
      people: byAge((age) => people[age] * part[age]),
      factor,
    }))
  })
}

function sumsOf({ district, residents }: PublishedCells): Map<number, Record<CellAge, number>> {
  const sums = new Map<number, Record<CellAge, number>>()
  district.forEach((id, cell) => {
    const sum = sums.get(id) ?? byAge(() => 0)
    for (const age of cellAges) sum[age] += residents[age][cell] ?? 0
    sums.set(id, sum)
  })
  return sums
}

const registered = ({ residents, inhabited }: Published, { id }: Area): ByAge =>
  byAge(
    (ageBand) => residents.at(id, { ageBand, trait: 'ALL' }, inhabited.day, 'REGISTER').value ?? 0,
  )

/** By how much people of some ages in some parts of districts are multiplied together. */
function meanFactor(pieces: readonly Piece[], ages: readonly CellAge[]): number {
  const factors = pieces.flatMap(({ factor }) => ages.map((age) => factor[age]))
  const [first = 1] = factors
  // Exactly: nothing of a sum is left where all grow alike.
  if (factors.every((factor) => factor === first)) return first
  const [before, then] = [sum(pieces, ages, () => 1), sum(pieces, ages, (factor) => factor)]
  return before === 0 ? first : then / before
}

const sum = (
  pieces: readonly Piece[],
  ages: readonly CellAge[],
  times: (factor: number) => number,
): number =>
  pieces.reduce(
    (all, { people, factor }) =>
      ages.reduce((ofAll, age) => ofAll + people[age] * times(factor[age]), all),
    0,
  )

type Counts = Readonly<Record<Ages, number | null>>

/**
 * How many people of each age an area has then. Of those of 65 and more, those below 80 grow like all from 60 to 79;
 * whoever is younger stays.
 */
function countsThen(countOf: (ages: Ages) => number | null, pieces: readonly Piece[]): Counts {
  const [all, older, from65] = [countOf('ALL'), countOf('AGE_60_PLUS'), countOf('AGE_65_PLUS')]
  const [younger, oldest] = [countOf('AGE_60_TO_79'), countOf('AGE_80_PLUS')]
  const [ofYounger, ofOldest] = [
    meanFactor(pieces, ['AGE_60_TO_79']),
    meanFactor(pieces, ['AGE_80_PLUS']),
  ]
  const together = meanFactor(pieces, cellAges)
  const times = (count: number | null, factor: number) => count && count * factor
  const bands = { younger: times(younger, ofYounger), oldest: times(oldest, ofOldest) }
  const addsUp = younger !== null && oldest !== null && younger + oldest === older
  const olderThen =
    addsUp && bands.younger !== null && bands.oldest !== null
      ? bands.younger + bands.oldest
      : times(older, together)
  const more = sum(pieces, cellAges, (factor) => factor - 1)
  return {
    ALL:
      all === null
        ? null
        : older === null || olderThen === null
          ? all + more
          : all - older + olderThen,
    AGE_60_PLUS: olderThen,
    AGE_60_TO_79: bands.younger,
    AGE_65_PLUS:
      from65 === null || oldest === null || from65 < oldest
        ? times(from65, together)
        : (from65 - oldest) * ofYounger + oldest * ofOldest,
    AGE_80_PLUS: bands.oldest,
  }
}
