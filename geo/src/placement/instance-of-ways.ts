import {
  checked,
  conflictsWhere,
  GrowingWays,
  noRules,
  type PlacementInstance,
  type PlacementRules,
} from './instance.ts'

/** Demand and candidates of which every way is known by itself. */
export interface GivenWays {
  readonly weights: readonly number[]
  /** Metres, by demand, then by candidate; Infinity where no way leads. */
  readonly metres: readonly (readonly number[])[]
  /** Metres to the nearest fixed site, of each demand; none without. */
  readonly fixed?: readonly number[]
  readonly partsOfAMetre: number
  readonly rules?: PlacementRules
  /** Metres between candidates, and from each to the nearest fixed site; where a minimum distance matters. */
  readonly between?: readonly (readonly number[])[]
  readonly toFixed?: readonly number[]
  /** Where sites have room for only so many of each demand's people; `fixed` follows from it. */
  readonly room?: RoomOfWays
}

export interface RoomOfWays {
  readonly people: readonly number[]
  readonly ofCandidates: readonly number[]
  readonly ofFixed: readonly number[]
  /** Metres to each fixed site, by demand. */
  readonly toFixed: readonly (readonly number[])[]
}

/**
 * An instance of a matrix of ways.
 * @throws RangeError when a list has another length than it must, a weight is no whole number, or sums of all could be
 *   inexact
 */
export function instanceOfWays(given: GivenWays): PlacementInstance {
  const { weights, metres, partsOfAMetre, rules = noRules, room } = given
  const candidates = metres[0]?.length ?? 0
  const nowhere = Float64Array.from(weights, () => Infinity)
  const fixed = Float64Array.from(
    room?.toFixed.map((row) => Math.min(...row, Infinity)) ?? given.fixed ?? nowhere,
  )
  const lists = [metres.length, fixed.length]
  if (lists.some((length) => length !== weights.length)) throw new RangeError('A row a demand')
  if (metres.some(({ length }) => length !== candidates)) throw new RangeError('As many ways each')
  return checked({
    weights: Float64Array.from(weights),
    fixed,
    candidates,
    ways: waysOfMatrix(metres, candidates, room ? nowhere : fixed),
    partsOfAMetre,
    furthestMetres: longest([...metres.flat(), ...fixed, ...(room?.toFixed.flat() ?? [])]),
    rules,
    ...nearnessOf(given, candidates, rules.minimumMetres),
    capacities: room
      ? {
          people: Float64Array.from(room.people),
          room: Float64Array.from(room.ofCandidates),
          fixedRoom: Float64Array.from(room.ofFixed),
          fixedWays: waysOfMatrix(room.toFixed, room.ofFixed.length, nowhere),
        }
      : null,
  })
}

function waysOfMatrix(
  metres: GivenWays['metres'],
  candidates: number,
  fixed: Float64Array,
): PlacementInstance['ways'] {
  const ways = new GrowingWays()
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    for (const [demand, row] of metres.entries()) {
      const way = row[candidate] ?? Infinity
      if (way < (fixed[demand] ?? Infinity)) ways.add(demand, way)
    }
    ways.endOfCandidate()
  }
  return ways.all()
}

/** Of those that lead somewhere. */
const longest = (ways: readonly number[]): number =>
  ways.reduce((most, way) => (way < Infinity ? Math.max(most, way) : most), 0)

function nearnessOf(
  { between = [], toFixed = [] }: GivenWays,
  candidates: number,
  minimum: number | null,
): Pick<PlacementInstance, 'tooNear' | 'tooNearToFixed'> {
  if (minimum === null) return { tooNear: null, tooNearToFixed: [] }
  return {
    tooNear: conflictsWhere(
      candidates,
      (one, other) => (between[one]?.[other] ?? Infinity) < minimum,
    ),
    tooNearToFixed: toFixed.flatMap((way, candidate) => (way < minimum ? [candidate] : [])),
  }
}
