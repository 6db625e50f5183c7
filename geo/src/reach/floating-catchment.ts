import { byAge, type CellAge } from '../terms/classifications.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from './reach-cells.ts'
import type { AreaReach } from './reached-world.ts'
import type { Ways } from './ways.ts'

interface AskedCatchment {
  readonly ages: ReachAges
  readonly limits: ByAge<number>
  readonly weights: readonly number[]
}

export interface FloatingCatchment {
  /** What falls to the people of each age and district, in the order of `cells.districtIds`. */
  readonly given: ByAge<Float64Array>
  /** Those who reach each site, weighed. */
  readonly drawn: Float64Array
  /** Those of them who live in an area. */
  readonly drawnFrom: (area: Pick<AreaReach, 'districtIds' | 'parts'>) => Float64Array
}

/**
 * Supply against demand in floating catchment areas, in two steps. First each site's supply is divided by the people
 * who reach it; then the people of each cell add up what the sites they reach have to give to each of them:
 *
 *   R_j = S_j ÷ Σ_k P_k · W_kj,  A_i = Σ_j R_j · W_ij
 *
 * With one weight of 1 this is 2SFCA (Luo & Wang 2003, Environment and Planning B 30, 865–884); with weights that
 * decay by zones of equal width it is E2SFCA (Luo & Qi 2009, Health & Place 15, 1100–1107). What everybody gets is
 * together the supply of all sites that anybody reaches.
 *
 * @param supply of each site, in any unit, not negative
 * @param limits metres on foot of each age, above 0
 * @param weights of the zones from the nearest on, from above 0 to 1, none above the one before; a zone includes its
 *   far edge
 * @throws RangeError when a supply, a limit or a weight is out of range
 */
export function floatingCatchment(
  cells: ReachCells,
  ways: Ways,
  supply: readonly number[],
  { ages, limits, weights }: AskedCatchment,
): FloatingCatchment {
  if (!supply.every((value) => value >= 0 && value < Infinity)) {
    throw new RangeError('A supply must be finite and not negative')
  }
  const weightOf = decayOf(limits, weights)
  const drawnFrom = (area: Pick<AreaReach, 'districtIds' | 'parts'> | null) => {
    const people = new Float64Array(supply.length)
    const among = area ? cells.cellsIn(area.districtIds) : null
    eachWay(cells, ways, ages, among, (age, residents, site, metres, cell) => {
      const part = area?.parts?.get(cells.cells.district[cell] ?? -1)?.[age] ?? 1
      people[site] = (people[site] ?? 0) + part * residents * weightOf(age, metres)
    })
    return people
  }
  const drawn = drawnFrom(null)
  const ratios = supply.map((value, site) =>
    (drawn[site] ?? 0) === 0 ? 0 : value / (drawn[site] ?? 0),
  )
  const given = byAge(() => new Float64Array(cells.districtIds.length))
  eachWay(cells, ways, ages, null, (age, residents, site, metres, cell) => {
    const district = cells.districtOf[cell] ?? 0
    given[age][district] =
      (given[age][district] ?? 0) + residents * (ratios[site] ?? 0) * weightOf(age, metres)
  })
  return { given, drawn, drawnFrom }
}

function eachWay(
  { cells }: ReachCells,
  { start, site, metres }: Ways,
  ages: ReachAges,
  /** null: all */
  among: Uint32Array | null,
  visit: (age: CellAge, residents: number, site: number, metres: number, cell: number) => void,
): void {
  const count = among ? among.length : cells.length
  for (const age of bandsOf(ages)) {
    for (let place = 0; place < count; place += 1) {
      const cell = among ? (among[place] ?? 0) : place
      const residents = cells.residents[age][cell] ?? 0
      for (let way = start[cell] ?? 0; way < (start[cell + 1] ?? 0); way += 1) {
        visit(age, residents, site[way] ?? 0, metres[way] ?? Infinity, cell)
      }
    }
  }
}

/** How much a site counts at a distance; 0 beyond the limit. */
function decayOf(limits: ByAge<number>, weights: readonly number[]) {
  const isDecay = weights.every(
    (weight, zone) => weight > 0 && weight <= (zone === 0 ? 1 : (weights[zone - 1] ?? 0)),
  )
  if (weights.length === 0 || !isDecay) {
    throw new RangeError(`Weights must fall from at most 1 and stay above 0: ${weights.join(', ')}`)
  }
  if (!Object.values(limits).every((limit) => limit > 0 && limit < Infinity)) {
    throw new RangeError('A limit must be finite and above 0')
  }
  return (age: CellAge, metres: number): number => {
    const limit = limits[age]
    if (metres > limit) return 0
    for (const [zone, weight] of weights.entries()) {
      if (metres <= (limit * (zone + 1)) / weights.length) return weight
    }
    return weights.at(-1) ?? 0
  }
}
